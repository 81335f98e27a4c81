import type { Fields } from './fields';
import { Flow, type Gap, JOINED, LINE, PARAGRAPH } from './flow';
import { type Layout, layoutOf } from './layout';
import { leftOut } from './left-out';
import { type Part, type Place, placeOf } from './series';
import { shadowRootOf } from './shadow-roots';

/** A part of the page that is not text: it may hold a document that cannot be read. */
export interface Sight {
  readonly element: Element;
  readonly kind: 'image' | 'canvas' | 'frame' | 'embedded' | 'folded';
  /** Where in the text it stands. */
  readonly at: number;
  /** What the script in a frame says of why there is nothing to read. */
  readonly said?: { readonly why: string; readonly remedy: string };
}

/** What one walk through a document or frame found. */
export interface Walked {
  readonly flow: Flow;
  readonly sights: readonly Sight[];
  /** The document and every shadow root in it. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** Where in the text the page's main parts stand. */
  readonly mains: readonly { readonly start: number; readonly end: number }[];
  /** Pages of viewers and rows of long lists, none within another. */
  readonly parts: readonly Part[];
}

interface Level {
  nodes: readonly Node[];
  at: number;
  /** The first child that is not listed yet. */
  rest: Node | null;
  readonly keepsBlanks: boolean;
  readonly unseen: boolean;
  readonly row: boolean;
  /** Due when the level is done. */
  readonly gap: Gap;
  readonly element: Element | null;
  readonly start: number;
  readonly place: Place | null;
  /** What an editor held before the reviewer typed into it. */
  readonly kept: string | null;
}

const fieldNames = new Set(['input', 'textarea', 'select']);
const NODES_BETWEEN_YIELDS = 64;
const CHILDREN_AT_ONCE = 5_000;
const sights: Readonly<Record<string, Sight['kind']>> = {
  img: 'image',
  picture: 'image',
  canvas: 'canvas',
  iframe: 'frame',
  frame: 'frame',
  object: 'embedded',
  embed: 'embedded',
};

/**
 * Walks through a document as it is laid out (shadow trees and slots included) and collects its text, in steps. Never
 * recursive, so depth does not matter; children are listed when an element is entered, so that a page that changes
 * meanwhile cannot cut the walk short.
 */
