import { expect, test, vi } from 'vitest';
import type { ScanReply, ScanRequest } from '../messages/protocol';
import type { ScanReport } from '../model/report';
import { type StartScan, scanOverPort } from './scan-port';

vi.mock('wxt/browser', () => ({ browser: {} }));

const request: ScanRequest = {
  document: {
    ref: { id: 'x', title: '', sha256: 'x', origin: '' },
    kind: 'html',
    pages: [{ index: 0, label: '1', text: 'Text.' }],
    coverage: { unit: 'frame', read: 1, of: 1, notRead: [] },
  },
};
const report = { characters: 5 } as ScanReport;

/** A port as the browser gives it, with what was posted to it and a way to close it from the other side. */
function openPort(start: StartScan) {
  const replies: ScanReply[] = [];
  let hear: (message: unknown) => unknown = () => {};
  let close = (): void => {};
  const port = {
    onMessage: {
      addListener: (listener: typeof hear) => {
        hear = listener;
      },
    },
    onDisconnect: {
      addListener: (listener: typeof close) => {
        close = listener;
      },
    },
    postMessage: (reply: ScanReply) => void replies.push(reply),
  };
  scanOverPort(port as unknown as Parameters<typeof scanOverPort>[0], start);
  return { replies, ask: (message: unknown) => hear(message) as Promise<void>, close: () => close() };
}

test('progress comes first and the report last', async () => {
  const { replies, ask } = openPort(() => ({
    steps: (function* () {
      yield 0.5;
      return report;
    })(),
    groups: [],
  }));
  await ask(request);
  expect(replies).toEqual([
    { type: 'progress', done: 0 },
    { type: 'report', report, groups: [] },
  ]);
});

test('a request that does not hold together is refused in words', async () => {
  const { replies, ask } = openPort(() => {
    throw new Error('not asked for');
  });
  await ask({ document: 'nothing' });
  expect(replies).toMatchObject([{ type: 'failed', failure: { code: 'document-not-understood' } }]);
});

test('a fault in the engine is told, and stays visible as a fault', async () => {
  const { replies, ask } = openPort(() => ({
    // biome-ignore lint/correctness/useYield: a scan that breaks before it yields
    steps: (function* (): Generator<number, ScanReport> {
      throw new Error('fault');
    })(),
    groups: [],
  }));
  await expect(ask(request)).rejects.toThrow('fault');
  expect(replies.at(-1)).toMatchObject({ type: 'failed', failure: { code: 'scan-broke' } });
});

test('a closed port ends the scan', async () => {
  let ended = false;
  const opened = openPort(() => ({
    steps: (function* () {
      try {
        for (;;) yield 0.1;
      } finally {
        ended = true;
      }
    })(),
    groups: [],
  }));
  const asked = opened.ask(request);
  opened.close();
  await asked;
  expect(ended).toBe(true);
  expect(opened.replies.every(({ type }) => type === 'progress')).toBe(true);
});
