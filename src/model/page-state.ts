import * as z from 'zod/mini';
import { Coverage } from './coverage';
import { DocumentRef } from './document';
import { Failure } from './failure';
import { ScanReport } from './report';

/** What the reviewer can have Indicia do about a part that was not read. */
export const Way = z.object({
  /** As `Unread.where`; empty for the whole page. */
  where: z.string(),
  /** `go-through`: scroll through what is drawn only when it is on the screen. `open`: show the file in the reader. `allow`: read this site too. */
  does: z.enum(['go-through', 'open', 'allow']),
  /** For `open`: the frame that has the file, and which of its files. */
  frame: z.optional(z.int()),
  part: z.optional(z.string()),
  /** For `allow`: the origin that the browser will ask about. */
  site: z.optional(z.string()),
});
export type Way = Readonly<z.infer<typeof Way>>;

/** What the page knows about its own document; the panel shows exactly this. */
export const PageState = z.object({
  phase: z.enum(['reading', 'scanning', 'done', 'failed']),
  /** 0 to 1 while scanning, or while reading by scrolling through. */
  progress: z.number(),
  document: z.nullable(DocumentRef),
  report: z.nullable(ScanReport),
  /** Ids of findings that could not be placed on the screen. */
  notOnScreen: z.readonly(z.array(z.string())),
  /** Ids the reviewer set aside: no longer painted. */
  setAside: z.readonly(z.array(z.string())),
  selected: z.nullable(z.string()),
  failure: z.nullable(Failure),
  /** Counts the reports of this page, so that one already known need not be sent again. */
  reportNumber: z.optional(z.int()),
  /** In place of a report that was sent under the same number: what of it may have changed since. */
  sameReport: z.optional(z.object({ document: DocumentRef, coverage: Coverage })),
  ways: z.optional(z.readonly(z.array(Way))),
});
export type PageState = Readonly<z.infer<typeof PageState>>;

/**
 * A state with its report again, from the one that is known of the same page. Null when that is another report: then
 * the page must be asked for all of it.
 */
export function withReport(state: PageState, known: PageState | null): PageState | null {
  if (!state.sameReport) return state;
  if (!known?.report || known.reportNumber !== state.reportNumber) return null;
  const { sameReport, ...rest } = state;
  const isSame =
    JSON.stringify([known.report.document, known.report.coverage]) ===
    JSON.stringify([sameReport.document, sameReport.coverage]);
  return { ...rest, report: isSame ? known.report : { ...known.report, ...sameReport } };
}
