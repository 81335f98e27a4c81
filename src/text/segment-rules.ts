import type { TextType } from './structure';

/**
 * What `segment` must know of a document's outer form, as data. All phrases are plain words in lower case, joined by
 * single blanks, without marks of punctuation.
 */
export interface SegmentRules {
  /** A line that says just this (numbering and a final colon aside) opens a section of that type. */
  readonly headings: readonly HeadingRule[];
  /** A paragraph that opens so, or whose first sentence holds it, is of that type. */
  readonly openings: readonly OpeningRule[];
  /** Words whose full stop does not end a sentence. */
  readonly abbreviations: readonly string[];
  /** The same, but only before a number ("No. 4"). */
  readonly abbreviationsBeforeNumbers: readonly string[];
  /** Words that begin a new clause. */
  readonly clauseWords: readonly string[];
  /** Words that do so only after a comma or another mark. */
  readonly clauseWordsAfterMark: readonly string[];
  /** Words a clause goes on with after "and" or "or" when it has a subject of its own. */
  readonly subjects: readonly string[];
}

export interface HeadingRule {
  readonly type: TextType;
  readonly names: readonly string[];
}

export interface OpeningRule {
  readonly type: TextType;
  /** `start`: the paragraph's first words. `first-sentence`: anywhere in its first sentence. `anywhere`: anywhere in it. */
  readonly where: 'start' | 'first-sentence' | 'anywhere';
  readonly phrases: readonly string[];
  /** A paragraph that also holds one of these speaks of this case and stays narrative. */
  readonly unless: readonly string[];
}
