import type { Packed } from './packed';

/**
 * The compiled token trie. Shape belongs to `src/lexicon/compile` and `matcher`; nobody else looks inside.
 *
 * A symbol is a number: 0 an unknown word, 1 to `firstWord - 1` the classes of number below, then the vocabulary, then
 * sets of words and concepts. A path of the trie starts at the rarest piece of a phrase (its root), goes to the right
 * to the phrase's end, turns, and goes from there to the left to its start. Lists of lists are packed as a pair: the
 * lengths of the lists, and their items one list after the other.
 */
export interface PatternTables {
  readonly format: 2;
  /** The vocabulary, in small letters, one to a line; the word in line `i`, from 0, is symbol `firstWord + i`. */
  readonly words: string;
  /** For each symbol below the sets: what else it counts as, ascending. */
  readonly countsAsLengths: Packed;
  readonly countsAs: Packed;
  readonly concepts: readonly ConceptTable[];
  readonly edgeLengths: Packed;
  readonly edgeSymbols: Packed;
  readonly edgeTargets: Packed;
  readonly acceptLengths: Packed;
  /** `kind + 8 * place`, place in the list that belongs to the kind. */
  readonly accepts: Packed;
  readonly layers: readonly LayerTable[];
  readonly cues: readonly CueTable[];
  readonly frames: readonly FrameTable[];
  readonly exceptions: readonly ExceptionTable[];
  /** Symbols that the rules about who does it read. */
  readonly agency: AgencyTable;
}

export interface ConceptTable {
  /** Empty for a group of choices inside a cue. */
  readonly name: string;
  readonly symbol: number;
  /** Roots of the tries of its members of several words, read to the right and to the left; 0 for none. */
  readonly forward: number;
  readonly backward: number;
}

export interface LayerTable {
  /** For each symbol below the sets: the roots to walk from where it stands in a text. */
  readonly startLengths: Packed;
  readonly starts: Packed;
  /** For each concept: the root to walk from where one of its members of several words was found; 0 for none. */
  readonly conceptStarts: Packed;
}

export interface CueTable {
  readonly indicator: number;
  readonly cue: number;
  readonly anchor: boolean;
}

export interface FrameTable extends CueTable {
  /** Symbols of the concepts that must all be there; the first is the one the matcher waits for. */
  readonly all: readonly number[];
  readonly not: readonly number[];
  readonly by: 'any' | 'other' | 'reviewed-person';
  readonly within: 'clause' | 'sentence';
}

export interface ExceptionTable {
  readonly indicator: number;
  /** Its place in its indicator's list. */
  readonly exception: number;
  readonly within: 'overlap' | 'clause' | 'sentence';
  readonly because: string;
}

export interface AgencyTable {
  /** One symbol for each person: every pronoun of it, then those that can only be a subject. */
  readonly persons: readonly { readonly all: number; readonly subject: number }[];
  /** Forms of "be" and "get" that make a passive. */
  readonly passive: number;
  /** "someone", "a man", "others". */
  readonly somebody: number;
  readonly from: number;
  /** The concept of people who may control somebody. */
  readonly controller: number;
}

export const UNKNOWN = 0;
/** A number from 0 to 17 in digits. */
export const SMALL_NUMBER = 1;
/** Any other number in digits. */
export const NUMBER_TOKEN = 2;
/** An age under 18 written as one word: "15yo". */
export const GLUED_AGE = 3;
/** A sum written as one word: "5k". */
export const GLUED_AMOUNT = 4;
/** The second half of a word that a line end cut and the vocabulary knows. */
export const CUT_WORD = 5;
/** A comma or quotation mark, at most one of which may stand between two words. */
export const SKIPPED_MARK = 6;
export const firstWord = 7;

/** Edges that read no token. */
export const GAP = -1;
export const TURN = -2;
export const widestGap = 6;

export const CONCEPT = 0;
export const CUE = 1;
export const FRAME = 2;
export const EXCEPTION = 3;
export const CONTEXT = 4;
/** A named concept, in the layer that lists concepts. */
export const REPORT = 5;

/** Layers, by what the matcher looks for. */
export const cueLayer = 0;
export const exceptionLayer = 1;
export const contextLayer = 2;
export const conceptLayer = 3;
