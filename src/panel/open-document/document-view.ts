import type { Failure } from '../../model/failure';
import type { ScanReport } from '../../model/report';
import { coverageState } from '../../review/coverage-words';
import type { PasteView } from '../paste/paste-scan';
import type { PageView } from './page-watch';

/** What the panel shows of the document in front, whether it is the page's or was pasted. */
export type DocumentView =
  | { readonly kind: 'starting' }
  | { readonly kind: 'no-tab' }
  | { readonly kind: 'not-read' }
  /** `report` is the one before, while the document is read again. */
  | {
      readonly kind: 'reading';
      readonly phase: 'reading' | 'scanning';
      readonly progress: number;
      readonly report: ScanReport | null;
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'unreadable'; readonly report: ScanReport }
  | { readonly kind: 'read'; readonly report: ScanReport };

/** A pasted text stands before the page until the reviewer leaves it. */
export const documentView = (page: PageView, paste: PasteView): DocumentView => {
  switch (paste.kind) {
    case 'scanning':
      return { kind: 'reading', phase: 'scanning', progress: paste.progress, report: null };
    case 'failed':
      return { kind: 'failed', failure: paste.failure };
    case 'done':
      return ofReport(paste.report);
    case 'none':
      return ofPage(page);
  }
};

const ofPage = (page: PageView): DocumentView => {
  if (page.kind !== 'page') return { kind: page.kind };
  const { phase, progress, report, failure } = page.state;
  if (phase === 'reading' || phase === 'scanning') return { kind: 'reading', phase, progress, report };
  if (phase === 'failed' && failure?.code === 'cancelled') return { kind: 'stopped' };
  if (phase === 'failed') return failure === null ? { kind: 'stopped' } : { kind: 'failed', failure };
  return report === null ? { kind: 'stopped' } : ofReport(report);
};

const ofReport = (report: ScanReport): DocumentView =>
  coverageState(report.coverage) === 'none' ? { kind: 'unreadable', report } : { kind: 'read', report };

/** The report that is on the screen, if any. */
export const reportOf = (view: DocumentView): ScanReport | null => ('report' in view ? view.report : null);
