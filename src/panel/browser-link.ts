import { browser } from 'wxt/browser';
import { ScanReply, scanPort } from '../messages/protocol';
import {
  isOwn,
  locateInPage,
  receiveToExtension,
  selectionInPage,
  sendToExtension,
  sendToPage,
  textOfPage,
} from '../messages/receive';
import { type Failure, failed, ok, type Result } from '../model/failure';
import type { ScanReport } from '../model/report';
import { copy } from '../ui/copy';
import type { PanelLink, PanelTab } from './link';

/** The panel's link in a browser. `bound` fixes it to one tab, for a panel opened as a page of its own. */
export const browserLink = (bound: number | null): PanelLink => ({
  tab: async () => {
    const [tab] =
      bound === null ? await browser.tabs.query({ active: true, currentWindow: true }) : [await tabOf(bound)];
    return tab?.id === undefined ? null : ({ id: tab.id, origin: originOf(tab.url) } satisfies PanelTab);
  },

  onTab: (changed, signal) => {
    const loaded = (_id: number, change: { status?: string; url?: string }): void => {
      if (change.status !== undefined || change.url !== undefined) changed();
    };
    browser.tabs.onActivated.addListener(changed);
    browser.tabs.onUpdated.addListener(loaded);
    browser.tabs.onRemoved.addListener(changed);
    signal.addEventListener('abort', () => {
      browser.tabs.onActivated.removeListener(changed);
      browser.tabs.onUpdated.removeListener(loaded);
      browser.tabs.onRemoved.removeListener(changed);
    });
  },

  onPage: (changed, signal) =>
    receiveToExtension((message, sender) => {
      if (message.type === 'page/changed' && isOwn(sender) && sender.tab?.id !== undefined)
        changed(sender.tab.id, message.state);
      return undefined;
    }, signal),

  toPage: async (tab, message) => (isAlive() ? sendToPage(tab, message) : orphaned()),
  locate: async (tab, quotes) => (isAlive() ? locateInPage(tab, quotes) : orphaned()),
  selection: async (tab) => (isAlive() ? selectionInPage(tab) : orphaned()),
  textOf: async (tab) => (isAlive() ? textOfPage(tab) : orphaned()),

  read: async (tab) => {
    if (!isAlive()) return orphaned();
    const reply = await sendToExtension({ type: 'tab/read', tab });
    return isResult(reply) ? reply : noBackground();
  },

  allow: async (origin) => {
    try {
      return await browser.permissions.request({ origins: [patternOf(origin)] });
    } catch {
      return false;
    }
  },
  disallow: async (origin) => {
    try {
      return await browser.permissions.remove({ origins: [patternOf(origin)] });
    } catch {
      return false;
    }
  },
  openFile: async (tab, { frame, part }) => {
    const which = { ...(frame === undefined ? {} : { frame }), ...(part === undefined ? {} : { part }) };
    await sendToExtension({ type: 'reader/open', tab, ...which });
  },
  isAllowed: (origin) => browser.permissions.contains({ origins: [patternOf(origin)] }),

  scan: (document, reviewed, progress, signal) =>
    new Promise<Result<ScanReport>>((resolve) => {
      if (!isAlive()) return resolve(orphaned());
      const port = browser.runtime.connect({ name: scanPort });
      const finish = (result: Result<ScanReport>): void => {
        port.disconnect();
        resolve(result);
      };
      port.onMessage.addListener((raw: unknown) => {
        const reply = ScanReply.safeParse(raw);
        if (!reply.success) return finish(noBackground());
        if (reply.data.type === 'progress') progress(reply.data.done);
        else if (reply.data.type === 'report') finish(ok(reply.data.report));
        else finish({ ok: false, failure: reply.data.failure });
      });
      port.onDisconnect.addListener(() => resolve(noBackground()));
      signal.addEventListener('abort', () => finish(failed('cancelled', copy.stopped.title, copy.stopped.body)));
      port.postMessage({ document, ...(reviewed === null ? {} : { reviewed }) });
    }),

  openReader: () => void browser.tabs.create({ url: `${location.origin}/reader.html` }),
  openOptions: () => void browser.runtime.openOptionsPage(),
});

const tabOf = (id: number) => browser.tabs.get(id).catch(() => undefined);

/** False after the extension was reloaded under an open panel: every call into it would throw. */
const isAlive = (): boolean => browser.runtime?.id !== undefined;

const failure = ({ code, message, remedy }: Failure): Result<never> => failed(code, message, remedy);
const orphaned = (): Result<never> => failure(copy.orphaned);
const noBackground = (): Result<never> => failure(copy.background);

const isResult = (reply: unknown): reply is Result<null> =>
  typeof reply === 'object' && reply !== null && 'ok' in reply && (reply.ok === true || 'failure' in reply);

/** `https://cases.example`, `file`, or null for the browser's own pages and addresses that may not be seen. */
const originOf = (url: string | undefined): string | null => {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, origin } = new URL(url);
  if (protocol === 'file:') return 'file';
  return protocol === 'https:' || protocol === 'http:' ? origin : null;
};

const patternOf = (origin: string): string => (origin === 'file' ? 'file:///*' : `${origin.replace(/:\d+$/, '')}/*`);
