import { MARK, NUMBER, type Tokens } from '../text/tokenise';
import {
  CUT_WORD,
  firstWord,
  GLUED_AGE,
  GLUED_AMOUNT,
  NUMBER_TOKEN,
  SKIPPED_MARK,
  SMALL_NUMBER,
  UNKNOWN,
} from './pattern-tables';

/** Case and apostrophes folded, for the letters that change within one UTF-16 unit. */
const folds = (() => {
  const table = new Uint16Array(0x600);
  for (let code = 0; code < table.length; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    table[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return table;
})();

const fold = (code: number): number => (code < 0x600 ? folds[code]! : code === 0x2019 ? 39 : code);

/**
 * The vocabulary as a hash table from a slice of text to a word's number. A slot keeps 32 bits of a second hash instead
 * of the word: with the slot's own bits, a word outside the vocabulary is taken for one inside once in about 10^10.
 */
export class WordNumbers {
  /** Pairs of a word's second hash and its number; number 0 is an empty slot. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /** At most 65,000 words, so that a number fits 16 bits. */
  constructor(words: readonly string[]) {
    if (words.length > 65_000) throw new RangeError('The vocabulary has more than 65,000 words.');
    let size = 16;
    while (size < words.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 2);
    words.forEach((word, number) => {
      let first = 0;
      let second = 0;
      for (let at = 0; at < word.length; at++) {
        const code = word.charCodeAt(at);
        first = (Math.imul(first, 31) + code) | 0;
        second = Math.imul(second ^ code, 0x01000193);
      }
      let slot = spread(first) & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = second;
      this.slots[slot * 2 + 1] = number + firstWord;
    });
  }

  /** The number of every token of a text. */
  read(tokens: Tokens): Uint16Array {
    const { text, count, starts, ends, kinds, joined } = tokens;
    const numbers = new Uint16Array(count);
    for (let token = 0; token < count; token++) {
      const start = starts[token]!;
      const end = ends[token]!;
      const number = this.find(text, start, end);
      numbers[token] = number === UNKNOWN ? this.unlisted(text, start, end, kinds[token]!) : number;
      if (joined[token] === 1 && token > 0) {
        const whole = text.slice(starts[token - 1], ends[token - 1]) + text.slice(start, end);
        const known = this.find(whole, 0, whole.length);
        if (known === UNKNOWN) continue;
        numbers[token - 1] = known;
        numbers[token] = CUT_WORD;
      }
    }
    return numbers;
  }

  /** Numerals, skipped marks and possessives of words the vocabulary has only without the "'s". */
  private unlisted(text: string, start: number, end: number, kind: number): number {
    const first = text.charCodeAt(start);
    if (kind === MARK) return isSkipped(first) ? SKIPPED_MARK : UNKNOWN;
    if (kind === NUMBER) return numberClass(text, start, end);
    if (first >= 48 && first < 58) return gluedClass(text, start, end);
    const possessive =
      end - start > 2 && fold(text.charCodeAt(end - 2)) === 39 && fold(text.charCodeAt(end - 1)) === 115;
    return possessive ? this.find(text, start, end - 2) : UNKNOWN;
  }

  private find(text: string, start: number, end: number): number {
    let first = 0;
    let second = 0;
    for (let at = start; at < end; at++) {
      const raw = text.charCodeAt(at);
      const code = raw < 0x600 ? folds[raw]! : fold(raw);
      first = (Math.imul(first, 31) + code) | 0;
      second = Math.imul(second ^ code, 0x01000193);
    }
    const { slots, mask } = this;
    for (let slot = spread(first) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot * 2 + 1]!;
      if (number === 0 || slots[slot * 2] === second) return number;
    }
  }
}

const isSkipped = (code: number): boolean =>
  code === 44 || code === 34 || code === 39 || (code >= 0x2018 && code <= 0x201f) || code === 0xab || code === 0xbb;

const spread = (hash: number): number => hash ^ (hash >>> 15);

function numberClass(text: string, start: number, end: number): number {
  if (end - start > 2) return NUMBER_TOKEN;
  return Number(text.slice(start, end)) < 18 ? SMALL_NUMBER : NUMBER_TOKEN;
}

function gluedClass(text: string, start: number, end: number): number {
  if (end - start > 12) return UNKNOWN;
  const word = text.slice(start, end).toLowerCase();
  const age = /^(\d{1,2})(?:yo|yoa|yr|yrs|y)$/.exec(word);
  if (age !== null) return Number(age[1]) < 18 ? GLUED_AGE : UNKNOWN;
  return /^\d+(?:k|m|grand|usd|gbp)$/.test(word) ? GLUED_AMOUNT : UNKNOWN;
}
