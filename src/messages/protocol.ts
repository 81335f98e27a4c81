import * as z from 'zod/mini';
import { SourceDocument } from '../model/document';
import { Failure } from '../model/failure';
import { Family, familyGroups } from '../model/lexicon';
import { PageState } from '../model/page-state';
import { ScanReport } from '../model/report';
import { PageSelector, TextPositionSelector, TextQuoteSelector } from '../model/selector';

// Compiling schemas to code would break the content security policy of the pages that the script runs in.
z.config({ jitless: true });

/**
 * Every message between Indicia's own contexts, in one file. Panel → page messages go through `tabs.sendMessage`,
 * page → extension ones through `runtime.sendMessage`; the scan runs over a port so that it can report progress and
 * be cancelled by closing the port. Receivers parse with these schemas and check the sender (see `receive.ts`).
 */
export const ToPage = z.discriminatedUnion('type', [
  /** Reply: PageState. */
  z.object({ type: z.literal('page/state') }),
  /** Reads the page again. Reply: PageState (phase reading). */
  z.object({ type: z.literal('page/scan'), reviewed: z.optional(z.string()) }),
  /** Scrolls through what is drawn only when it is on the screen, reads it, and scrolls back. Reply: PageState (phase reading). */
  z.object({ type: z.literal('page/go-through') }),
  /** Stops a scan that is under way. Reply: PageState. */
  z.object({ type: z.literal('page/cancel') }),
  /** Scrolls to a finding and marks it as selected. Reply: PageState. */
  z.object({ type: z.literal('page/reveal'), finding: z.string() }),
  /** Goes to the next (1) or the previous (-1) finding that is shown. Reply: PageState. */
  z.object({ type: z.literal('page/step'), by: z.literal([1, -1]) }),
  /** The findings set aside are no longer painted. Reply: PageState. */
  z.object({ type: z.literal('page/set-aside'), findings: z.array(z.string()) }),
  /** Looks for quotes of a saved note in the text as it is now. Reply: Located, one entry a quote, in order. */
  z.object({
    type: z.literal('page/locate'),
    quotes: z.array(z.object({ quote: TextQuoteSelector, position: TextPositionSelector })),
  }),
  /** What is selected in the page. Reply: SelectedPassage. */
  z.object({ type: z.literal('page/selection') }),
  /** The document's text, to look for the offences it names. Reply: PageText. */
  z.object({ type: z.literal('page/text') }),
]);
export type ToPage = z.infer<typeof ToPage>;

/** Where each quote is now; null where the text no longer holds it. */
export const Located = z.array(z.nullable(z.object({ position: TextPositionSelector, page: PageSelector })));
export type Located = z.infer<typeof Located>;

/** A passage of the document that the reviewer selected; null where the selection holds none of its text. */
export const SelectedPassage = z.nullable(
  z.object({ position: TextPositionSelector, quote: TextQuoteSelector, page: PageSelector }),
);
export type SelectedPassage = Readonly<z.infer<typeof SelectedPassage>>;

/** The text that offsets count in; empty where no document was read. */
export const PageText = z.object({ text: z.string() });
export type PageText = Readonly<z.infer<typeof PageText>>;

export const ToExtension = z.discriminatedUnion('type', [
  /** From a page, to every extension page: what the page knows has changed. */
  z.object({ type: z.literal('page/changed'), state: PageState }),
  /** From the panel to the background: put the reader into this tab (needs activeTab or the host's permission). Reply: Result<null>. */
  z.object({ type: z.literal('tab/read'), tab: z.int() }),
]);
export type ToExtension = z.infer<typeof ToExtension>;

/** Name of the port between whoever has a document and the background, which scans it. */
export const scanPort = 'scan';
export const ScanRequest = z.object({ document: SourceDocument, reviewed: z.optional(z.string()) });
export type ScanRequest = z.infer<typeof ScanRequest>;
const FamilyGroups = z.readonly(z.array(z.object({ family: Family, group: z.enum(familyGroups) })));
export type FamilyGroups = z.infer<typeof FamilyGroups>;
export const ScanReply = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.number() }),
  /** `groups`: which families are painted alike, from the lexicon that made the report. */
  z.object({ type: z.literal('report'), report: ScanReport, groups: FamilyGroups }),
  z.object({ type: z.literal('failed'), failure: Failure }),
]);
export type ScanReply = z.infer<typeof ScanReply>;
