import type { Structure } from '../text/structure';
import { MARK, NUMBER, type Tokens } from '../text/tokenise';
import type { ConceptHit } from './compiled-lexicon';
import { foldWord } from './tagger-word';

/** Rows of the tagger's input table, group after group: a token's input is the sum of its rows. */
export interface FeatureLayout {
  /** Known words; their row is their place. The row after the last one stands for unknown words. */
  readonly words: readonly string[];
  /** Names from classes.yaml; each has a row for its first word and one for the rest. */
  readonly concepts: readonly string[];
}

/** Raised whenever a word would be read into other rows than before: older weights are then refused. */
export const FEATURES = 2;

export const HASHED_WORDS = 4096;
export const PREFIXES = 1024;
export const SUFFIXES = 1024;
export const SHAPES = 40;

/** Concepts longer than this are read from their part inside a window only. */
export const LONGEST_CONCEPT = 24;

/** At most this many rows for one token. */
export const ROWS_PER_TOKEN = 24;

/** First rows of each group, and the number of rows in all. */
export interface FeatureGroups {
  readonly unknown: number;
  readonly hashed: number;
  readonly prefixes: number;
  readonly suffixes: number;
  readonly shapes: number;
  readonly concepts: number;
  readonly rows: number;
}

export function featureGroups(layout: FeatureLayout): FeatureGroups {
  const unknown = layout.words.length;
  const hashed = unknown + 1;
  const prefixes = hashed + HASHED_WORDS;
  const suffixes = prefixes + PREFIXES;
  const shapes = suffixes + SUFFIXES;
  const concepts = shapes + SHAPES;
  return { unknown, hashed, prefixes, suffixes, shapes, concepts, rows: concepts + layout.concepts.length * 2 };
}

/** The rows of tokens `first` to `last`, `ROWS_PER_TOKEN` places each; `counts` says how many are used. */
export interface FeatureRows {
  readonly first: number;
  readonly counts: Uint8Array;
  readonly rows: Int32Array;
}

/** 32-bit FNV-1a over UTF-16 units, mixed once more so that low bits are usable. */
export function hashText(text: string, seed = 0): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
}

interface WordRows {
  readonly rows: readonly number[];
}

const LOWER = 0;
const CAPITALISED = 1;
const CAPITALS = 2;
const MIXED = 3;
const ONE_DIGIT = 4;
const TWO_DIGITS = 5;
const MORE_DIGITS = 6;
const SEPARATED_NUMBER = 7;
const WITH_DIGITS = 8;
const FIRST_MARK = 9;
const marks = '.,:;?!"(/)$£€-–—[]';
const OTHER_MARK = FIRST_MARK + marks.length;
const PARAGRAPH_START = 28;
const QUOTED = 29;
const QUESTION = 30;
const AFTER_LABEL = 31;
const CAPITAL_PARAGRAPH = 32;
const AFTER_QUESTION = 33;
const SENTENCE_START = 34;

/** Quotes, labels and capitals are followed for this many tokens of a paragraph, then anew, so that no paragraph costs more than its length. */
const BLOCK = 512;

/** Turns tokens into rows of the input table. Remembers words it has seen, up to a bound; holds no document. */
export class FeatureReader {
  readonly groups: FeatureGroups;
  readonly #wordRow: Map<string, number>;
  readonly #conceptRow: Map<string, number>;
  #memo = new Map<string, WordRows>();

  constructor(layout: FeatureLayout) {
    this.groups = featureGroups(layout);
    this.#wordRow = new Map(layout.words.map((word, row) => [word, row]));
    this.#conceptRow = new Map(layout.concepts.map((concept, at) => [concept, this.groups.concepts + at * 2]));
  }

