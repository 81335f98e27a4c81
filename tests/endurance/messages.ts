import type { Page } from 'playwright-core';
import { Seeded } from '../../src/training/seeded';

/** True messages of every kind, which are then bent. */
const seeds: readonly unknown[] = [
  { type: 'page/state' },
  { type: 'page/scan', reviewed: 'Somebody' },
  { type: 'page/reveal', finding: 'x' },
  { type: 'page/step', by: 1 },
  { type: 'page/set-aside', findings: ['x'] },
  { type: 'page/locate', quotes: [{ quote: { exact: 'a', prefix: '', suffix: '' }, position: { start: 0, end: 1 } }] },
  { type: 'page/changed', state: { phase: 'done', progress: 1, report: null, notOnScreen: [], selected: null } },
  { type: 'tab/read', tab: 1 },
  { type: 'reader/open', tab: 1, frame: 0, part: 'x' },
  { type: 'get', part: 'x', url: 'https://cases.example/' },
  {
    document: {
      ref: { id: 'd', title: 't', sha256: '0', origin: '' },
      kind: 'text',
      pages: [{ index: 0, label: '1', text: 'He took her passport.' }],
      coverage: { unit: 'page', read: 1, of: 1, notRead: [] },
    },
    reviewed: 'Somebody',
  },
];

const odd: readonly unknown[] = [
  null,
  '',
  'x'.repeat(10_000),
  -1,
  Number.MAX_SAFE_INTEGER,
  1e308,
  true,
  [],
  {},
  [[[[[[]]]]]],
  { __proto__: null, constructor: 'x' },
  '__proto__',
  '\u0000',
  '<img src=x onerror=alert(1)>',
];

/** A message with one to three things in it changed, taken away, doubled or put elsewhere. */
export const bentMessage = (random: Seeded): unknown => {
  const pick = <T>(list: readonly T[]): T => list[random.next() % list.length]!;
  const bend = (value: unknown, depth: number): unknown => {
    if (random.next() % (depth < 3 ? 5 : 3) === 0) return pick(odd);
    if (Array.isArray(value))
      return random.next() % 4 === 0 ? [...value, ...value] : value.map((one) => bend(one, depth + 1));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).flatMap(([key, inner]) => {
          const way = random.next() % 8;
          if (way === 0) return [];
          if (way === 1)
            return [
              [key, inner],
              [pick(['__proto__', 'constructor', 'x'.repeat(500), '']), inner],
            ];
          return [[key, bend(inner, depth + 1)]];
        }),
      );
    return value;
  };
  const message = bend(pick(seeds), 0);
  // `tab/read` would put the script into tabs of the test itself; `reader/open` would open thousands.
  return isTrueDoor(message) ? null : message;
};

const isTrueDoor = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  (message.type === 'tab/read' || message.type === 'reader/open');

/** Sends bent messages to background, content script and every port; gives how many were sent. */
export const sendBent = async (panel: Page, tab: number, count: number, seed: number): Promise<number> => {
  const random = new Seeded(seed);
  const batch = 250;
  for (let sent = 0; sent < count; sent += batch) {
    const messages = Array.from({ length: Math.min(batch, count - sent) }, () => bentMessage(random));
    await panel.evaluate(
      async ([to, bent]) => {
        const quiet = () => undefined;
        await Promise.all(
          bent.map(async (message, at) => {
            if (at % 4 === 0) return chrome.runtime.sendMessage(message).catch(quiet);
            if (at % 4 === 1) return chrome.tabs.sendMessage(to, message, { frameId: 0 }).catch(quiet);
            const port =
              at % 4 === 2
                ? chrome.runtime.connect({ name: 'scan' })
                : chrome.tabs.connect(to, { name: 'reader-bytes', frameId: 0 });
            await new Promise<void>((answered) => {
              port.onMessage.addListener(() => answered());
              port.onDisconnect.addListener(() => {
                void chrome.runtime.lastError;
                answered();
              });
              port.postMessage(message);
              // Not every message deserves an answer; a turn of the loop is enough for those that do.
              chrome.runtime.sendMessage(null).catch(quiet).finally(answered);
            });
            port.disconnect();
          }),
        );
      },
      [tab, messages] as const,
    );
  }
  return count;
};
