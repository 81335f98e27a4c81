/** A stretch of the document's text and where it stands in the page: in a text node, or in a field that cannot be painted. */
export interface Piece {
  readonly node: Text | Element;
  /** Units of the text node's data, `end` exclusive; both 0 for a field. */
  readonly start: number;
  readonly end: number;
  /** Where the stretch stands in the document's text. */
  readonly at: number;
}

/** From offsets of the document's text to the page. Offsets that no piece covers were made by the reader (line breaks, "Label: "). */
export class TextMap {
  readonly #ats: number[] = [];
  readonly #lengths: number[] = [];
  readonly #nodes: (Text | Element)[] = [];
  readonly #offsets: number[] = [];

  /** Pieces are added in the order of the text. */
  add(at: number, length: number, node: Text | Element, offset: number): void {
    this.#ats.push(at);
    this.#lengths.push(length);
    this.#nodes.push(node);
    this.#offsets.push(offset);
  }

  /** Behind the last piece. */
  get end(): number {
    const last = this.#ats.length - 1;
    return last < 0 ? 0 : this.#ats[last]! + this.#lengths[last]!;
  }

  /** The pieces under `start` to `end`, cut to it, in order. */
  pieces(start: number, end: number): Piece[] {
    const found: Piece[] = [];
    for (let i = this.#firstEndingAfter(start); i < this.#ats.length && this.#ats[i]! < end; i++) {
      const at = this.#ats[i]!;
      const from = Math.max(start, at) - at;
      const to = Math.min(end, at + this.#lengths[i]!) - at;
      const node = this.#nodes[i]!;
      const offset = this.#offsets[i]!;
      const isText = node.nodeType === 3;
      found.push({ node, start: isText ? offset + from : 0, end: isText ? offset + to : 0, at: at + from });
    }
    return found;
  }

  /** The offsets of the text that stands in a range of the page; null where the range holds none of it. */
  within(range: Range): { readonly start: number; readonly end: number } | null {
    let start = -1;
    let end = -1;
    for (let i = 0; i < this.#ats.length; i++) {
      const node = this.#nodes[i]!;
      if (node.nodeType !== 3 || !range.intersectsNode(node)) continue;
      const offset = this.#offsets[i]!;
      const from = node === range.startContainer ? Math.max(range.startOffset, offset) : offset;
      const last = offset + this.#lengths[i]!;
      const until = node === range.endContainer ? Math.min(range.endOffset, last) : last;
      if (until <= from) continue;
      if (start < 0) start = this.#ats[i]! + from - offset;
      end = this.#ats[i]! + until - offset;
    }
    return start < 0 ? null : { start, end };
  }

  /** Adds to `target` what lies between `start` and `end`, moved so that `start` comes to stand at `to`. */
  copyInto(target: TextMap, start: number, end: number, to: number): void {
    for (let i = this.#firstEndingAfter(start); i < this.#ats.length && this.#ats[i]! < end; i++) {
      const at = this.#ats[i]!;
      const from = Math.max(start, at);
      const until = Math.min(end, at + this.#lengths[i]!);
      target.add(from - start + to, until - from, this.#nodes[i]!, this.#offsets[i]! + (from - at));
    }
  }

  #firstEndingAfter(start: number): number {
    let low = 0;
    let high = this.#ats.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ats[middle]! + this.#lengths[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
