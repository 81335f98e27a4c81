import { NUMBER, type Tokens } from '../text/tokenise';
import { CUT_WORD, firstWord, GLUED_AGE, GLUED_AMOUNT, NUMBER_TOKEN, SMALL_NUMBER, UNKNOWN } from './pattern-tables';

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
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  private readonly from: Int32Array;
  private readonly chars: Uint16Array;
  private readonly mask: number;

  constructor(words: readonly string[]) {
    let size = 16;
    while (size < words.length * 3) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.hashes = new Int32Array(words.length);
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
      this.hashes[number] = hash;
      let slot = spread(hash) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = number + 1;
    });
  }

  /** The number of every token of a text. */
  read(tokens: Tokens): Int32Array {
    const { text, count, starts, ends, kinds, joined } = tokens;
    const numbers = new Int32Array(count);
    for (let token = 0; token < count; token++) {
      const start = starts[token]!;
      const end = ends[token]!;
      let number = this.find(text, start, end);
      if (number === UNKNOWN) {
        const first = text.charCodeAt(start);
        if (kinds[token] === NUMBER) number = numberClass(text, start, end);
        else if (first >= 48 && first < 58) number = gluedClass(text, start, end);
        else if (end - start > 2 && fold(text.charCodeAt(end - 2)) === 39 && fold(text.charCodeAt(end - 1)) === 115)
          number = this.find(text, start, end - 2);
      }
      if (joined[token] === 1 && token > 0) {
        const whole = this.findWord(text.slice(starts[token - 1], ends[token - 1]) + text.slice(start, end));
        if (whole !== UNKNOWN) {
          numbers[token - 1] = whole;
          number = CUT_WORD;
        }
      }
      numbers[token] = number;
    }
    return numbers;
  }

  private findWord(word: string): number {
    return this.find(word, 0, word.length);
  }

  private find(text: string, start: number, end: number): number {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + fold(text.charCodeAt(at))) | 0;
    let slot = spread(hash) & this.mask;
    for (;;) {
      const number = this.slots[slot]! - 1;
      if (number < 0) return UNKNOWN;
      if (this.hashes[number] === hash && this.same(number, text, start, end)) return number + firstWord;
      slot = (slot + 1) & this.mask;
    }
  }

  private same(number: number, text: string, start: number, end: number): boolean {
    const from = this.from[number]!;
    if (this.from[number + 1]! - from !== end - start) return false;
    for (let at = start, char = from; at < end; at++, char++)
      if (fold(text.charCodeAt(at)) !== this.chars[char]) return false;
    return true;
  }
}

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
