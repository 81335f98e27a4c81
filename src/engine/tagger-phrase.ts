import type { Structure } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';
import type { ConceptHit } from './compiled-lexicon';
import { firstEndingAfter, firstStartingFrom, hashText, LONGEST_CONCEPT } from './tagger-features';
import { foldWord } from './tagger-word';

/** Rows of the second look's table; a row holds one weight for each of its outputs. */
export const PHRASE_ROWS = 1 << 14;

/** What the second look sees of a span: rows of its table and how much each counts. */
export interface PhraseFeatures {
  readonly rows: Int32Array;
  readonly amounts: Float64Array;
}

const CONTEXT_WORDS = 12;

/** The row of one thing seen; `kind` is one character: w word, 2 pair, p stem, and those of the context. */
export const phraseRow = (kind: string, what: string): number => hashText(kind + what, 3) % PHRASE_ROWS;

/**
 * The words of a span, alone, in pairs and by their stems, its concepts, the words before and after it within its
 * sentence and the next lines, and what kind of text it stands in; scaled so that long spans count no more than short.
 */
export function phraseFeatures(
  tokens: Tokens,
  structure: Structure,
  concepts: readonly ConceptHit[],
  start: number,
  end: number,
): PhraseFeatures {
  const found = new Map<number, number>();
  const add = (kind: string, what: string, amount: number): void => {
    const row = phraseRow(kind, what);
    found.set(row, (found.get(row) ?? 0) + amount);
  };
  const word = (token: number): string =>
    token < 0 || token >= tokens.count ? '' : foldWord(tokens.text.slice(tokens.starts[token], tokens.ends[token]));
  for (let token = start; token < end; token++) {
    const here = word(token);
    add('w', here, 1);
    add('2', `${here} ${token + 1 < end ? word(token + 1) : ''}`, 0.7);
    if (tokens.kinds[token] !== MARK) add('p', here.slice(0, 4), 0.6);
  }
  for (let at = 1; at <= CONTEXT_WORDS; at++) {
    const amount = 0.5 / Math.sqrt(at);
    if (start - at >= 0) {
      add('c', word(start - at), amount);
      add('l', word(start - at), amount);
    }
    if (end + at - 1 < tokens.count) {
      add('c', word(end + at - 1), amount);
      add('r', word(end + at - 1), amount);
    }
  }
  add('1', word(start - 1), 0.5);
  add('0', `${word(start - 2)} ${word(start - 1)}`, 0.5);
  for (
    let at = firstStartingFrom(concepts, start - LONGEST_CONCEPT);
    at < concepts.length && concepts[at]!.start < end + 8;
    at++
  ) {
    const { concept, start: from, end: to } = concepts[at]!;
    if (from < end && to > start) add('k', concept, 0.7);
    else if (to > start - 8) add('n', concept, 0.3);
  }
  const sentence = structure.sentences[firstEndingAfter(structure.sentences, start)];
  if (sentence !== undefined) {
    for (let token = sentence.start; token < start; token++) add('s', word(token), 0.25);
    const paragraph = structure.paragraphs[sentence.paragraph];
    if (paragraph !== undefined) add('t', paragraph.type, 0.5);
    for (let token = Math.max(sentence.start, sentence.end - 3); token < sentence.end; token++)
      if (word(token) === '?') add('q', '', 0.7);
  }
  add('bias', '', 0.5);
  let squares = 0;
  for (const amount of found.values()) squares += amount * amount;
  const scale = 2 / Math.sqrt(squares);
  return {
    rows: Int32Array.from(found.keys()),
    amounts: Float64Array.from(found.values(), (amount) => amount * scale),
  };
}
