import { beginnings, unpacked } from './packed';
import { GAP, type PatternTables } from './pattern-tables';

/**
 * Answers, in one look at a bit, whether a word counts as a set or concept, or can begin or end a member of one.
 * A row is a word: the few hundred words of a text that come again and again stay in the processor's cache.
 */
export class WordSets {
  readonly wordCount: number;
  /** For each symbol: roots of its members of several words, read to the right and to the left; 0 for none. */
  readonly forward: Int32Array;
  readonly backward: Int32Array;
  private readonly alone: Bits;
  private readonly first: Bits;
  private readonly last: Bits;
  /** The column of a symbol that has members of several words. */
  private readonly long: Int32Array;
  /** What a possessive or a numeral in the vocabulary also is: "boss's" → "boss". */
  private readonly base: Int32Array;
  /** 1 for columns of `first` and `last` that are filled: few concepts are ever asked for. */
  private readonly filled: Uint8Array;
  private readonly openers: Openers;

  constructor(tables: PatternTables, trie: Edges) {
    const from = beginnings(tables.countsAsLengths);
    const countsAs = unpacked(tables.countsAs);
    this.wordCount = from.length - 1;
    let symbols = this.wordCount;
    for (const symbol of countsAs) if (symbol >= symbols) symbols = symbol + 1;
    for (const { symbol } of tables.concepts) if (symbol >= symbols) symbols = symbol + 1;
    this.forward = new Int32Array(symbols);
    this.backward = new Int32Array(symbols);
    this.long = new Int32Array(symbols);
    let longs = 0;
    for (const { symbol, forward, backward } of tables.concepts) {
      this.forward[symbol] = forward;
      this.backward[symbol] = backward;
      if (forward > 0) this.long[symbol] = longs++;
    }
    this.alone = new Bits(this.wordCount, symbols - this.wordCount);
    this.first = new Bits(this.wordCount, longs);
    this.last = new Bits(this.wordCount, longs);
    this.filled = new Uint8Array(longs);
    this.base = new Int32Array(this.wordCount).fill(-1);
    for (let word = 0; word < this.wordCount; word++)
      for (let at = from[word]!, to = from[word + 1]!; at < to; at++) {
        const symbol = countsAs[at]!;
        if (symbol < this.wordCount) this.base[word] = symbol;
        else this.alone.set(word, symbol - this.wordCount);
      }
    this.openers = new Openers(trie, new Members(symbols, this.wordCount, from, countsAs));
  }

  /** Whether a word counts as a symbol by itself. */
  is(word: number, symbol: number): boolean {
    const column = symbol - this.wordCount;
    if (column < 0) return word === symbol || this.base[word] === symbol;
    return this.alone.has(word, column);
  }

  /** The place of the first of some words that a symbol can begin with (or end with); -1 when there is none. */
  among(numbers: Uint16Array, from: number, to: number, symbol: number, right: boolean): number {
    const long = this.forward[symbol]! > 0;
    if (long && this.filled[this.long[symbol]!] === 0) this.fill(symbol);
    const column = long ? this.long[symbol]! : symbol - this.wordCount;
    if (column < 0) {
      for (let at = from; at < to; at++) if (this.is(numbers[at]!, symbol)) return at;
      return -1;
    }
    const { bits, width } = long ? (right ? this.first : this.last) : this.alone;
    const offset = column >> 5;
    const bit = 1 << (column & 31);
    for (let at = from; at < to; at++) if ((bits[numbers[at]! * width + offset]! & bit) !== 0) return at;
    return -1;
  }

  /** Whether a word can be the first (or last) of a member, of one word or several; only for symbols with the latter. */
  opens(word: number, symbol: number, right: boolean): boolean {
    const column = this.long[symbol]!;
    if (this.filled[column] === 0) this.fill(symbol);
    return (right ? this.first : this.last).has(word, column);
  }

  private fill(symbol: number): void {
    const column = this.long[symbol]!;
    this.filled[column] = 1;
    for (const word of this.openers.of(this.forward, symbol)) this.first.set(word, column);
    for (const word of this.openers.of(this.backward, symbol)) this.last.set(word, column);
  }

  /** Every word that can stand next after (or before) what led to a node; null when any word can. */
  neighbours(node: number, right: boolean): ReadonlySet<number> | null {
    return this.openers.at(right ? this.forward : this.backward, node);
  }
}

/** For each symbol, the words that count as it: sets and concepts have members, a word has itself and its possessives. */
class Members {
  private readonly from: Int32Array;
  private readonly words: Int32Array;

  constructor(
    symbols: number,
    readonly wordCount: number,
    countsAsFrom: Int32Array,
    countsAs: Int32Array,
  ) {
    this.from = new Int32Array(symbols + 1);
    for (const symbol of countsAs) this.from[symbol + 1]!++;
    for (let symbol = 0; symbol < symbols; symbol++) this.from[symbol + 1]! += this.from[symbol]!;
    const next = this.from.slice(0, symbols);
    this.words = new Int32Array(countsAs.length);
    for (let word = 0; word < wordCount; word++)
      for (let at = countsAsFrom[word]!; at < countsAsFrom[word + 1]!; at++) this.words[next[countsAs[at]!]!++] = word;
  }

  addTo(words: Set<number>, symbol: number): void {
    if (symbol < this.wordCount) words.add(symbol);
    for (let at = this.from[symbol]!; at < this.from[symbol + 1]!; at++) words.add(this.words[at]!);
  }
}

/** A table of bits, rows by words. */
class Bits {
  readonly width: number;
  readonly bits: Uint32Array;

  constructor(rows: number, columns: number) {
    this.width = (columns + 31) >> 5;
    this.bits = new Uint32Array(rows * this.width);
  }

  set(row: number, column: number): void {
    this.bits[row * this.width + (column >> 5)]! |= 1 << (column & 31);
  }

  has(row: number, column: number): boolean {
    return ((this.bits[row * this.width + (column >> 5)]! >>> (column & 31)) & 1) === 1;
  }
}

interface Edges {
  readonly edgesFrom: Int32Array;
  readonly edgeSymbols: Int32Array;
}

/** The words on the edges out of a node, taken through the concepts that stand there. */
class Openers {
  private readonly known = new Map<Int32Array, Map<number, ReadonlySet<number>>>();

  constructor(
    private readonly trie: Edges,
    private readonly members: Members,
  ) {}

  /** Words that open the members of a concept; `roots` says in which direction. */
  of(roots: Int32Array, symbol: number): ReadonlySet<number> {
    let known = this.known.get(roots);
    if (known === undefined) {
      known = new Map();
      this.known.set(roots, known);
    }
    let words = known.get(symbol);
    if (words === undefined) {
      const opening = new Set(this.at(roots, roots[symbol]!));
      this.members.addTo(opening, symbol);
      words = opening;
      known.set(symbol, words);
    }
    return words;
  }

  at(roots: Int32Array, node: number): ReadonlySet<number> | null {
    const { edgesFrom, edgeSymbols } = this.trie;
    const words = new Set<number>();
    for (let edge = edgesFrom[node]!, to = edgesFrom[node + 1]!; edge < to; edge++) {
      const symbol = edgeSymbols[edge]!;
      if (symbol === GAP) return null;
      if (symbol < 0) continue;
      if (roots[symbol] === 0) this.members.addTo(words, symbol);
      else for (const word of this.of(roots, symbol)) words.add(word);
    }
    return words;
  }
}
