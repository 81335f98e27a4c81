import type { Piece } from './pieces';
import { type Column, columnsOf, type Row } from './reading-order';
import { type Segment, segmentsOf } from './segments';

/** One line as it is read: its pieces, and whether a new paragraph begins with it. */
export interface PrintLine {
  readonly row: Row;
  readonly x0: number;
  readonly x1: number;
  readonly base: number;
  readonly size: number;
  readonly paragraph: boolean;
}

/** In units of the usual distance between two lines: from here on a gap is a new paragraph. */
const PARAGRAPH_GAP = 1.4;
/** In units of the letters' size: a first line set in by so much begins a paragraph. */
const INDENT = 1.2;

/** The lines of a page in reading order. */
export function printLines(pieces: readonly Piece[]): PrintLine[] {
  return linesOf(columnsOf(segmentsOf(pieces)));
}

export function linesOf(columns: readonly Column[]): PrintLine[] {
  const lines: PrintLine[] = [];
  for (const column of columns) {
    const leading = usualLeading(column);
    let before: PrintLine | undefined;
    for (const row of column) {
      const line = lineOf(row, false);
      const starts = before
        ? startsParagraph(before, line, leading, column)
        : lines.length > 0 && isClosed(lines.at(-1)!);
      lines.push(starts ? { ...line, paragraph: true } : line);
      before = line;
    }
  }
  return lines;
}

const lineOf = (row: Row, paragraph: boolean): PrintLine => {
  const last = row.at(-1)!;
  return {
    row,
    x0: row[0]!.x0,
    x1: last.x1,
    base: median(row.map(({ base }) => base)),
    size: Math.max(...row.map(({ size }) => size)),
    paragraph,
  };
};

function startsParagraph(before: PrintLine, line: PrintLine, leading: number, column: Column): boolean {
  const gap = line.base - before.base;
  if (gap > PARAGRAPH_GAP * leading && gap > line.size * 1.25) return true;
  const left = Math.min(...column.map((row) => row[0]!.x0));
  const setIn = line.x0 - before.x0 > INDENT * line.size && before.x0 - left < INDENT * line.size;
  return setIn && isClosed(before) && line.x1 - line.x0 > 0.5 * (before.x1 - before.x0);
}

const isClosed = (line: PrintLine): boolean => /[.?!:;]["'”’)\]]*\s*$/.test(line.row.at(-1)!.pieces.at(-1)!.text);

function usualLeading(column: Column): number {
  const steps: number[] = [];
  for (let at = 1; at < column.length; at++) {
    const step = column[at]![0]!.base - column[at - 1]![0]!.base;
    if (step > 0) steps.push(step);
  }
  return steps.length > 0 ? median(steps) : Number.POSITIVE_INFINITY;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1]!;
};

/** The words of a segment as one string, for comparing and for furniture. */
export function plainText(segments: readonly Segment[]): string {
  return segments
    .map(({ pieces }) =>
      pieces.map((piece, at) => (at > 0 && hasSpace(pieces[at - 1]!, piece) ? ` ${piece.text}` : piece.text)).join(''),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** In units of the letters' size: a gap that is a blank for sure, and one that is if the file has a blank there. */
const SURE_SPACE = 0.17;
const LIKELY_SPACE = 0.03;

/** Whether two pieces of a line are two words. */
export function hasSpace(before: Piece, after: Piece): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return false;
  const gap = after.x0 - before.x1;
  const size = Math.min(before.size, after.size);
  return gap > SURE_SPACE * size || (after.spaced && gap > LIKELY_SPACE * size);
}
