import type { Failure } from '../../model/failure';
import { type PageState, type Way, withReport } from '../../model/page-state';
import type { ScanReport } from '../../model/report';
import type { PageMessage, PanelLink, PanelTab } from '../link';

/** What the panel knows about the page in front. */
export type PageView =
  | { readonly kind: 'starting' }
  | { readonly kind: 'no-tab' }
  /** No reader in the page. `allowed`: the reviewer has approved its site, or null where the site is not known. */
  | {
      readonly kind: 'not-read';
      readonly tab: PanelTab;
      readonly allowed: boolean | null;
      readonly failure: Failure | null;
      readonly busy: boolean;
    }
  | { readonly kind: 'page'; readonly tab: PanelTab; readonly state: PageState };

export interface PageWatch {
  view(): PageView;
  subscribe(changed: () => void): () => void;
  /** Puts the reader into the page in front, or has it read again. */
  read(): Promise<void>;
  /** Asks for the site's permission, then reads. False where it was refused. Call straight from a click. */
  alwaysRead(): Promise<boolean>;
  /** Does something about a part that was not read. False where the reviewer refused. Call straight from a click. */
  act(way: Way): Promise<boolean>;
  /** Sends to the page in front; a reply from a page that is no longer in front is dropped. */
  send(message: PageMessage): Promise<void>;
  close(): void;
}

/** Follows the tab in front and what its page says of itself. */
export const watchPage = (link: PanelLink): PageWatch => {
  const listeners = new Set<() => void>();
  const closing = new AbortController();
  let view: PageView = { kind: 'starting' };
  /** Counts looks; an answer to an older look is dropped. */
  let look = 0;
  /** Something was said by a page while the tab in front was not known. */
  let unheard = false;

  const become = (next: PageView): void => {
    view = next;
    for (const listener of listeners) listener();
  };

  const speak = (tab: PanelTab, told: PageState): void => {
    const known = view.kind === 'page' && view.tab.id === tab.id ? view.state : null;
    const state = withReport(told, known);
    // It speaks of a report that never came here.
    if (state === null) return void refresh();
    const before = known?.report ?? null;
    become({ kind: 'page', tab, state: sameReport(before, state.report) ? { ...state, report: before } : state });
  };

  const refresh = async (): Promise<void> => {
    look += 1;
    const mine = look;
    unheard = false;
    const tab = await link.tab();
    if (mine !== look) return;
    if (tab === null) return become({ kind: 'no-tab' });
    const reply = await link.toPage(tab.id, { type: 'page/state' });
    if (mine !== look) return;
    if (reply.ok) {
      speak(tab, reply.value);
      // What it said while its tab was not known yet may be newer than its answer.
      return unheard ? refresh() : undefined;
    }
    const allowed = tab.origin === null ? null : await link.isAllowed(tab.origin);
    if (mine !== look) return;
    const failure = reply.failure.code === 'page-unreachable' ? null : reply.failure;
    become({ kind: 'not-read', tab, allowed, failure, busy: false });
  };

  const read = async (): Promise<void> => {
    if (view.kind === 'page') return send({ type: 'page/scan' });
    if (view.kind !== 'not-read') return refresh();
    const before = view;
    become({ ...before, busy: true, failure: null });
    const reply = await link.read(before.tab.id);
    // Without an answer in between, the page has not spoken for itself.
    if (reply.ok) return refresh();
    if (view.kind === 'not-read' && view.tab.id === before.tab.id)
      become({ ...view, busy: false, failure: reply.failure });
  };

  const send = async (message: PageMessage): Promise<void> => {
    if (view.kind !== 'page') return;
    const { tab } = view;
    const mine = look;
    const reply = await link.toPage(tab.id, message);
    if (view.kind !== 'page' || view.tab.id !== tab.id) return;
    // What the page said of itself meanwhile is newer than its answer.
    if (reply.ok && mine !== look) return;
    if (reply.ok) speak(tab, reply.value);
    else await refresh();
  };

  link.onTab(() => void refresh(), closing.signal);
  link.onPage((tab, state) => {
    if ('tab' in view && view.tab.id === tab) {
      look += 1;
      speak(view.tab, state);
    } else if (view.kind === 'starting') {
      unheard = true;
    }
  }, closing.signal);
  void refresh();

  return {
    view: () => view,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    read,
    alwaysRead: async () => {
      if (!('tab' in view) || view.tab.origin === null) return false;
      const allowed = await link.allow(view.tab.origin);
      if (allowed && view.kind === 'not-read') become({ ...view, allowed: true });
      if (allowed) await read();
      return allowed;
    },
    act: async (way) => {
      if (view.kind !== 'page') return false;
      const { tab } = view;
      if (way.does === 'go-through') await send({ type: 'page/go-through' });
      else if (way.does === 'open') await link.openFile(tab.id, way);
      else if (way.site === undefined || !(await link.allow(way.site))) return false;
      else await link.read(tab.id);
      return true;
    },
    send,
    close: () => {
      closing.abort();
      listeners.clear();
    },
  };
};

/**
 * Whether two messages carry one report. A report follows from the text, the lexicon, the engine and the person under
 * review; keeping the object spares the list from being drawn again.
 */
const sameReport = (a: ScanReport | null, b: ScanReport | null): boolean => {
  if (a === null || b === null) return false;
  const key = ({ document, lexicon, engine, coverage, people, findings }: ScanReport): string =>
    JSON.stringify([document, lexicon, engine, coverage, people, findings.length]);
  return key(a) === key(b);
};
