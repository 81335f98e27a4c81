/** A run of like parts of which a page shows only those near the part on the screen: pages of a viewer, rows of a grid. */
export interface Place {
  readonly kind: 'page' | 'row';
  /** The element that holds the parts. */
  readonly container: Element;
  /** From 0. */
  readonly index: number;
}

/** A part as one walk met it. `start` and `end` are offsets into the text of that walk. */
export interface Part extends Place {
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

const pageClass = /(?:^|\s)(?:page|react-pdf__Page)(?:\s|$)/;
/** Holds a place for every page from the beginning. */
const wholeViewer = '.pdfViewer';
const rowNumbers = ['data-index', 'data-item-index', 'data-row-index'];

/** Pages of PDF.js and of react-pdf; they are drawn only near the part that is on the screen. */
export const viewerPages = '.page[data-page-number], .react-pdf__Page[data-page-number]';

/** Which part of which series an element is; null for most. */
export function placeOf(element: Element): Place | null {
  if (!element.hasAttributes() || !element.parentElement) return null;
  const page = element.getAttribute('data-page-number');
  if (page !== null) {
    if (!pageClass.test(element.getAttribute('class') ?? '')) return null;
    const container = element.closest(`${wholeViewer}, .react-pdf__Document`) ?? element.parentElement;
    return placed('page', container, Number(page) - 1);
  }
  const row = element.getAttribute('aria-rowindex');
  if (row !== null) {
    const grid = element.closest('[aria-rowcount]');
    const isRow = element.getAttribute('role') === 'row' && grid !== null && countOf(element) > 0;
    return isRow ? placed('row', grid, Number(row) - 1) : null;
  }
  const item = element.getAttribute('aria-posinset');
  if (item !== null && Number(element.getAttribute('aria-setsize')) > 0 && isMoved(element))
    return placed('row', element.parentElement, Number(item) - 1);
  for (const name of rowNumbers) {
    const number = element.getAttribute(name);
    if (number !== null) return isMoved(element) ? placed('row', element.parentElement, Number(number)) : null;
  }
  return placeByOffset(element);
}

/** Lists without numbers that put each row at its distance from the top. */
function placeByOffset(element: Element): Place | null {
  if (!element.hasAttribute('style')) return null;
  const { position, top, height } = (element as HTMLElement).style;
  if (position !== 'absolute' || !top.endsWith('px') || !height.endsWith('px')) return null;
  const parent = element.parentElement as HTMLElement;
  const each = Number.parseFloat(height);
  if (!parent.style?.height.endsWith('px') || each < 8) return null;
  if (Number.parseFloat(parent.style.height) < 3 * scrollerOf(parent).clientHeight) return null;
  const index = Number.parseFloat(top) / each;
  return Math.abs(index - Math.round(index)) < 0.01 ? placed('row', parent, Math.round(index)) : null;
}

const placed = (kind: Place['kind'], container: Element, index: number): Place | null =>
  Number.isInteger(index) && index >= 0 && index < 10_000_000 ? { kind, container, index } : null;

const countOf = (row: Element): number => Number(row.closest('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0);

/** Put where it stands by script, itself or what holds it: the mark of a list that draws only what is on the screen. */
function isMoved(element: Element): boolean {
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
    const style = (at as HTMLElement).style;
    if (!style) return false;
    if (style.transform !== '' || style.top !== '') return true;
    if (up > 0 && (style.height.endsWith('px') || style.minHeight.endsWith('px') || style.paddingTop !== ''))
      return true;
  }
  return false;
}

/**
 * How many parts a series has, by what the page says of itself: its highest number, what it declares, or how many
 * would fill the height that it keeps free. Never less than is there.
 */
export function sizeOf(parts: readonly Part[]): { of: number; isEstimate: boolean } {
  const [first] = parts;
  if (!first) return { of: 0, isEstimate: false };
  const seen = parts.reduce((most, { index }) => Math.max(most, index + 1), 0);
  if (first.kind === 'page') {
    const last = Array.from(first.container.querySelectorAll(viewerPages)).at(-1)?.getAttribute('data-page-number');
    const drawn = first.container.matches(wholeViewer) ? null : filled(first.container, parts);
    if (drawn !== null && drawn > seen) return { of: drawn, isEstimate: true };
    return { of: Math.max(seen, Number(last) || 0), isEstimate: false };
  }
  const said = countOf(first.element) || Number(first.element.getAttribute('aria-setsize')) || 0;
  if (said > 0) return { of: Math.max(seen, said), isEstimate: false };
  const filling = filled(sizerOf(first.container), parts);
  return filling !== null && filling > seen ? { of: filling, isEstimate: true } : { of: seen, isEstimate: false };
}

/** How many parts would fill a box to its end; null where those that are there reach it. */
function filled(box: Element | null, parts: readonly Part[]): number | null {
  const boxes = parts.map(({ element }) => element.getBoundingClientRect()).filter(({ height }) => height > 0);
  if (boxes.length === 0 || !box) return null;
  const { bottom, height } = box.getBoundingClientRect();
  const reached = boxes.reduce((low, each) => Math.max(low, each.bottom), Number.NEGATIVE_INFINITY);
  const each = boxes.reduce((sum, { height }) => sum + height, 0) / boxes.length;
  if (bottom - reached < each / 2) return null;
  const last = parts.reduce((most, { index }) => Math.max(most, index + 1), 0);
  return Math.max(last + Math.round((bottom - reached) / each), Math.round(height / each));
}

/** The element whose height stands for all rows: within the box that scrolls, not that box. */
function sizerOf(container: Element): Element | null {
  const scroller = scrollerOf(container);
  let sizer: Element | null = null;
  for (let at: Element | null = container, up = 0; at && at !== scroller && up < 3; at = at.parentElement, up++) {
    const style = (at as HTMLElement).style;
    if (style?.height.endsWith('px') || style?.minHeight.endsWith('px') || style?.paddingBottom.endsWith('px'))
      sizer = at;
  }
  return sizer;
}

/** The nearest box around an element that scrolls; the document's own where there is none. */
export function scrollerOf(element: Element): Element {
  const view = element.ownerDocument.defaultView;
  for (let at = element.parentElement; at && view; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll|overlay/.test(view.getComputedStyle(at).overflowY)) return at;
  }
  return element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
}
