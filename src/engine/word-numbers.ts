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

/** The vocabulary as a hash table from a slice of text to a word's number. */
export class WordNumbers {
  /** Pairs of a hash and a word's number; number 0 is an empty slot. */
  private readonly slots: Int32Array;
  private readonly from: Int32Array;
  private readonly chars: Uint16Array;
  private readonly mask: number;

  constructor(words: readonly string[]) {
    let size = 16;
    while (size < words.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 2);
    this.from = new Int32Array(words.length + 1);
    this.chars = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
    let at = 0;
    words.forEach((word, number) => {
      let hash = 0;
      for (let index = 0; index < word.length; index++) {
        const code = word.charCodeAt(index);
        this.chars[at++] = code;
        hash = (Math.imul(hash, 31) + code) | 0;
      }
      this.from[number + 1] = at;
      let slot = spread(hash) & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = hash;
      this.slots[slot * 2 + 1] = number + firstWord;
    });
  }

  /** The number of every token of a text. */
  read(tokens: Tokens): Int32Array {
    const { text, count, starts, ends, kinds, joined } = tokens;
    const numbers = new Int32Array(count);
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
    let hash = 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      hash = (Math.imul(hash, 31) + (code < 0x600 ? folds[code]! : fold(code))) | 0;
    }
    const { slots, mask } = this;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot * 2 + 1]!;
      if (number === 0) return UNKNOWN;
      if (slots[slot * 2] === hash && this.same(number - firstWord, text, start, end)) return number;
    }
  }

  private same(word: number, text: string, start: number, end: number): boolean {
    const from = this.from[word]!;
    if (this.from[word + 1]! - from !== end - start) return false;
    for (let at = start, char = from; at < end; at++, char++)
      if (fold(text.charCodeAt(at)) !== this.chars[char]) return false;
    return true;
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
