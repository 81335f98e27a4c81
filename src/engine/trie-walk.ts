import type { Tokens } from '../text/tokenise';
import { MARK } from '../text/tokenise';
import { beginnings, unpacked } from './packed';
import { CONCEPT, CUT_WORD, GAP, type PatternTables, TURN, widestGap } from './pattern-tables';

/** The flat lists of the tables as typed arrays, shared by every text. */
export class TrieArrays {
  readonly countsAsFrom: Int32Array;
  readonly countsAs: Int32Array;
  readonly edgesFrom: Int32Array;
  readonly edgeSymbols: Int32Array;
  readonly edgeTargets: Int32Array;
  readonly acceptsFrom: Int32Array;
  readonly accepts: Int32Array;
  /** Symbol → roots of a concept's members of several words; 0 for none. */
  readonly forward: Int32Array;
  readonly backward: Int32Array;

  constructor(tables: PatternTables) {
    this.countsAsFrom = beginnings(tables.countsAsLengths);
    this.countsAs = unpacked(tables.countsAs);
    this.edgesFrom = beginnings(tables.edgeLengths);
    this.edgeSymbols = unpacked(tables.edgeSymbols);
    this.edgeTargets = unpacked(tables.edgeTargets);
    this.acceptsFrom = beginnings(tables.acceptLengths);
    this.accepts = unpacked(tables.accepts);
    let highest = 0;
    for (const { symbol } of tables.concepts) highest = Math.max(highest, symbol);
    for (const symbol of this.edgeSymbols) highest = Math.max(highest, symbol);
    this.forward = new Int32Array(highest + 1);
    this.backward = new Int32Array(highest + 1);
    for (const concept of tables.concepts) {
      this.forward[concept.symbol] = concept.forward;
      this.backward[concept.symbol] = concept.backward;
    }
  }

  /** Whether a word's number counts as a symbol. */
  is(number: number, symbol: number): boolean {
    if (number === symbol) return true;
    const to = this.countsAsFrom[number + 1]!;
    for (let at = this.countsAsFrom[number]!; at < to; at++) {
      const found = this.countsAs[at]!;
      if (found >= symbol) return found === symbol;
    }
    return false;
  }
}

const comma = 44;
const skippable = new Set([comma, 34, 39, 0x2018, 0x2019, 0x201c, 0x201d, 0xab, 0xbb]);

type OnAccept = (code: number, start: number, end: number) => void;

/** Walks the trie over one text. `low` and `high` bound the sentence that a walk may not leave. */
export class TrieWalk {
  low = 0;
  high: number;
  private readonly skips: Uint8Array;

  constructor(
    private readonly arrays: TrieArrays,
    readonly numbers: Int32Array,
    tokens: Tokens,
    private readonly onAccept: OnAccept,
  ) {
    this.high = tokens.count;
    this.skips = new Uint8Array(tokens.count);
    for (let token = 0; token < tokens.count; token++)
      if (tokens.kinds[token] === MARK && skippable.has(tokens.text.charCodeAt(tokens.starts[token]!)))
        this.skips[token] = 1;
  }

  /** From a root whose piece stands at `start` to `end`, everything that accepts. */
  from(root: number, start: number, end: number): void {
    this.walk(root, start, end, true, this.onAccept);
  }

  /** Ends of what `symbol` reads from token `at` to the right; no mark is skipped before it. */
  endsAt(symbol: number, at: number): readonly number[] {
    const ends: number[] = [];
    this.readRight(symbol, at, (end) => ends.push(end));
    return ends;
  }

  after(token: number): number {
    let next = token + 1;
    while (next < this.high && this.numbers[next] === CUT_WORD) next++;
    return next;
  }

  private before(token: number): number {
    let last = token - 1;
    while (last > this.low && this.numbers[last] === CUT_WORD) last--;
    return last;
  }

  private walk(node: number, start: number, end: number, right: boolean, accept: OnAccept): void {
    const { acceptsFrom, accepts, edgesFrom, edgeSymbols, edgeTargets } = this.arrays;
    for (let at = acceptsFrom[node]!; at < acceptsFrom[node + 1]!; at++) accept(accepts[at]!, start, end);
    let edge = edgesFrom[node]!;
    const to = edgesFrom[node + 1]!;
    for (; edge < to && edgeSymbols[edge]! < 0; edge++) {
      const target = edgeTargets[edge]!;
      if (edgeSymbols[edge] === TURN) this.walk(target, start, end, false, accept);
      else if (edgeSymbols[edge] === GAP) this.cross(target, start, end, right, accept);
    }
    if (edge < to) this.read(edge, to, start, end, right, accept);
  }

  /** A gap: nothing, or up to `widestGap` tokens. */
  private cross(node: number, start: number, end: number, right: boolean, accept: OnAccept): void {
    for (let width = 0; width <= widestGap; width++) {
      if (right ? end + width >= this.high : start - width <= this.low) return;
      const from = this.arrays.edgesFrom[node]!;
      const to = this.arrays.edgesFrom[node + 1]!;
      const at = right ? end + width : start - width - 1;
      this.readHere(from, to, at, start, end, right, accept);
    }
  }

  private read(edge: number, to: number, start: number, end: number, right: boolean, accept: OnAccept): void {
    const at = right ? end : this.before(start);
    if (right ? at >= this.high : at < this.low) return;
    this.readHere(edge, to, at, start, end, right, accept);
    if (this.skips[at] === 0) return;
    const beyond = right ? at + 1 : this.before(at);
    if (right ? beyond < this.high : beyond >= this.low) this.readHere(edge, to, beyond, start, end, right, accept);
  }

  /** Tries the edges from `edge` to `to` on the token at `at`. */
  private readHere(
    edge: number,
    to: number,
    at: number,
    start: number,
    end: number,
    right: boolean,
    accept: OnAccept,
  ): void {
    const { edgeSymbols, edgeTargets, forward } = this.arrays;
    const number = this.numbers[at]!;
    for (; edge < to; edge++) {
      const symbol = edgeSymbols[edge]!;
      if (symbol < 0) continue;
      const target = edgeTargets[edge]!;
      if (forward[symbol] === 0) {
        if (number === 0 || !this.arrays.is(number, symbol)) continue;
        if (right) this.walk(target, start, this.after(at), right, accept);
        else this.walk(target, at, end, right, accept);
      } else if (right) this.readRight(symbol, at, (next) => this.walk(target, start, next, right, accept));
      else this.readLeft(symbol, at, (next) => this.walk(target, next, end, right, accept));
    }
  }

  private readRight(symbol: number, at: number, on: (end: number) => void): void {
    const number = this.numbers[at]!;
    if (number !== 0 && this.arrays.is(number, symbol)) on(this.after(at));
    const root = this.arrays.forward[symbol] ?? 0;
    if (root > 0 && this.skips[at] === 0)
      this.walk(root, at, at, true, (code, _, end) => (code & 7) === CONCEPT && on(end));
  }

  private readLeft(symbol: number, at: number, on: (start: number) => void): void {
    const number = this.numbers[at]!;
    if (number !== 0 && this.arrays.is(number, symbol)) on(at);
    const root = this.arrays.backward[symbol] ?? 0;
    if (root > 0 && this.skips[at] === 0)
      this.walk(root, this.after(at), this.after(at), false, (code, start) => (code & 7) === CONCEPT && on(start));
  }
}
