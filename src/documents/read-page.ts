import type { PageRuns } from './page-runs';

/** In points, from the page's top left corner as it is shown (its own rotation applied), at scale 1. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type PageState =
  | { readonly is: 'text' }
  /** `confidence`: mean over the words, 0 to 100, as the recogniser tells it. */
  | { readonly is: 'recognised'; readonly confidence: number }
  /** `recognisable`: text recognition may read it. The page's text is what little could be read. */
  | {
      readonly is: 'not-read';
      readonly because: 'picture' | 'shapes' | 'font' | 'damaged' | 'slow' | 'not-yet';
      readonly why: string;
      readonly remedy: string;
      readonly recognisable: boolean;
    };

/** A word that recognition was not sure of: offsets into the page's text. `read` is what it saw before mending. */
export interface UnsureWord {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  readonly read?: string;
}

/** What stands on many pages or in the margin, and is kept out of the running text. */
export interface Furniture {
  readonly role: 'header' | 'footer' | 'bates' | 'line-number' | 'side-note';
  readonly text: string;
  readonly box: PageBox;
}

/** A part of a file without pages, for showing it readably and citing it: offsets into the page's text. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly is: 'paragraph' | 'heading' | 'item' | 'row' | 'field';
  /** The number it is cited by, from 1; headings count too. */
  readonly number: number;
  /** Of a heading, 1 to 6; of an item, how deep it stands in lists. */
  readonly level: number;
}

export interface ReadPage {
  readonly index: number;
  /** As the document numbers it: `iv`, `12`. */
  readonly label: string;
  /** In reading order, without furniture, hidden text replaced by `[redacted]`. Findings' offsets count in it. */
  readonly text: string;
  readonly bates?: string;
  readonly width: number;
  readonly height: number;
  readonly words: number;
  readonly state: PageState;
  /** Where every piece of the text stands on the page. Empty for files without pages of their own. */
  readonly runs: PageRuns;
  readonly furniture: readonly Furniture[];
  /** Boxes that hide text. */
  readonly redactions: readonly PageBox[];
  readonly unsure: readonly UnsureWord[];
  /** For files without pages of their own; empty for a PDF. */
  readonly blocks: readonly Block[];
}
