import type { SourceDocument } from '../model/document';
import type { Result } from '../model/failure';
import type { TextMap } from './text-map';

/** A document as taken from a page, with the way back from its offsets to the page. */
export interface Extraction {
  readonly document: SourceDocument;
  /** `documentText(document)`. */
  readonly text: string;
  readonly map: TextMap;
  /** Every document and shadow root that was walked; painting and watching need them. */
  readonly roots: readonly (Document | ShadowRoot)[];
}

/** One kind of page. Adapters are asked in order; the first that matches reads. */
export interface DocumentAdapter {
  readonly kind: string;
  matches(page: Document): boolean;
  /**
   * Rejects only when the signal aborts. A page that cannot be read is a failure whose code begins with `unreadable-`
   * and which says why and what to do.
   */
  extract(page: Document, signal: AbortSignal): Promise<Result<Extraction>>;
  /** Brings a place in the page before the reviewer's eyes. */
  reveal(place: StaticRange | Element): void;
}