export function* walk(document: Document, fields: Fields, limit: number): Generator<void, Walked> {
  const whole = new Flow(limit);
  let flow = whole;
  const seen: Sight[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  const mains: { start: number; end: number }[] = [];
  const parts: Part[] = [];
  let within: Place | null = null;
  const stack: Level[] = [];
  if (document.documentElement) stack.push(level(document.documentElement));

  for (let count = 0; stack.length > 0 && !whole.full; ) {
    const top = stack[stack.length - 1]!;
    const node = top.nodes[top.at++] ?? more(top);
    if (!node) {
      stack.pop();
      leave(top);
      continue;
    }
    if (++count % NODES_BETWEEN_YIELDS === 0) yield;
    if (node.nodeType === 3) {
      if (!top.unseen) (top.keepsBlanks ? flow.addKept : flow.add).call(flow, node as Text);
    } else if (node.nodeType === 1) {
      enter(node as Element, top);
    }
  }
  while (stack.length > 0) leave(stack.pop()!);
  return { flow: whole, sights: seen, roots, mains, parts };

  function enter(element: Element, above: Level): void {
    const name = element.localName;
    if (name === 'br') {
      flow.separate(LINE);
      return;
    }
    if (leftOut(element)) {
      const kind = sights[name];
      if (kind && element.getAttribute('aria-hidden') !== 'true') seen.push({ element, kind, at: flow.length });
      return;
    }
    const layout = layoutOf(element, above.row);
    if (layout.gone) {
      if (element.getAttribute('role') === 'tabpanel') seen.push({ element, kind: 'folded', at: flow.length });
      return;
    }
    const kept = flow === whole ? fields.editorBefore(element) : null;
    const value = fields.valueOf(element);
    if (value !== null || fieldNames.has(name)) {
      field(element, value, layout);
      return;
    }
    if (name === 'wbr') return;
    const folded = layout.folded || (name === 'details' && !(element as HTMLDetailsElement).open);
    if (folded) seen.push({ element, kind: 'folded', at: flow.length });
    if (isValue(element)) flow.nextIsValue();
    else flow.separate(layout.gap);
    const base = flow.length;
    // What the reviewer types into an editor is read apart, to see where what it held before stands now.
    if (kept !== null) flow = new Flow(limit);
    const place = within === null ? placeOf(element) : null;
    within ??= place;
    stack.push({
      ...listed(folded ? summaries(element) : childrenOf(element)),
      at: 0,
      keepsBlanks: layout.keepsBlanks,
      unseen: layout.unseen,
      row: layout.row,
      gap: layout.gap,
      element,
      start: kept === null ? flow.length : base,
      place,
      kept,
    });
  }

  function field(element: Element, value: string | null, layout: Layout): void {
    if (value === null || layout.unseen) return;
    const gap: Gap = element.localName === 'textarea' ? PARAGRAPH : layout.gap;
    if (isValue(element)) flow.nextIsValue();
    else flow.separate(gap);
    flow.addField(element, value);
    flow.separate(gap);
  }

  function leave(done: Level): void {
    if (done.kept !== null) {
      const typed = flow;
      flow = whole;
      flow.addAligned(done.kept, typed);
    }
    flow.separate(done.gap);
    const element = done.element;
    if (element && done.kept === null) fields.holdEditor(element, () => flow.text.slice(done.start).trim());
    if (element && isMain(element)) mains.push({ start: done.start, end: flow.length });
    if (element && done.place) {
      parts.push({ ...done.place, element, start: done.start, end: flow.length });
      within = null;
    }
  }

  function childrenOf(element: Element): readonly Node[] | Node {
    if (element.localName === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length > 0) return assigned;
    }
    const root = shadowRootOf(element);
    if (root) roots.push(root);
    return root ?? element;
  }
}

/**
 * Children are listed when an element is entered, so that a page that changes meanwhile cannot cut the walk short; the
 * many of a very long list in turns, so that the page is never held up.
 */
function listed(from: readonly Node[] | Node): { nodes: readonly Node[]; rest: Node | null } {
  return 'nodeType' in from ? run(from.firstChild) : { nodes: from, rest: null };
}

function run(first: Node | null): { nodes: readonly Node[]; rest: Node | null } {
  const nodes: Node[] = [];
  let rest = first;
  for (; rest && nodes.length < CHILDREN_AT_ONCE; rest = rest.nextSibling) nodes.push(rest);
  return { nodes, rest };
}

/** The next child of a long list; null at its end. */
function more(level: Level): Node | null {
  if (!level.rest?.parentNode) return null;
  const { nodes, rest } = run(level.rest);
  level.nodes = nodes;
  level.rest = rest;
  level.at = 1;
  return nodes[0] ?? null;
}

const level = (root: Element): Level => ({
  nodes: [root],
  rest: null,
  at: 0,
  keepsBlanks: false,
  unseen: false,
  row: false,
  gap: JOINED,
  element: null,
  start: 0,
  place: null,
  kept: null,
});

const isMain = (element: Element): boolean => element.localName === 'main' || element.getAttribute('role') === 'main';

/** A description after its term, a cell after its row's heading, a field after its label. */
function isValue(element: Element): boolean {
  const before = element.previousElementSibling?.localName;
  switch (element.localName) {
    case 'dd':
      return before === 'dt';
    case 'td':
      return before === 'th';
    case 'input':
    case 'select':
    case 'textarea':
      return !tick.has(element.getAttribute('type') ?? '') && (before === 'label' || isIn(element, 'label'));
    default:
      return false;
  }
}

const tick = new Set(['checkbox', 'radio']);
const isIn = (element: Element, name: string): boolean => element.parentElement?.localName === name;

const summaries = (element: Element): readonly Node[] =>
  Array.from(element.children).filter((child) => child.localName === 'summary');
