import type { Place } from './anchor';

interface Registry {
  highlightsFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ): readonly { readonly ranges: readonly AbstractRange[] }[];
}
interface Caret {
  readonly offsetNode: Node;
  readonly offset: number;
}
interface CaretFinder {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots?: readonly ShadowRoot[] }): Caret | null;
}

interface Painted {
  places(): ReadonlyMap<string, Place>;
  ownerOf(range: AbstractRange): string | null;
}

/** Hears clicks on painted passages. The click stays the page's own: nothing is prevented, nothing stopped. */
export class PassageClicks {
  readonly #heard = new WeakSet<Node>();
  #shadowRoots: readonly ShadowRoot[] = [];

  constructor(
    private readonly painted: Painted,
    private readonly onPick: (finding: string) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** Hears the documents among these roots; clicks in shadow trees reach their document. */
  hear(roots: readonly (Document | ShadowRoot)[]): void {
    this.#shadowRoots = roots.filter((root): root is ShadowRoot => root.nodeType === 11);
    for (const root of roots) {
      if (root.nodeType !== 9 || this.#heard.has(root)) continue;
      this.#heard.add(root);
      const document = root as Document;
      const options = { capture: true, passive: true, signal: this.signal };
      document.addEventListener('click', (event) => this.#clicked(document, event), options);
    }
  }

  #clicked(document: Document, event: MouseEvent): void {
    if (!event.isTrusted || document.getSelection()?.isCollapsed === false) return;
    const shadowRoots = this.#shadowRoots.filter((root) => root.ownerDocument === document);
    const { painted } = this;
    const owner = (range: AbstractRange): string | null => painted.ownerOf(range);
    const finding = passageAt(document, event.clientX, event.clientY, shadowRoots, owner, painted.places());
    if (finding !== null) this.onPick(finding);
  }
}

/**
 * Which painted passage stands under a point of a document, by `ownerOf` where the browser tells the highlights at a
 * point, else by the caret. Null where there is none.
 */
function passageAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
  ownerOf: (range: AbstractRange) => string | null,
  places: ReadonlyMap<string, Place>,
): string | null {
  const registry = document.defaultView?.CSS.highlights as Registry | undefined;
  if (registry?.highlightsFromPoint) {
    for (const { ranges } of registry.highlightsFromPoint(x, y, { shadowRoots })) {
      for (const range of ranges) {
        const owner = ownerOf(range);
        if (owner !== null) return owner;
      }
    }
    return null;
  }
  const caret = (document as CaretFinder).caretPositionFromPoint?.(x, y, { shadowRoots });
  return caret ? passageAround(caret, x, y, places) : null;
}

/** The caret is put beside the nearest letter even from afar, so the passage must also cover the point. */
function passageAround({ offsetNode, offset }: Caret, x: number, y: number, places: ReadonlyMap<string, Place>) {
  for (const [id, { ranges }] of places) {
    for (const range of ranges) {
      if (range.startContainer !== offsetNode || offset < range.startOffset || offset > range.endOffset) continue;
      const live = offsetNode.ownerDocument!.createRange();
      live.setStart(offsetNode, range.startOffset);
      live.setEnd(offsetNode, range.endOffset);
      for (const box of live.getClientRects())
        if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return id;
    }
  }
  return null;
}
