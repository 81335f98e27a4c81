import { type Part, sizeOf } from './series';

/** What is known of one series: every part that was ever on the screen, in order. */
export interface KnownSeries {
  readonly kind: Part['kind'];
  readonly container: Element;
  /** The element in which the parts scroll by. */
  readonly track: Element;
  /** How many parts there are, with those that never were on the screen. */
  readonly of: number;
  readonly isEstimate: boolean;
  readonly parts: readonly KnownPart[];
  /** Parts that are on the screen without a word in them. */
  readonly wordless: readonly number[];
}

export interface KnownPart {
  readonly index: number;
  readonly text: string;
  /** Where it stands in the walk, in pieces where a grid splits its rows; empty when the page no longer shows it. */
  readonly now: readonly Part[];
}

interface Memory {
  of: number;
  /** PDF.js makes its pages anew for another file, in the same container. */
  readonly first: WeakRef<Element> | null;
  readonly texts: Map<number, string>;
  readonly wordless: Set<number>;
}

/** Keeps the text of parts that scrolled away, as long as the page shows the same series. */
export class SeriesMemory {
  readonly #series = new WeakMap<Element, Memory>();

  /** Takes in the parts of one series as they stand now. `textOf` gives a part's text. */
  learn(parts: readonly Part[], textOf: (part: Part) => string): KnownSeries {
    const { container, kind } = parts[0]!;
    const { of, isEstimate } = sizeOf(parts);
    const now = new Map<number, readonly [readonly Part[], string]>();
    for (const part of parts) {
      const text = textOf(part);
      const [before, textBefore] = now.get(part.index) ?? [[], ''];
      if (text === '') now.set(part.index, [before, textBefore]);
      else now.set(part.index, [[...before, part], textBefore === '' ? text : `${textBefore}\n${text}`]);
    }
    const memory = this.#memoryOf(container, kind, of, isEstimate, now);
    for (const [index, [, text]] of now) {
      if (text !== '') memory.texts.set(index, text);
      else if (!memory.texts.has(index)) memory.wordless.add(index);
    }
    const known = Array.from(memory.texts, ([index, text]) => {
      return { index, text, now: now.get(index)?.[0] ?? [] };
    });
    known.sort((one, other) => one.index - other.index);
    const wordless = [...memory.wordless].filter((index) => !memory.texts.has(index));
    const track = trackOf(parts);
    return {
      kind,
      container,
      track,
      of: Math.max(of, (known.at(-1)?.index ?? -1) + 1),
      isEstimate,
      parts: known,
      wordless,
    };
  }

  /** Fresh when the page has put another series into the same place: another count, or other words under the same numbers. */
  #memoryOf(
    container: Element,
    kind: Part['kind'],
    of: number,
    isEstimate: boolean,
    now: ReadonlyMap<number, readonly [readonly Part[], string]>,
  ): Memory {
    const before = this.#series.get(container);
    const first = kind === 'page' ? container.querySelector(pdfJsPage) : null;
    const isSame =
      kind === 'page'
        ? of >= (before?.of ?? 0) && before?.first?.deref() === (first ?? undefined)
        : isEstimate || before?.of === of;
    if (before && isSame && !isAnother(before, now)) {
      before.of = of;
      return before;
    }
    const memory: Memory = { of, first: first && new WeakRef(first), texts: new Map(), wordless: new Set() };
    this.#series.set(container, memory);
    return memory;
  }
}

const pdfJsPage = '.page[data-page-number]';

/** The parent of most parts: a header stands elsewhere. */
function trackOf(parts: readonly Part[]): Element {
  const counts = new Map<Element, number>();
  for (const { element, container } of parts) {
    const parent = element.parentElement ?? container;
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function isAnother({ texts }: Memory, now: ReadonlyMap<number, readonly [readonly Part[], string]>): boolean {
  let again = 0;
  let changed = 0;
  for (const [index, [, text]] of now) {
    const before = texts.get(index);
    if (before === undefined || text === '') continue;
    again++;
    // A part that is still being drawn is the beginning of what it will be.
    if (!before.startsWith(text) && !text.startsWith(before)) changed++;
  }
  return changed > 0 && changed * 2 > again;
}
