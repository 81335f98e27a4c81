import type { SourceDocument } from '../model/document';
import type { Result } from '../model/failure';
import type { Way } from '../model/page-state';
import type { Mark } from './assemble';
import type { Stretch } from './far-frames';
import type { KnownSeries } from './series-memory';
import type { TextMap } from './text-map';

/** A document as taken from a page, with the way back from its offsets to the page. */
export interface Extraction {
  readonly document: SourceDocument;
  /** `documentText(document)`. */
  readonly text: string;
  readonly map: TextMap;
  /** Every document and shadow root that was walked; painting and watching need them. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** Stretches of the text that may have scrolled away, in order, each with the way to bring it back. */
  readonly marks: readonly Mark[];
  /** Viewers and lists that show only a part of themselves at a time. */
  readonly series: readonly KnownSeries[];
  /** Text that frames of other sites told; nothing of it can be painted from here. */
  readonly far: readonly Stretch[];
}

/** What one reading of a page came to. */
export interface Taken {
  /** A page that cannot be read is a failure whose code begins with `unreadable-` and which says why and what to do. */
  readonly taken: Result<Extraction>;
  /** Every document and shadow root that was looked at, read or not: what comes later comes there. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** What the reviewer can have done about what was not read. */
  readonly ways: readonly Way[];
  /** Frames that could not be read from here: what they are called in the coverage, and their places. */
  readonly closed: readonly { readonly path: number[] | null; readonly where: string }[];
}

/** One kind of page. Adapters are asked in order; the first that matches reads. */
export interface DocumentAdapter {
  readonly kind: string;
  matches(page: Document): boolean;
  /** Rejects only when the signal aborts. */
  extract(page: Document, signal: AbortSignal): Promise<Taken>;
  /** Scrolls through everything that is drawn only when it is on the screen, so that the next reading knows it. */
  goThrough?(page: Document, onProgress: (done: number) => void, signal: AbortSignal): Promise<void>;
  /** Brings a place in the page before the reviewer's eyes. */
  reveal(place: StaticRange | Element): void;
}
