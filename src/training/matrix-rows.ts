import type { Matrix } from '../engine/tagger-matrix';

/** Every row of `out` becomes the bias. */
export function spreadBias(out: Matrix, bias: Matrix, rows: number): void {
  for (let row = 0; row < rows; row++) out.data.set(bias.data, row * out.columns);
}

/** Adds up the rows of a gradient. */
export function sumRows(out: Matrix, gradient: Matrix, rows: number): void {
  const { columns } = gradient;
  for (let row = 0; row < rows; row++)
    for (let c = 0; c < columns; c++) out.data[c]! += gradient.data[row * columns + c]!;
}

/** Writes `from`, turned, into `to`. */
export function transpose(from: Matrix, to: Matrix): Matrix {
  for (let row = 0; row < from.rows; row++)
    for (let c = 0; c < from.columns; c++) to.data[c * from.rows + row] = from.data[row * from.columns + c]!;
  return to;
}
