import { commonTo } from './align';
import { TextMap } from './text-map';

/** What stands between two pieces of text; the wider one wins. */
export const JOINED = 0;
export const SPACE = 1;
export const CELL = 2;
export const LINE = 3;
export const PARAGRAPH = 4;
export type Gap = 0 | 1 | 2 | 3 | 4;

const between = ['', ' ', '\t', '\n', '\n\n'] as const;
const blanks = /[ \t\n\r\f]+/g;
const needsCare = /[\t\n\r\f]| {2}/;
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13 && code !== 11);

/**
 * Collects the text of a page as it is laid out: blanks collapse as CSS collapses them, blocks become lines, and every
 * character that stands in the page is mapped to it.
 */
export class Flow {
  readonly map = new TextMap();
  readonly #parts: string[] = [];
  #gap: Gap = JOINED;
  #blank: { node: Text; offset: number } | null = null;
  #tail = '';
  length = 0;

  constructor(private readonly limit: number) {}

  get full(): boolean {
    return this.length >= this.limit;
  }

  get text(): string {
    return this.#parts.join('');
  }

  /** At least this gap comes before whatever is added next. */
  separate(gap: Gap): void {
    if (gap > this.#gap) this.#gap = gap;
  }

  /** Text whose blanks collapse. */
  add(node: Text): void {
    const data = node.data;
    let from = 0;
    let to = data.length;
    while (from < to && isBlank(data.charCodeAt(from))) from++;
    if (from > 0) this.#addBlank(node, 0);
    if (from === to) return;
    while (isBlank(data.charCodeAt(to - 1))) to--;
    if (needsCare.test(data)) this.#addCollapsed(node, data, from, to);
    else this.#put(node, from, data.slice(from, to));
    if (to < data.length) this.#addBlank(node, to);
  }

  /** Text whose blanks stand as they are (`white-space: pre`). */
  addKept(node: Text): void {
    if (node.data !== '') this.#put(node, 0, node.data);
  }

  /** What a field holds: it is read, but nothing in a field can be painted. */
  addField(field: Element, value: string): void {
    if (value.trim() === '') return;
    this.#close();
    this.#push(value, field, 0);
  }

  /** A text as it was read before, mapped to where it stands in the text of `typed` now. */
  addAligned(kept: string, typed: Flow): void {
    if (kept === '') return;
    this.#close();
    const base = this.length;
    for (const { at, from, length } of commonTo(kept, typed.text))
      typed.map.copyInto(this.map, from, from + length, base + at);
    this.#push(kept, null, 0);
  }

  /** What comes next is the value of what came last: "Label: value" on one line, with a colon where the page has none. */
  nextIsValue(): void {
    this.#gap = SPACE;
    this.#blank = null;
    if (/[\p{L}\p{N})\]]$/u.test(this.#tail)) this.#push(':', null, 0);
  }

  #addCollapsed(node: Text, data: string, from: number, to: number): void {
    blanks.lastIndex = from;
    let start = from;
    for (let run = blanks.exec(data); run && run.index < to; run = blanks.exec(data)) {
      if (run[0].length === 1) continue;
      this.#put(node, start, flat(data.slice(start, run.index + 1)));
      start = run.index + run[0].length;
    }
    this.#put(node, start, flat(data.slice(start, to)));
  }

  #addBlank(node: Text, offset: number): void {
    if (this.#gap === JOINED) {
      this.#gap = SPACE;
      this.#blank = { node, offset };
    }
  }

  #put(node: Text, offset: number, text: string): void {
    this.#close();
    this.#push(text, node, offset);
  }

  /** Writes the gap that is due. */
  #close(): void {
    const gap = this.#gap;
    const blank = this.#blank;
    this.#gap = JOINED;
    this.#blank = null;
    if (gap === JOINED || this.length === 0) return;
    if (gap === SPACE) {
      if (!/\s$/.test(this.#tail)) this.#push(' ', blank?.node ?? null, blank?.offset ?? 0);
      return;
    }
    const due = between[gap];
    const there = /\n*$/.exec(this.#tail)![0].length;
    this.#push(gap === CELL ? due : due.slice(Math.min(there, due.length)), null, 0);
  }

  #push(text: string, node: Text | Element | null, offset: number): void {
    const room = text.length > this.limit - this.length ? text.slice(0, Math.max(0, this.limit - this.length)) : text;
    if (room === '') return;
    if (node) this.map.add(this.length, room.length, node, offset);
    this.#parts.push(room);
    this.length += room.length;
    this.#tail = room.slice(-4);
  }
}

const flat = (text: string): string => text.replace(/[\t\n\r\f]/g, ' ');
