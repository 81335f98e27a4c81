import * as z from 'zod/mini';
import { DocumentRef } from './document';
import { Failure } from './failure';
import { ScanReport } from './report';

/** What the page knows about its own document; the panel shows exactly this. */
export const PageState = z.object({
  phase: z.enum(['reading', 'scanning', 'done', 'failed']),
  /** 0 to 1 while scanning. */
  progress: z.number(),
  document: z.nullable(DocumentRef),
  report: z.nullable(ScanReport),
  /** Ids of findings that could not be placed on the screen. */
  notOnScreen: z.readonly(z.array(z.string())),
  /** Ids the reviewer set aside: no longer painted. */
  setAside: z.readonly(z.array(z.string())),
  selected: z.nullable(z.string()),
  failure: z.nullable(Failure),
});
export type PageState = Readonly<z.infer<typeof PageState>>;
