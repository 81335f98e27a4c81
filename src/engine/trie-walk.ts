import { beginnings, unpacked } from './packed';
import { CONCEPT, CUT_WORD, GAP, type PatternTables, SKIPPED_MARK, TURN, UNKNOWN, widestGap } from './pattern-tables';
import { WordSets } from './word-sets';

/** The trie as typed arrays, shared by every text. */
export class Trie {
  readonly edgesFrom: Int32Array;
  readonly edgeSymbols: Int32Array;
  readonly edgeTargets: Int32Array;
  readonly acceptsFrom: Int32Array;
  readonly accepts: Int32Array;
  readonly sets: WordSets;

  constructor(tables: PatternTables) {
    this.edgesFrom = beginnings(tables.edgeLengths);
    this.edgeSymbols = unpacked(tables.edgeSymbols);
    this.edgeTargets = unpacked(tables.edgeTargets);
    this.acceptsFrom = beginnings(tables.acceptLengths);
    this.accepts = unpacked(tables.accepts);
    this.sets = new WordSets(tables, this);
  }
}

type OnAccept = (code: number, start: number, end: number) => void;

/** Where a concept's members end, each place once. */
export class Ends {
  count = 0;
  readonly at = new Int32Array(mostEnds);

  add(place: number): void {
    for (let index = 0; index < this.count; index++) if (this.at[index] === place) return;
    // A member of four gaps ends in fewer places than this.
    if (this.count < mostEnds) this.at[this.count++] = place;
  }
}

const mostEnds = 96;

/** A walk that reports what it accepts; any other puts the far ends of a concept's members into the list of its depth. */
const report = -1;

/** Walks the trie over the words of one text. `low` and `high` bound the sentence that a walk may not leave. */
export class TrieWalk {
  low = 0;
  high: number;
  /** Results of concepts on the way, one list for each depth of the walk that still needs them. */
  private readonly lists: Ends[] = [];

  constructor(
    private readonly trie: Trie,
    readonly numbers: Int32Array,
    private readonly onAccept: OnAccept,
  ) {
    this.high = numbers.length;
  }

  /** From a root whose piece stands at `start` to `end`, everything that accepts. */
  from(root: number, start: number, end: number): void {
    this.walk(root, start, end, true, report, 0);
  }

  /** Ends of what `symbol` reads from token `at` to the right, or null. Good until the next call. */
  endsAt(symbol: number, at: number): Ends | null {
    const number = this.numbers[at]!;
    if (number === UNKNOWN) return null;
    const { sets } = this.trie;
    if (!sets.is(number, symbol) && (sets.forward[symbol] === 0 || !sets.opens(number, symbol, true))) return null;
    const ends = this.read(symbol, at, true, 0);
    return ends.count === 0 ? null : ends;
  }

  is(at: number, symbol: number): boolean {
    const number = this.numbers[at]!;
    return number !== UNKNOWN && this.trie.sets.is(number, symbol);
  }

  after(token: number): number {
    let next = token + 1;
    while (next < this.high && this.numbers[next] === CUT_WORD) next++;
    return next;
  }

  /** The word at a place next to another, a skipped mark passed over; unknown outside the sentence. */
  wordAt(place: number, right: boolean): number {
    if (place < this.low || place >= this.high) return UNKNOWN;
    const number = this.numbers[place]!;
    if (number !== SKIPPED_MARK) return number;
    const beyond = right ? place + 1 : this.before(place);
    return beyond < this.low || beyond >= this.high ? UNKNOWN : this.numbers[beyond]!;
  }

  before(token: number): number {
    let last = token - 1;
    while (last > this.low && this.numbers[last] === CUT_WORD) last--;
    return last;
  }

