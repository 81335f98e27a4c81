import type { TextMap } from '../page/text-map';

/** Knows the text nodes of the words in the window, and so what a selection in them covers. */
export class SelectionReader {
  readonly #maps = new Map<number, TextMap>();
  readonly #nodes = new WeakMap<Node, { readonly page: number; readonly at: number }>();

  page(index: number, map: TextMap | null): void {
    if (!map) {
      this.#maps.delete(index);
      return;
    }
    this.#maps.set(index, map);
    for (const { node, at, start } of map.pieces(0, Number.MAX_SAFE_INTEGER))
      this.#nodes.set(node, { page: index, at: at - start });
  }

  /** From and to, as a page and an offset into its text; null where nothing of the document is selected. */
  read(selection: Selection | null): { readonly from: PagePoint; readonly to: PagePoint } | null {
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const from = this.#point(range.startContainer, range.startOffset, 1);
    const to = this.#point(range.endContainer, range.endOffset, -1);
    if (!from || !to || from.page > to.page || (from.page === to.page && from.offset >= to.offset)) return null;
    return { from, to };
  }

  /** A selection may begin or end between words, on an element: then the nearest word inside it counts. */
  #point(container: Node, offset: number, inwards: 1 | -1): PagePoint | null {
    const known = this.#nodes.get(container);
    if (known) return { page: known.page, offset: known.at + offset };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const child = container.childNodes[offset] ?? null;
    walker.currentNode = child ?? (inwards > 0 ? container : lastIn(container));
    if (this.#nodes.has(walker.currentNode) && inwards > 0 === (child !== null))
      return this.#edge(walker.currentNode, inwards);
    for (let tries = 0; tries < 5_000; tries++) {
      const node = inwards > 0 ? walker.nextNode() : walker.previousNode();
      if (!node) return null;
      if (this.#nodes.has(node)) return this.#edge(node, inwards);
    }
    return null;
  }

  #edge(node: Node, inwards: 1 | -1): PagePoint {
    const { page, at } = this.#nodes.get(node)!;
    return { page, offset: inwards > 0 ? at : at + (node as Text).length };
  }
}

export interface PagePoint {
  readonly page: number;
  readonly offset: number;
}

function lastIn(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}
