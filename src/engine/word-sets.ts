import { beginnings, unpacked } from './packed';
import { firstWord, type PatternTables } from './pattern-tables';

/** Answers, in one look at a bit, whether a word counts as a set or concept, or can begin or end a longer member of one. */
export class WordSets {
  readonly wordCount: number;
  /** For each symbol: roots of its members of several words, read to the right and to the left; 0 for none. */
  readonly forward: Int32Array;
  readonly backward: Int32Array;
  private readonly alone: Uint32Array;
  /** Rows of `first` and `last`, which only symbols with members of several words have. */
  private readonly longRow: Int32Array;
  private readonly first: Uint32Array;
  private readonly last: Uint32Array;
  private readonly stride: number;
  /** What a possessive or a numeral in the vocabulary also is: "boss's" → "boss". */
  private readonly base: Int32Array;

  constructor(tables: PatternTables, trie: Edges) {
    const from = beginnings(tables.countsAsLengths);
    const countsAs = unpacked(tables.countsAs);
    this.wordCount = from.length - 1;
    this.stride = (this.wordCount + 31) >> 5;
    let symbols = this.wordCount;
    for (const symbol of countsAs) if (symbol >= symbols) symbols = symbol + 1;
    for (const { symbol } of tables.concepts) if (symbol >= symbols) symbols = symbol + 1;
    this.forward = new Int32Array(symbols);
    this.backward = new Int32Array(symbols);
    this.longRow = new Int32Array(symbols);
    let long = 0;
    for (const { symbol, forward, backward } of tables.concepts) {
      this.forward[symbol] = forward;
      this.backward[symbol] = backward;
      if (forward > 0) this.longRow[symbol] = this.stride * long++;
    }
    this.alone = new Uint32Array((symbols - this.wordCount) * this.stride);
    this.base = new Int32Array(this.wordCount).fill(-1);
    for (let word = 0; word < this.wordCount; word++) {
      const bit = 1 << (word & 31);
      for (let at = from[word]!, to = from[word + 1]!; at < to; at++) {
        const symbol = countsAs[at]!;
        if (symbol < this.wordCount) this.base[word] = symbol;
        else this.alone[(symbol - this.wordCount) * this.stride + (word >> 5)]! |= bit;
      }
    }
    this.first = this.edgeWords(this.forward, trie, long);
    this.last = this.edgeWords(this.backward, trie, long);
  }

  /** Whether a word counts as a symbol by itself. */
  is(word: number, symbol: number): boolean {
    if (symbol < this.wordCount) return word === symbol || this.base[word] === symbol;
    const bits = this.alone[(symbol - this.wordCount) * this.stride + (word >> 5)]!;
    return ((bits >>> (word & 31)) & 1) === 1;
  }

  /** Whether a word can be the first (or last) of a member of several words; only for symbols that have such. */
  opens(word: number, symbol: number, right: boolean): boolean {
    const bits = (right ? this.first : this.last)[this.longRow[symbol]! + (word >> 5)]!;
    return ((bits >>> (word & 31)) & 1) === 1;
  }

  /** Words on the edges out of each concept's root, taken through the concepts that stand there. */
  private edgeWords(roots: Int32Array, trie: Edges, rows: number): Uint32Array {
    const { stride, wordCount, alone, longRow, base } = this;
    const bits = new Uint32Array(rows * stride);
    const done = new Uint8Array(roots.length);
    const possessives: number[] = [];
    for (let word = firstWord; word < wordCount; word++) if (base[word]! >= 0) possessives.push(word);
    const fill = (symbol: number): void => {
      if (done[symbol] === 1) return;
      done[symbol] = 1;
      const root = roots[symbol]!;
      const row = longRow[symbol]!;
      for (let edge = trie.edgesFrom[root]!, to = trie.edgesFrom[root + 1]!; edge < to; edge++) {
        const inner = trie.edgeSymbols[edge]!;
        if (inner < 0) continue;
        if (inner < wordCount) {
          bits[row + (inner >> 5)]! |= 1 << (inner & 31);
          continue;
        }
        const from = (inner - wordCount) * stride;
        for (let at = 0; at < stride; at++) bits[row + at]! |= alone[from + at]!;
        if (roots[inner] === 0) continue;
        fill(inner);
        const innerRow = longRow[inner]!;
        for (let at = 0; at < stride; at++) bits[row + at]! |= bits[innerRow + at]!;
      }
      for (const word of possessives) {
        const whole = base[word]!;
        if (((bits[row + (whole >> 5)]! >>> (whole & 31)) & 1) === 1) bits[row + (word >> 5)]! |= 1 << (word & 31);
      }
    };
    for (let symbol = wordCount; symbol < roots.length; symbol++) if (roots[symbol]! > 0) fill(symbol);
    return bits;
  }
}

interface Edges {
  readonly edgesFrom: Int32Array;
  readonly edgeSymbols: Int32Array;
}
