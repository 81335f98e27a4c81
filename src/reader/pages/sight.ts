import type { Layout } from './page-layout';

/** Where the reviewer is in a document. */
export interface ColumnView {
  /** The page at the upper edge, and how far into it, in points. */
  readonly page: number;
  readonly points: number;
  /** The page that counts as the one in view. */
  readonly inView: number;
  readonly scale: number;
}

export const atTheTop: ColumnView = { page: 0, points: 0, inView: 0, scale: 1 };

/** What moves through a document on the screen. */
export interface Sight {
  /** Brings a page to the top, or a height of it (points from its top) into view. */
  show(page: number, points: number | null): void;
  focus(): void;
  /** How far down the whole document a place is, 0 to 1. */
  fraction(page: number, points: number): number;
  toFraction(fraction: number): void;
  /** Null for documents without pages of their own. */
  readonly layout: Layout | null;
}
