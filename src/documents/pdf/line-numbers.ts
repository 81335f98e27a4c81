import type { Piece } from './pieces';

const FEWEST = 8;
const number = /^\s*(\d{1,3})\s*$/;

/** The numbers that pleading paper prints beside its lines: a column left of everything else, counting up. */
export function lineNumbers(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const numbers = pieces.filter(({ text }) => number.test(text));
  if (numbers.length < FEWEST) return new Set();
  const edge = Math.min(...numbers.map(({ x1 }) => x1)) + 6;
  const column = numbers.filter(({ x1 }) => x1 <= edge + 6).sort((a, b) => a.base - b.base);
  if (column.length < FEWEST) return new Set();
  const right = Math.max(...column.map(({ x1 }) => x1));
  const inColumn = new Set(column);
  if (pieces.some((piece) => !inColumn.has(piece) && piece.x0 < right)) return new Set();
  const values = column.map(({ text }) => Number(number.exec(text)![1]));
  const rising = values.filter((value, at) => at > 0 && value === values[at - 1]! + 1).length;
  return rising >= 0.9 * (values.length - 1) ? inColumn : new Set();
}
