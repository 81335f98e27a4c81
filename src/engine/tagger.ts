import { failed, type Result } from '../model/failure';
import type { Assertion } from '../model/finding';
import type { Family } from '../model/lexicon';
import type { Structure, TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import type { CompiledLexicon, Matches } from './compiled-lexicon';
import { SpanFinder } from './tagger-spans';
import { readWeights, type TaggerHeader } from './tagger-weights';

/** What the learned reader found: words that read like the lexicon's examples although no cue says them. */
export interface TaggedSpan extends TokenSpan {
  readonly family: Family;
  readonly status: Assertion['status'];
  readonly experiencer: Assertion['experiencer'];
  /** 0 to 1; orders findings among themselves, decides nothing by itself and is never shown. */
  readonly weight: number;
  /** Its weight is enough to report it; the others only speak for or against what a cue found. */
  readonly sure: boolean;
  /** Numbers of the tokens that weighed most, in text order. */
  readonly words: readonly number[];
  /** The nearest example in the lexicon, where one is near. */
  readonly readsLike?: string;
  /** The indicator that example belongs to, where it belongs to one and its family is the span's. */
  readonly indicator?: string;
}

/** Reads a text with the trained weights. Pure; the same input gives the same spans on every machine. */
export interface Tagger {
  /**
   * `tokens` is the whole text; `within` limits the sentences that are tagged, while their neighbours are still read,
   * so that a text tagged in two windows of whole paragraphs gives the same spans as in one. Spans are in order and do
   * not overlap.
   */
  tag(tokens: Tokens, structure: Structure, matches: Matches, within?: TokenSpan): readonly TaggedSpan[];
}

/** A tagger from the bytes of a weights file; a broken file, or one trained with another lexicon, is refused in words. */
export function loadTagger(bytes: Uint8Array, lexicon?: CompiledLexicon): Result<Tagger> {
  const read = readWeights(bytes);
  if (!read.ok) return read;
  const unknown = lexicon && firstUnknown(read.value.header, lexicon);
  if (unknown)
    return failed(
      'tagger-weights',
      `The trained reader does not fit this lexicon, which does not know ${unknown}.`,
      'Train it again with “npm run train”, or install Indicia again.',
    );
  const finder = new SpanFinder(read.value);
  return {
    ok: true,
    value: { tag: (tokens, structure, matches, within) => finder.find(tokens, structure, matches, within) },
  };
}

/** The first concept or indicator that the weights were trained with and the lexicon does not have. */
function firstUnknown({ concepts, examples }: TaggerHeader, lexicon: CompiledLexicon): string | undefined {
  const named = new Set(lexicon.patterns.concepts.map(({ name }) => name));
  const concept = concepts.find((name) => !named.has(name));
  if (concept !== undefined) return `the concept <${concept}>`;
  const ids = new Set(lexicon.indicators.map(({ id }) => id));
  const example = examples.find(({ indicator }) => !ids.has(indicator));
  return example && `the indicator ${example.indicator}`;
}
