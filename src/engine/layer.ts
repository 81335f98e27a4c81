import { beginnings, unpacked } from './packed';
import { CONCEPT, type LayerTable } from './pattern-tables';
import type { Spans } from './spans';
import { type Trie, TrieWalk } from './trie-walk';

/** What a layer found: its code (kind and place), and from which token to which. */
export type OnFound = (code: number, start: number, end: number, walk: TrieWalk) => void;

/** One layer of the tables: what to look for in a pass over the words of a text. */
export class Layer {
  private readonly startsFrom: Int32Array;
  private readonly starts: Int32Array;
  private readonly conceptStarts: Int32Array;

  constructor(
    private readonly trie: Trie,
    table: LayerTable,
  ) {
    this.startsFrom = beginnings(table.startLengths);
    this.starts = unpacked(table.starts);
    this.conceptStarts = unpacked(table.conceptStarts);
  }

  /** One pass, sentence by sentence; `wanted` leaves sentences out by their number in `sentences`. */
  pass(numbers: Int32Array, sentences: Spans, found: OnFound, wanted?: ReadonlySet<number>): void {
    const walk: TrieWalk = new TrieWalk(this.trie, numbers, (code, start, end) => {
      if ((code & 7) !== CONCEPT) found(code, start, end, walk);
      else {
        const root = this.conceptStarts[code >> 3]!;
        if (root > 0) walk.from(root, start, end);
      }
    });
    const { startsFrom, starts } = this;
    const count = numbers.length;
    for (let token = 0; token < count; token++) {
      const number = numbers[token]!;
      if (number === 0) continue;
      let at = startsFrom[number]!;
      const to = startsFrom[number + 1]!;
      if (at === to) continue;
      const sentence = sentences.seek(token);
      if (wanted !== undefined && !wanted.has(sentence)) continue;
      walk.low = sentences.low;
      walk.high = sentences.high;
      const end = walk.after(token);
      for (; at < to; at++) walk.from(starts[at]!, token, end);
    }
  }
}
