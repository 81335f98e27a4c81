import type { SourceDocument } from '../../model/document';
import type { Failure } from '../../model/failure';
import type { ScanReport } from '../../model/report';
import type { PanelLink } from '../link';
import { pastedDocument } from './pasted-document';

/** What became of a text pasted into the panel; it is shown instead of the page until the reviewer goes back. */
export type PasteView =
  | { readonly kind: 'none' }
  | { readonly kind: 'scanning'; readonly progress: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly document: SourceDocument; readonly report: ScanReport };

export interface PasteScan {
  view(): PasteView;
  subscribe(changed: () => void): () => void;
  scan(text: string): Promise<void>;
  /** Scans the text again for another person under review. */
  review(person: string): Promise<void>;
  /** Stops a scan, or leaves the pasted text. */
  leave(): void;
}

/** Scans pasted texts in the background, one at a time. */
export const pasteScan = (link: PanelLink): PasteScan => {
  const listeners = new Set<() => void>();
  let view: PasteView = { kind: 'none' };
  let running: AbortController | null = null;

  const become = (next: PasteView): void => {
    view = next;
    for (const listener of listeners) listener();
  };

  const run = async (made: () => Promise<SourceDocument>, reviewed: string | null): Promise<void> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    become({ kind: 'scanning', progress: 0 });
    const document = await made();
    if (mine.signal.aborted) return;
    const progress = (done: number): void => {
      if (!mine.signal.aborted) become({ kind: 'scanning', progress: done });
    };
    const result = await link.scan(document, reviewed, progress, mine.signal);
    if (mine.signal.aborted) return;
    become(result.ok ? { kind: 'done', document, report: result.value } : { kind: 'failed', failure: result.failure });
  };

  return {
    view: () => view,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    scan: (text) => run(() => pastedDocument(text), null),
    review: async (person) => {
      if (view.kind !== 'done') return;
      const { document } = view;
      await run(async () => document, person);
    },
    leave: () => {
      running?.abort();
      running = null;
      become({ kind: 'none' });
    },
  };
};
