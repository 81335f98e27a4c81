import type { Furniture, PageBox } from '../read-page';
import { isPlainStamp, isSameRun, type StampedNumber, stampedNumber } from './bates';
import { type PrintLine, plainText } from './print-lines';
import type { RawPage } from './raw-page';
import type { Segment } from './segments';

/** How many pages before and after are compared. */
export const NEIGHBOURS = 2;
/** Shares of the page's height in which headers and footers stand, and how many lines of each are looked at. */
const MARGIN = 0.14;
const MOST_LINES = 5;
/** In points: how far a line may move from page to page. */
const DRIFT = 14;

interface MarginLine {
  readonly line: PrintLine;
  readonly role: 'header' | 'footer';
  readonly key: string;
  /** A clear gap parts it, and what is further out, from the body of the page. */
  readonly apart: boolean;
}

interface Stamp {
  readonly segment: Segment;
  readonly number: StampedNumber;
}

/** What a page keeps out of its running text, and the number stamped on it. */
export interface Margins {
  readonly left: ReadonlySet<Segment>;
  readonly furniture: readonly Furniture[];
  readonly bates?: string;
}

interface Looked {
  readonly lines: readonly MarginLine[];
  readonly stamps: readonly Stamp[];
}

/** Finds headers, footers and Bates numbers by comparing a page with its neighbours. Remembers the pages it was shown. */
export class MarginReader {
  readonly #looked = new Map<number, Looked>();

  show(page: RawPage): void {
    this.#looked.set(page.index, lookAt(page));
    this.#looked.delete(page.index - 2 * NEIGHBOURS - 2);
  }

  margins(page: RawPage, pageCount: number): Margins {
    const own = this.#looked.get(page.index);
    if (!own) return { left: new Set(), furniture: [] };
    const left = new Set<Segment>();
    const furniture: Furniture[] = [];
    const stamp =
      own.stamps.find((one) => this.#runs(one, page.index)) ??
      (pageCount <= 2 ? own.stamps.find(({ number }) => isPlainStamp(number)) : undefined);
    if (stamp) {
      left.add(stamp.segment);
      furniture.push(furnitureOf('bates', stamp.number.text, [stamp.segment]));
    }
    for (const role of ['header', 'footer'] as const)
      for (const { line, before } of this.#outer(own, role, page.index, left)) {
        // The first time, a header may say what the whole document is.
        const key = keyOf(line);
        if (!before && role === 'header' && /\p{L}{3,}.*\p{L}{3,}/u.test(key) && !/page/.test(key)) continue;
        const segments = line.row.filter((segment) => !left.has(segment));
        for (const segment of segments) left.add(segment);
        if (segments.length > 0) furniture.push(furnitureOf(role, plainText(segments), segments));
      }
    return stamp ? { left, furniture, bates: stamp.number.text } : { left, furniture };
  }

  /**
   * The outermost lines that repeat, as far in as a gap parts them from the body. A line of the body that happens to
   * stand at the same height on two pages is never taken: it would be lost.
   */
  #outer(own: Looked, role: MarginLine['role'], index: number, left: ReadonlySet<Segment>) {
    const repeating: { line: PrintLine; before: boolean }[] = [];
    let taken = 0;
    for (const one of own.lines) {
      if (one.role !== role) continue;
      const seen = this.#repeats(one, index);
      const isStamp = one.line.row.every((segment) => left.has(segment));
      if (!seen.before && !seen.after && !isStamp) break;
      repeating.push({ line: one.line, before: seen.before });
      if (one.apart || isPageNumber(one.key)) taken = repeating.length;
    }
    return repeating.slice(0, taken);
  }

  #runs(stamp: Stamp, index: number): boolean {
    return this.#near(index).some(([other, { stamps }]) =>
      stamps.some(({ number }) => isSameRun(stamp.number, number, other - index)),
    );
  }

  #repeats(own: MarginLine, index: number): { before: boolean; after: boolean } {
    const seen = { before: false, after: false };
    for (const [other, { lines }] of this.#near(index))
      if (lines.some((one) => one.role === own.role && one.key === own.key && isNear(one.line, own.line)))
        seen[other < index ? 'before' : 'after'] = true;
    return seen;
  }

  #near(index: number): [number, Looked][] {
    return [...this.#looked].filter(([other]) => other !== index && Math.abs(other - index) <= NEIGHBOURS);
  }
}

const isNear = (a: PrintLine, b: PrintLine): boolean => Math.abs(a.base - b.base) <= DRIFT;

/** In units of the usual distance between two lines. */
const CLEAR_GAP = 1.35;

const isPageNumber = (key: string): boolean => /^[\W_]*(?:page[\W_]*)?#(?:[\W_]*(?:of|\/)[\W_]*#)?[\W_]*$/.test(key);

function lookAt(page: RawPage): Looked {
  const byHeight = [...page.lines].sort((a, b) => a.base - b.base);
  const leading = leadingOf(byHeight);
  const top = byHeight.slice(0, MOST_LINES).filter(({ base }) => base < MARGIN * page.height);
  const bottom = byHeight
    .slice(-MOST_LINES)
    .filter(({ base }) => base > (1 - MARGIN) * page.height)
    .reverse();
  const asMargin =
    (role: MarginLine['role'], inward: 1 | -1) =>
    (line: PrintLine): MarginLine => {
      const next = byHeight[byHeight.indexOf(line) + inward];
      const apart = next === undefined || Math.abs(next.base - line.base) >= CLEAR_GAP * leading;
      return { line, role, key: keyOf(line), apart };
    };
  const lines = [...top.map(asMargin('header', 1)), ...bottom.map(asMargin('footer', -1))];
  const stamps = [...top, ...bottom].flatMap(({ row }) =>
    row.flatMap((segment) => {
      const number = stampedNumber(plainText([segment]));
      return number ? [{ segment, number }] : [];
    }),
  );
  return { lines, stamps };
}

function leadingOf(lines: readonly PrintLine[]): number {
  const steps = lines.flatMap(({ base }, at) =>
    at > 0 && base - lines[at - 1]!.base > 2 ? [base - lines[at - 1]!.base] : [],
  );
  return steps.sort((a, b) => a - b)[(steps.length - 1) >> 1] ?? 12;
}

const keyOf = (line: PrintLine): string =>
  plainText(line.row)
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxl]+\b/g, '#');

export function furnitureOf(role: Furniture['role'], text: string, segments: readonly Segment[]): Furniture {
  return { role, text, box: around(segments.flatMap(({ pieces }) => pieces.map(({ box }) => box))) };
}

export function around(boxes: readonly PageBox[]): PageBox {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}
