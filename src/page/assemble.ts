import { type Part, scrollerOf } from './series';
import type { KnownSeries, SeriesMemory } from './series-memory';
import { TextMap } from './text-map';
import type { Walked } from './walk';

/** A page of the document as it is handed on: its text, and where that stands in the page. */
export interface Sheet {
  /** Null where the web page numbers nothing. */
  readonly label: string | null;
  readonly text: string;
  readonly map: TextMap;
  readonly marks: readonly Mark[];
}

/** A part of a series in a sheet's text: how to bring it back when it scrolled away. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  bring(): void;
}

export interface Assembled {
  readonly sheets: readonly Sheet[];
  readonly series: readonly KnownSeries[];
}

/** Words of a web page around a viewer: fewer than this are its tool bar. */
const FEWEST_AROUND = 200;

/**
 * Puts what was seen of long series where they belong, in their order, between what stands around them. `start` and
 * `end` cut the walk to the part of the page that is the document.
 */
export function assemble(walked: Walked, start: number, end: number, memory: SeriesMemory): Assembled {
  const text = walked.flow.text;
  const groups = groupsOf(walked.parts.filter((part) => part.start >= start && part.end <= end));
  if (groups.length === 0) {
    const whole = new SheetBuilder(null);
    whole.add(walked, text, start, end);
    return { sheets: whole.isEmpty ? [] : [whole.done()], series: [] };
  }
  const sheets: Sheet[] = [];
  const series: KnownSeries[] = [];
  let around = new SheetBuilder(null);
  let pages: Sheet[] = [];
  let at = start;
  const flush = (): void => {
    const isToolBar = groups.some(([{ kind }]) => kind === 'page') && around.length < FEWEST_AROUND;
    if (!around.isEmpty && !isToolBar) sheets.push(around.done());
    sheets.push(...pages);
    around = new SheetBuilder(null);
    pages = [];
  };
  for (const parts of groups) {
    const known = memory.learn(parts, (part) => text.slice(part.start, part.end).trim());
    series.push(known);
    around.add(walked, text, at, parts[0]!.start);
    for (const part of known.parts) {
      const sheet = known.kind === 'page' ? new SheetBuilder(String(part.index + 1)) : around;
      const from = sheet.length;
      for (const { start, end } of part.now) sheet.add(walked, text, start, end);
      if (part.now.length === 0) sheet.addKept(part.text);
      sheet.mark(from, () => bring(known, part.index));
      if (known.kind === 'page') pages.push(sheet.done());
    }
    for (const [i, part] of parts.entries()) {
      const next = parts[i + 1];
      if (next && next.start > part.end) around.add(walked, text, part.end, next.start);
    }
    if (known.kind === 'page') flush();
    at = Math.max(at, ...parts.map((part) => part.end));
  }
  around.add(walked, text, at, end);
  flush();
  return { sheets, series };
}

/** Parts of one series together, series in the order of the page. */
function groupsOf(parts: readonly Part[]): [Part, ...Part[]][] {
  const groups = new Map<Element, [Part, ...Part[]]>();
  for (const part of parts) {
    const group = groups.get(part.container);
    if (group) group.push(part);
    else groups.set(part.container, [part]);
  }
  return [...groups.values()];
}

/** Scrolls to where a part is, or would be. */
export function bring({ kind, container, track, of }: KnownSeries, index: number): void {
  const page = kind === 'page' ? container.querySelector(`[data-page-number="${index + 1}"]`) : null;
  if (page) page.scrollIntoView({ block: 'start', behavior: 'instant' });
  else {
    const scroller = scrollerOf(track);
    scroller.scrollTop = Math.max(0, (scroller.scrollHeight * (index + 0.5)) / of - scroller.clientHeight / 2);
  }
}

class SheetBuilder {
  readonly #map = new TextMap();
  readonly #texts: string[] = [];
  readonly #marks: Mark[] = [];
  length = 0;

  constructor(private readonly label: string | null) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(walked: Walked, text: string, start: number, end: number): void {
    let from = start;
    let to = end;
    while (from < to && /\s/.test(text[from]!)) from++;
    while (to > from && /\s/.test(text[to - 1]!)) to--;
    if (from === to) return;
    this.#breakLine();
    walked.flow.map.copyInto(this.#map, from, to, this.length);
    this.#push(text.slice(from, to));
  }

  addKept(text: string): void {
    this.#breakLine();
    this.#push(text);
  }

  mark(from: number, bring: () => void): void {
    if (this.length > from) this.#marks.push({ start: from, end: this.length, bring });
  }

  done(): Sheet {
    return { label: this.label, text: this.#texts.join(''), map: this.#map, marks: this.#marks };
  }

  #breakLine(): void {
    if (this.length > 0) this.#push('\n');
  }

  #push(text: string): void {
    this.#texts.push(text);
    this.length += text.length;
  }
}