  /** Rows of the tokens from `first` up to `last`; `structure` and `concepts` are the whole text's. */
  read(
    tokens: Tokens,
    structure: Structure,
    concepts: readonly ConceptHit[],
    first: number,
    last: number,
  ): FeatureRows {
    const counts = new Uint8Array(last - first);
    const rows = new Int32Array((last - first) * ROWS_PER_TOKEN);
    const add = (token: number, row: number): void => {
      const at = token - first;
      if (at < 0 || at >= counts.length || counts[at]! >= ROWS_PER_TOKEN) return;
      rows[at * ROWS_PER_TOKEN + counts[at]!] = row;
      counts[at]!++;
    };
    for (let token = first; token < last; token++) {
      for (const row of this.#rowsOf(tokens.text.slice(tokens.starts[token], tokens.ends[token]), tokens.kinds[token]!))
        add(token, row);
    }
    this.#addPlaces(tokens, structure, first, last, (token, shape) => add(token, this.groups.shapes + shape));
    for (let at = firstStartingFrom(concepts, first - LONGEST_CONCEPT); at < concepts.length; at++) {
      const hit = concepts[at]!;
      if (hit.start >= last) break;
      const row = this.#conceptRow.get(hit.concept);
      if (row === undefined) continue;
      for (let token = hit.start; token < hit.end; token++) add(token, token === hit.start ? row : row + 1);
    }
    return { first, counts, rows };
  }

  #rowsOf(word: string, kind: number): readonly number[] {
    let found = this.#memo.get(word);
    if (found === undefined) {
      if (this.#memo.size > 50_000) this.#memo = new Map();
      found = { rows: this.#computeRows(word, kind) };
      this.#memo.set(word, found);
    }
    return found.rows;
  }

  #computeRows(word: string, kind: number): number[] {
    const { groups } = this;
    if (kind === MARK) {
      const mark = marks.indexOf(word === '“' || word === '”' ? '"' : word);
      return [groups.shapes + (mark < 0 ? OTHER_MARK : FIRST_MARK + mark)];
    }
    if (kind === NUMBER) return [groups.shapes + numberShape(word), groups.hashed + (hashText(word) % HASHED_WORDS)];
    const folded = foldWord(word);
    const base = folded.endsWith("'s") ? folded.slice(0, -2) : folded;
    return [
      this.#wordRow.get(folded) ?? this.#wordRow.get(base) ?? groups.unknown,
      groups.hashed + (hashText(folded) % HASHED_WORDS),
      groups.prefixes + (hashText(folded.slice(0, 4), 1) % PREFIXES),
      groups.suffixes + (hashText(folded.slice(-3), 2) % SUFFIXES),
      groups.shapes + wordShape(word),
    ];
  }

  #addPlaces(
    tokens: Tokens,
    structure: Structure,
    first: number,
    last: number,
    add: (token: number, shape: number) => void,
  ): void {
    const { paragraphs, sentences } = structure;
    for (let at = firstEndingAfter(paragraphs, first); at < paragraphs.length; at++) {
      const paragraph = paragraphs[at]!;
      if (paragraph.start >= last) break;
      const skipped = Math.max(0, first - paragraph.start);
      for (
        let start = paragraph.start + skipped - (skipped % BLOCK);
        start < Math.min(paragraph.end, last);
        start += BLOCK
      )
        this.#addBlock(tokens, start, Math.min(paragraph.end, start + BLOCK), start === paragraph.start, add);
    }
    let at = firstEndingAfter(sentences, first);
    let afterQuestion = at > 0 && endsInQuestion(tokens, sentences[at - 1]!.end, sentences[at - 1]!.start);
    for (; at < sentences.length; at++) {
      const sentence = sentences[at]!;
      if (sentence.start >= last) break;
      const question = endsInQuestion(tokens, sentence.end, sentence.start);
      add(sentence.start, SENTENCE_START);
      for (let token = sentence.start; token < sentence.end; token++) {
        if (question) add(token, QUESTION);
        if (afterQuestion) add(token, AFTER_QUESTION);
      }
      afterQuestion = question;
    }
  }

  #addBlock(
    tokens: Tokens,
    start: number,
    end: number,
    opens: boolean,
    add: (token: number, shape: number) => void,
  ): void {
    const { text, starts, ends } = tokens;
    let quoted = false;
    let label = false;
    let capitals = 0;
    let small = 0;
    for (let token = start; token < end; token++) {
      const code = text.charCodeAt(starts[token]!);
      if (code >= 97 && code <= 122) small++;
      else if (code >= 65 && code <= 90 && ends[token]! - starts[token]! > 1) {
        const second = text.charCodeAt(starts[token]! + 1);
        if (second >= 65 && second <= 90) capitals++;
      }
    }
    if (opens) add(start, PARAGRAPH_START);
    for (let token = start; token < end; token++) {
      const code = text.charCodeAt(starts[token]!);
      if (code === 0x22 || code === 0x201c || code === 0x201d) quoted = code === 0x201c || (code === 0x22 && !quoted);
      else if (quoted) add(token, QUOTED);
      if (label) add(token, AFTER_LABEL);
      if (opens && code === 0x3a && token - start < 6) label = true;
      if (capitals > small * 2) add(token, CAPITAL_PARAGRAPH);
    }
  }
}

function numberShape(word: string): number {
  if (word.includes(',') || word.includes('.')) return SEPARATED_NUMBER;
  return word.length === 1 ? ONE_DIGIT : word.length === 2 ? TWO_DIGITS : MORE_DIGITS;
}

function wordShape(word: string): number {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 48 && code <= 57) return WITH_DIGITS;
  }
  if (word === word.toLowerCase()) return LOWER;
  if (word.length > 1 && word === word.toUpperCase()) return CAPITALS;
  return word.slice(1) === word.slice(1).toLowerCase() ? CAPITALISED : MIXED;
}

/** Whether the span's last marks hold a question mark. */
function endsInQuestion(tokens: Tokens, end: number, start: number): boolean {
  for (let token = end - 1; token >= start && token >= end - 3; token--)
    if (tokens.text.charCodeAt(tokens.starts[token]!) === 0x3f) return true;
  return false;
}

/** The place of the first span that starts at or after `token`, by bisection. */
export function firstStartingFrom(spans: readonly { readonly start: number }[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start >= token) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The place of the first span that ends after `token`, by bisection. */
export function firstEndingAfter(spans: readonly { readonly end: number }[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end > token) high = middle;
    else low = middle + 1;
  }
  return low;
}
