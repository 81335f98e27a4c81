import { beginnings, unpacked } from './packed';
import { CONCEPT, CUT_WORD, type PatternTables, SKIPPED_MARK, TURN, UNKNOWN, widestGap } from './pattern-tables';
import { WordSets } from './word-sets';

/** The trie as typed arrays, shared by every text. */
export class Trie {
  /** For each node, and one beyond: where its edges begin, where its accepts begin. */
  readonly nodes: Int32Array;
  /** For each edge: the symbol (with `long` where its members may be several words), the target. */
  readonly edges: Int32Array;
  readonly accepts: Int32Array;
  readonly sets: WordSets;

  constructor(tables: PatternTables) {
    const edgesFrom = beginnings(tables.edgeLengths);
    const acceptsFrom = beginnings(tables.acceptLengths);
    const symbols = unpacked(tables.edgeSymbols);
    const targets = unpacked(tables.edgeTargets);
    this.accepts = unpacked(tables.accepts);
    this.sets = new WordSets(tables, { edgesFrom, edgeSymbols: symbols });
    this.nodes = new Int32Array(edgesFrom.length * 2);
    edgesFrom.forEach((from, node) => {
      this.nodes[node * 2] = from;
      this.nodes[node * 2 + 1] = acceptsFrom[node]!;
    });
    this.edges = new Int32Array(symbols.length * 2);
    symbols.forEach((symbol, edge) => {
      this.edges[edge * 2] = symbol >= 0 && this.sets.forward[symbol]! > 0 ? symbol | long : symbol;
      this.edges[edge * 2 + 1] = targets[edge]!;
    });
  }

  /** The node behind an edge that reads no token, or 0. */
  behind(node: number, symbol: number): number {
    for (let edge = this.nodes[node * 2]!; edge < this.nodes[node * 2 + 2]!; edge++)
      if (this.edges[edge * 2] === symbol) return this.edges[edge * 2 + 1]!;
    return 0;
  }
}

/** Set on the symbol of an edge whose members may be several words. */
const long = 1 << 24;

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
  /** The first list that no walk under way needs: what is accepted may start walks of its own. */
  private unused = 0;

  constructor(
    private readonly trie: Trie,
    readonly numbers: Uint16Array,
    private readonly onAccept: OnAccept,
  ) {
    this.high = numbers.length;
  }

  /** From a root whose piece stands at `start` to `end`, everything that accepts. */
  from(root: number, start: number, end: number): void {
    this.walk(root, start, end, true, report, this.unused);
  }

  /** The first token from `from` to `to` where `symbol` may begin, or -1. */
  mayBegin(symbol: number, from: number, to: number): number {
    return this.trie.sets.among(this.numbers, from, to, symbol, true);
  }

  /** Ends of what `symbol` reads from token `at` to the right. Good until the next call. */
  endsAt(symbol: number, at: number): Ends {
    return this.read(symbol, at, true, this.unused);
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
    const { nodes, edges, accepts } = this.trie;
    const record = node * 2;
    for (let at = nodes[record + 1]!, to = nodes[record + 3]!; at < to; at++) {
      if (sink === report) this.accept(accepts[at]!, start, end, free);
      else if ((accepts[at]! & 7) === CONCEPT) this.lists[sink]!.add(right ? end : start);
    }
    let edge = nodes[record]!;
    const to = nodes[record + 2]!;
    for (; edge < to && edges[edge * 2]! < 0; edge++) {
      const target = edges[edge * 2 + 1]!;
      if (edges[edge * 2] === TURN) this.walk(target, start, end, false, sink, free);
      else this.cross(target, start, end, right, sink, free);
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

  private accept(code: number, start: number, end: number, free: number): void {
    const before = this.unused;
    this.unused = free;
    this.onAccept(code, start, end);
    this.unused = before;
  }

  /** A gap: nothing, or up to `widestGap` tokens. What stands behind it is looked for in one sweep for each edge. */
  private cross(node: number, start: number, end: number, right: boolean, sink: number, free: number): void {
    const { nodes, edges, sets } = this.trie;
    const from = right ? end : Math.max(this.low, start - widestGap - 1);
    const to = right ? Math.min(this.high, end + widestGap + 1) : start;
    for (let edge = nodes[node * 2]!, last = nodes[node * 2 + 2]!; edge < last; edge++) {
      const symbol = edges[edge * 2]!;
      if (symbol < 0) continue;
      const plain = symbol & ~long;
      for (let at = sets.among(this.numbers, from, to, plain, right); at >= 0; ) {
        this.take(symbol, edges[edge * 2 + 1]!, at, start, end, right, sink, free);
        at = sets.among(this.numbers, at + 1, to, plain, right);
      }
    }
  }

  /** Tries the edges from `edge` to `to`, which all read a token, on the token at `at`. */
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
    const { edges, sets } = this.trie;
    for (; edge < to; edge++) {
      const symbol = edges[edge * 2]!;
      if (symbol < long ? sets.is(number, symbol) : sets.opens(number, symbol ^ long, right))
        this.take(symbol, edges[edge * 2 + 1]!, at, start, end, right, sink, free);
    }
  }

  /** Follows an edge whose symbol may stand at `at`: one word does, longer members must still be read. */
  private take(
    symbol: number,
    target: number,
    at: number,
    start: number,
    end: number,
    right: boolean,
    sink: number,
    free: number,
  ): void {
    if (symbol < long) {
      if (right) this.walk(target, start, this.after(at), true, sink, free);
      else this.walk(target, at, end, false, sink, free);
      return;
    }
    const ends = this.read(symbol ^ long, at, right, free);
    for (let far = 0; far < ends.count; far++) {
      if (right) this.walk(target, start, ends.at[far]!, true, sink, free + 1);
      else this.walk(target, ends.at[far]!, end, false, sink, free + 1);
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