  /** `sink`: `report`, or the depth of the list that wants the far ends of concepts. `free`: the first unused depth. */
  private walk(node: number, start: number, end: number, right: boolean, sink: number, free: number): void {
    const { acceptsFrom, accepts, edgesFrom, edgeSymbols, edgeTargets } = this.trie;
    const acceptsTo = acceptsFrom[node + 1]!;
    for (let at = acceptsFrom[node]!; at < acceptsTo; at++) {
      if (sink === report) this.onAccept(accepts[at]!, start, end);
      else if ((accepts[at]! & 7) === CONCEPT) this.lists[sink]!.add(right ? end : start);
    }
    let edge = edgesFrom[node]!;
    const to = edgesFrom[node + 1]!;
    for (; edge < to && edgeSymbols[edge]! < 0; edge++) {
      const target = edgeTargets[edge]!;
      if (edgeSymbols[edge] === TURN) this.walk(target, start, end, false, sink, free);
      else if (edgeSymbols[edge] === GAP) this.cross(target, start, end, right, sink, free);
    }
    if (edge === to) return;
    const at = right ? end : this.before(start);
    if (right ? at >= this.high : at < this.low) return;
    const number = this.numbers[at]!;
    if (number === UNKNOWN) return;
    if (number !== SKIPPED_MARK) {
      this.step(edge, to, at, start, end, right, sink, free);
      return;
    }
    const beyond = right ? at + 1 : this.before(at);
    if (right ? beyond < this.high : beyond >= this.low) this.step(edge, to, beyond, start, end, right, sink, free);
  }

  /** A gap: nothing, or up to `widestGap` tokens. */
  private cross(node: number, start: number, end: number, right: boolean, sink: number, free: number): void {
    const from = this.trie.edgesFrom[node]!;
    const to = this.trie.edgesFrom[node + 1]!;
    for (let width = 0; width <= widestGap; width++) {
      const at = right ? end + width : start - width - 1;
      if (right ? at >= this.high : at < this.low) return;
      this.step(from, to, at, start, end, right, sink, free);
    }
  }

  /** Tries the edges from `edge` to `to` on the token at `at`. */
  private step(
    edge: number,
    to: number,
    at: number,
    start: number,
    end: number,
    right: boolean,
    sink: number,
    free: number,
  ): void {
    const number = this.numbers[at]!;
    if (number === UNKNOWN) return;
    const { edgeSymbols, edgeTargets, sets } = this.trie;
    for (; edge < to; edge++) {
      const symbol = edgeSymbols[edge]!;
      if (symbol < 0) continue;
      if (sets.forward[symbol]! === 0) {
        if (!sets.is(number, symbol)) continue;
        if (right) this.walk(edgeTargets[edge]!, start, this.after(at), true, sink, free);
        else this.walk(edgeTargets[edge]!, at, end, false, sink, free);
      } else {
        const alone = sets.is(number, symbol);
        if (!alone && !sets.opens(number, symbol, right)) continue;
        const ends = this.read(symbol, at, right, free);
        for (let far = 0; far < ends.count; far++) {
          if (right) this.walk(edgeTargets[edge]!, start, ends.at[far]!, true, sink, free + 1);
          else this.walk(edgeTargets[edge]!, ends.at[far]!, end, false, sink, free + 1);
        }
      }
    }
  }

  /** Where a symbol that stands at `at` ends (to the right) or begins (to the left), in the list of that depth. */
  private read(symbol: number, at: number, right: boolean, depth: number): Ends {
    while (this.lists.length <= depth) this.lists.push(new Ends());
    const list = this.lists[depth]!;
    list.count = 0;
    const number = this.numbers[at]!;
    if (number === UNKNOWN) return list;
    const { sets } = this.trie;
    if (sets.is(number, symbol)) list.add(right ? this.after(at) : at);
    const root = (right ? sets.forward[symbol] : sets.backward[symbol]) ?? 0;
    if (root === 0 || !sets.opens(number, symbol, right)) return list;
    const edge = right ? at : this.after(at);
    this.walk(root, edge, edge, right, depth, depth + 1);
    return list;
  }
}
