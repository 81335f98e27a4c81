import { describe, expect, test } from 'vitest';
import { type Matrix, MatrixSpace } from './tagger-matrix';

const fill = (matrix: Matrix, from: number): Matrix => {
  for (let i = 0; i < matrix.data.length; i++) matrix.data[i] = ((i * 7 + from) % 13) - 6;
  return matrix;
};
const at = (matrix: Matrix, row: number, column: number): number => matrix.data[row * matrix.columns + column]!;

describe('matrix products', () => {
  test('add the product of rows at their own offsets', () => {
    const space = new MatrixSpace(1);
    const left = fill(space.matrix(12, 16), 1);
    const right = fill(space.matrix(16, 24), 2);
    const out = fill(space.matrix(12, 24), 3);
    const before = Float32Array.from(out.data);
    space.addProduct(out, left, right, 8, 4, 2);
    for (let row = 0; row < 12; row++)
      for (let column = 0; column < 24; column++) {
        let sum = before[row * 24 + column]!;
        if (row >= 4) for (let p = 0; p < 16; p++) sum += at(left, row - 2, p) * at(right, p, column);
        expect(at(out, row, column)).toBe(sum);
      }
  });
  test('add the product of a transposed matrix', () => {
    const space = new MatrixSpace(1);
    const left = fill(space.matrix(9, 8), 4);
    const right = fill(space.matrix(9, 16), 5);
    const out = space.matrix(8, 16);
    space.addTransposedProduct(out, left, right, 5, 1, 3);
    for (let row = 0; row < 8; row++)
      for (let column = 0; column < 16; column++) {
        let sum = 0;
        for (let p = 0; p < 5; p++) sum += at(left, p + 1, row) * at(right, p + 3, column);
        expect(at(out, row, column)).toBe(sum);
      }
  });
  test('give the same bits with and without WebAssembly', () => {
    const bits = [false, true].map((plain) => {
      const space = new MatrixSpace(1, plain);
      const left = space.matrix(8, 24);
      const right = space.matrix(24, 16);
      left.data.forEach((_, i) => {
        left.data[i] = Math.fround(1 / (i + 3));
      });
      right.data.forEach((_, i) => {
        right.data[i] = Math.fround((i % 5) / 7 - 0.3);
      });
      const out = space.matrix(8, 16);
      space.addProduct(out, left, right, 8);
      return Array.from(out.data);
    });
    expect(bits[0]).toEqual(bits[1]);
  });
  test('refuse what does not fit', () => {
    expect(() => new MatrixSpace(1).matrix(4, 12)).toThrow('multiple of 8');
    expect(() => new MatrixSpace(1).matrix(4096, 128)).toThrow('more than 1 MB');
  });
});
