import type { TokenSpan } from '../text/structure';
import { beginnings, unpacked } from './packed';
import { CONCEPT, type LayerTable, TURN } from './pattern-tables';
import type { Spans } from './spans';
import { type Trie, TrieWalk } from './trie-walk';

/** What a layer found: its code (kind and place), and from which token to which. */
export type OnFound = (code: number, start: number, end: number, walk: TrieWalk) => void;

/** Each root has this many words of marks for what may stand after it, then as many for what may stand before. */
const markWords = 8;

/** One layer of the tables: what to look for in a pass over the words of a text. */
export class Layer {
  private readonly startsFrom: Int32Array;
  /** Places in `roots`, by word. */
  private readonly starts: Int32Array;
  private readonly roots: Int32Array;
  private readonly conceptStarts: Int32Array;
  /** A root's neighbours as marks that several words share: most roots are left after one look at them. */
  private readonly marks: Uint32Array;
  /** 1 for roots whose marks are made: most roots of a lexicon are never met in a document. */
  private readonly marked: Uint8Array;

  constructor(
    private readonly trie: Trie,
    table: LayerTable,
  ) {
    this.startsFrom = beginnings(table.startLengths);
    const nodes = unpacked(table.starts);
    this.conceptStarts = unpacked(table.conceptStarts);
    const placeOf = new Map<number, number>();
    this.starts = nodes.map((node) => {
      const place = placeOf.get(node) ?? placeOf.size;
      placeOf.set(node, place);
      return place;
    });
    this.roots = Int32Array.from(placeOf.keys());
    this.marks = new Uint32Array(this.roots.length * markWords * 2);
    this.marked = new Uint8Array(this.roots.length);
  }

  /** One pass over every sentence; what lies between two sentences counts as one. */
  pass(numbers: Uint16Array, sentences: Spans, found: OnFound): void {
    const walk = this.walkOver(numbers, found);
    const count = numbers.length;
    for (let token = 0; token < count; token++) {
      const number = numbers[token]!;
      if (this.startsFrom[number] === this.startsFrom[number + 1]) continue;
      sentences.seek(token);
      walk.low = sentences.low;
      walk.high = sentences.high;
      this.startAt(walk, token, number);
    }
  }

  /** A pass over these sentences only. */
  passOver(numbers: Uint16Array, sentences: readonly TokenSpan[], found: OnFound): void {
    const walk = this.walkOver(numbers, found);
    for (const { start, end } of sentences) {
      walk.low = start;
      walk.high = end;
      for (let token = start; token < end; token++) this.startAt(walk, token, numbers[token]!);
    }
  }

  private walkOver(numbers: Uint16Array, found: OnFound): TrieWalk {
    const walk: TrieWalk = new TrieWalk(this.trie, numbers, (code, start, end) => {
      if ((code & 7) !== CONCEPT) found(code, start, end, walk);
      else {
        const root = this.conceptStarts[code >> 3]!;
        if (root > 0) walk.from(root, start, end);
      }
    });
    return walk;
  }

  private startAt(walk: TrieWalk, token: number, number: number): void {
    let at = this.startsFrom[number]!;
    const to = this.startsFrom[number + 1]!;
    if (at === to) return;
    const { starts, roots, marks, marked } = this;
    const end = walk.after(token);
    const next = markOf(walk.wordAt(end, true));
    const last = markOf(walk.wordAt(walk.before(token), false));
    const after = next >> 5;
    const before = markWords + (last >> 5);
    for (; at < to; at++) {
      const place = starts[at]!;
      if (marked[place] === 0) this.mark(place);
      const own = place * markWords * 2;
      const fits = (marks[own + after]! >>> (next & 31)) | (marks[own + before]! >>> (last & 31));
      if ((fits & 1) === 1) walk.from(roots[place]!, token, end);
    }
  }

  private mark(place: number): void {
    this.marked[place] = 1;
    const node = this.roots[place]!;
    const { nodes, sets } = this.trie;
    const after = place * markWords * 2;
    const before = after + markWords;
    const add = (from: number, words: ReadonlySet<number> | null): void => {
      if (words === null) this.marks.fill(0xffffffff, from, from + markWords);
      else for (const word of words) this.marks[from + (markOf(word) >> 5)]! |= 1 << (markOf(word) & 31);
    };
    // What accepts at once must be walked whatever stands beside it.
    add(after, nodes[node * 2 + 3]! > nodes[node * 2 + 1]! ? null : sets.neighbours(node, true));
    const turned = this.trie.behind(node, TURN);
    if (turned > 0) add(before, sets.neighbours(turned, false));
  }
}

/** A word's mark, 0 to 255; neighbours in the alphabet, which are forms of one word, get different ones. */
const markOf = (word: number): number => Math.imul(word, 0x9e3779b1) >>> 24;
