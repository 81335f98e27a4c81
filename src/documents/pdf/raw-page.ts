import type { Furniture, PageBox, PageState } from '../read-page';
import type { Piece } from './pieces';
import type { PrintLine } from './print-lines';

/** A page laid out by itself, before its neighbours tell which of its lines repeat. */
export interface RawPage {
  readonly index: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintLine[];
  /** Text written in another direction, after the rest. */
  readonly turned: readonly PrintLine[];
  readonly furniture: readonly Furniture[];
  readonly redactions: readonly PageBox[];
  readonly state: PageState;
  /** For recognised pages: the words that are not sure. */
  readonly doubts?: ReadonlyMap<Piece, Doubt>;
}

/** How sure the recognition of a word was, of 100, and what it saw when the word was mended. */
export interface Doubt {
  readonly confidence: number;
  readonly read?: string;
}
