import type { FontUse } from './fonts';
import { breakLines, type Line, type Span } from './lines';
import { num } from './objects';
import type { Structure, Tag } from './structure';

/** A4, in points. */
export const sheet = { width: 595.28, height: 841.89, side: 56, top: 64, bottom: 64 } as const;
const leading = 1.42;

/** Text in a column: `at` from the left edge of the text area. */
export interface Cell {
  readonly tag: Tag;
  readonly at: number;
  readonly width: number;
  readonly size: number;
  readonly spans: readonly Span[];
}

export interface RowLook {
  readonly before?: number;
  readonly after?: number;
  /** A rule beneath, as in tables. */
  readonly ruled?: boolean;
  /** Stays on one page with this much of what follows. */
  readonly keep?: number;
}

/** Sets rows of cells down the pages; a row that does not fit goes on on the next page. */
export class Composer {
  readonly pages: string[][] = [];
  /** Heads of columns that every further page begins with, as long as they are set. */
  running: readonly { readonly at: number; readonly text: string }[] = [];
  #y = 0;

  constructor(
    private readonly fonts: FontUse,
    private readonly structure: Structure,
  ) {
    this.#turn();
  }

  get width(): number {
    return sheet.width - 2 * sheet.side;
  }

  row(cells: readonly Cell[], { before = 0, after = 0, ruled = false, keep = 0 }: RowLook = {}): void {
    const set = cells.map((cell) => ({ cell, lines: breakLines(cell.spans, this.fonts, cell.size, cell.width) }));
    const high = Math.max(...set.map(({ cell, lines }) => lines.length * cell.size * leading));
    const room = this.#y - sheet.bottom;
    // A short row is not cut in two; a long one is, once at least three lines of it fit.
    const least = Math.min(high, 3 * 10 * leading) + keep;
    if (before + (high <= 120 ? high + keep : least) > room) this.#turn();
    else this.#y -= before;
    let rest = set;
    while (rest.some(({ lines }) => lines.length > 0)) {
      const space = this.#y - sheet.bottom;
      let used = 0;
      rest = rest.map(({ cell, lines }) => {
        const step = cell.size * leading;
        const fit = Math.min(lines.length, Math.floor(space / step + 0.001));
        this.#draw(cell, lines.slice(0, fit));
        used = Math.max(used, fit * step);
        return { cell, lines: lines.slice(fit) };
      });
      this.#y -= used;
      if (rest.some(({ lines }) => lines.length > 0)) this.#turn();
    }
    if (ruled) this.#rule();
    this.#y -= after;
  }

  /** Writes the same line at the head and the foot of every page. */
  frame(head: string, foot: (page: number, of: number) => string): void {
    this.pages.forEach((page, index) => {
      for (const [text, y] of [
        [head, sheet.height - 40],
        [foot(index + 1, this.pages.length), 36],
      ] as const) {
        const [line] = breakLines([{ text }], this.fonts, 8, this.width);
        if (line) page.push('/Artifact BMC', '0.35 g', this.#text(line, sheet.side, y, 8), '0.1 g', 'EMC');
      }
    });
  }

  #draw(cell: Cell, lines: readonly Line[]): void {
    if (lines.length === 0) return;
    const page = this.pages.length - 1;
    const ops = this.pages[page] as string[];
    ops.push(`/${cell.tag.kind} << /MCID ${this.structure.mark(cell.tag, page)} >> BDC`);
    lines.forEach((line, index) => {
      const y = this.#y - (index + 1) * cell.size * leading + cell.size * 0.38;
      ops.push(this.#text(line, sheet.side + cell.at, y, cell.size));
    });
    ops.push('EMC');
  }

  #text(line: Line, left: number, y: number, size: number): string {
    let x = left;
    const ops: string[] = [];
    for (const piece of line.pieces) {
      let at = x;
      for (const run of this.fonts.set(piece.text, piece.weight)) {
        ops.push(`/${run.font} ${num(size)} Tf 1 0 0 1 ${num(at)} ${num(y)} Tm <${run.glyphs}> Tj`);
        at += (run.width * size) / 1000;
      }
      x += piece.width;
    }
    return `BT ${ops.join(' ')} ET`;
  }

  #rule(): void {
    const y = num(this.#y - 2);
    this.pages
      .at(-1)
      ?.push(
        '/Artifact BMC',
        `0.5 w 0.75 G ${num(sheet.side)} ${y} m ${num(sheet.width - sheet.side)} ${y} l S`,
        'EMC',
      );
    this.#y -= 4;
  }

  #turn(): void {
    this.pages.push(['0.1 g']);
    this.#y = sheet.height - sheet.top;
    if (this.running.length === 0) return;
    const ops = this.pages.at(-1) as string[];
    ops.push('/Artifact BMC');
    for (const { at, text } of this.running) {
      const [line] = breakLines([{ text, weight: 'bold' }], this.fonts, 9, this.width);
      if (line) ops.push(this.#text(line, sheet.side + at, this.#y - 9, 9));
    }
    ops.push('EMC');
    this.#y -= 9 * leading + 2;
    this.#rule();
  }
}
