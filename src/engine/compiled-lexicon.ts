import type { FamilyInfo, Indicator } from '../model/lexicon';
import type { ContextTables } from './context-tables';
import type { PatternTables } from './pattern-tables';
import type { WhoseTable } from './whose-reader';

/** The lexicon as the engine runs it: made by `src/lexicon/compile`, plain JSON, the same bytes for the same sources. */
export interface CompiledLexicon {
  readonly version: string;
  /** Of the sources it was compiled from, hex. */
  readonly sha256: string;
  readonly families: readonly FamilyInfo[];
  /** An indicator's number is its place in this list. */
  readonly indicators: readonly CompiledIndicator[];
  /** Phrases, concepts, frames, exceptions and context cues as one token trie. Written by the lexicon compiler, read by the matcher only. */
  readonly patterns: PatternTables;
  /** Assertion, section, people and prompt rules as data. Read by assertion, people and prompts. */
  readonly context: ContextTables;
  /** Learned from the readings; absent in a lexicon without any. */
  readonly whose?: WhoseTable;
}

export interface CompiledIndicator extends Indicator {
  /** Whose experience makes it a sign: the reviewed person's, another's, anybody's, or a fact about the file. */
  readonly experiencer: 'reviewed-person' | 'other' | 'any' | 'document';
}

/** An indicator's cue found in the text. Spans in tokens, `end` exclusive. */
export interface CueHit {
  readonly start: number;
  readonly end: number;
  readonly indicator: number;
  /** The cue's place in its indicator's list. */
  readonly cue: number;
  readonly via: 'phrase' | 'frame';
  /** True when the words need a sign of another family beside them in the paragraph before they may be shown. */
  readonly needsAnchor: boolean;
}

/** A cue that one of its indicator's exceptions overlaps: kept so that `lexicon try` can show it, never reported. */
export interface ExceptedHit extends CueHit {
  readonly because: string;
}

export interface ConceptHit {
  readonly start: number;
  readonly end: number;
  /** Name from classes.yaml, without angle brackets. */
  readonly concept: string;
}

/** A context cue found in the text; `cue` is its number in `ContextTables.cues`. */
export interface ContextHit {
  readonly start: number;
  readonly end: number;
  readonly cue: number;
}

/** Everything one pass of the matcher found, each list in text order. */
export interface Matches {
  readonly cues: readonly CueHit[];
  readonly excepted: readonly ExceptedHit[];
  readonly concepts: readonly ConceptHit[];
  readonly context: readonly ContextHit[];
}
