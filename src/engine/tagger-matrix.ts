import { kernelModule, op } from './tagger-wasm';

/** A dense matrix in the kernel's memory, row after row; `columns` is a multiple of 8. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly at: number;
  readonly data: Float32Array;
}

const MEGABYTE = 1 << 20;

type Product = (...numbers: number[]) => void;

/** The little of WebAssembly that is used; the pure layers know no browser library. */
interface WebAssemblyLike {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Record<string, unknown> };
}

/**
 * Matrices and their products in one block of memory. Products are single-precision multiplies and adds in a fixed
 * order: 128-bit WebAssembly where it may run, plain loops with the same rounding elsewhere, the same bits on every
 * machine. Memory is handed out once and never freed.
 */
export class MatrixSpace {
  readonly #buffer: ArrayBuffer;
  readonly #product: Product;
  #next = 64;

  /** `plain` leaves WebAssembly out. */
  constructor(megabytes: number, plain = false) {
    const kernel = plain ? null : kernelOf(megabytes * 16);
    this.#buffer = kernel?.buffer ?? new ArrayBuffer(megabytes * MEGABYTE);
    this.#product = kernel?.product ?? plainProduct(new Float32Array(this.#buffer));
  }

  matrix(rows: number, columns: number): Matrix {
    if (columns % 8 !== 0)
      throw new Error(`A matrix of ${columns} columns does not fit the kernel: use a multiple of 8.`);
    const at = this.#next;
    this.#next += (rows * columns * 4 + 63) & ~63;
    if (this.#next > this.#buffer.byteLength)
      throw new Error(`The matrices need more than ${this.#buffer.byteLength / MEGABYTE} MB.`);
    return { rows, columns, at, data: new Float32Array(this.#buffer, at, rows * columns) };
  }

  /** out[r] += left[r] · right, for `rows` rows (a multiple of 4) that start at the given rows of left and out. */
  addProduct(out: Matrix, left: Matrix, right: Matrix, rows: number, outRow = 0, leftRow = 0): void {
    this.#product(
      left.at + leftRow * left.columns * 4,
      left.columns * 4,
      4,
      right.at,
      right.columns * 4,
      out.at + outRow * out.columns * 4,
      rows,
      right.columns,
      left.columns,
    );
  }

  /** out += leftᵀ · right over `rows` rows that start at the given rows of left and right. */
  addTransposedProduct(out: Matrix, left: Matrix, right: Matrix, rows: number, leftRow = 0, rightRow = 0): void {
    this.#product(
      left.at + leftRow * left.columns * 4,
      4,
      left.columns * 4,
      right.at + rightRow * right.columns * 4,
      right.columns * 4,
      out.at,
      left.columns,
      right.columns,
      rows,
    );
  }
}

function kernelOf(pages: number): { readonly buffer: ArrayBuffer; readonly product: Product } | null {
  const wasm = (globalThis as { WebAssembly?: WebAssemblyLike }).WebAssembly;
  if (wasm === undefined) return null;
  try {
    const memory = new wasm.Memory({ initial: pages, maximum: pages });
    const module = new wasm.Module(kernelModule(9, 6, 11, productBody()));
    const instance = new wasm.Instance(module, { env: { memory } });
    return { buffer: memory.buffer, product: instance.exports['run'] as Product };
  } catch {
    return null;
  }
}

/** What the kernel does, in plain loops. */
function plainProduct(cells: Float32Array): Product {
  return (a = 0, aRow = 0, aInner = 0, b = 0, bRow = 0, c = 0, rows = 0, columns = 0, inner = 0) => {
    const row = new Float32Array(columns);
    for (let i = 0; i < rows; i++) {
      const target = c / 4 + i * columns;
      row.set(cells.subarray(target, target + columns));
      for (let p = 0; p < inner; p++) {
        const scale = cells[(a + i * aRow + p * aInner) / 4]!;
        const right = (b + p * bRow) / 4;
        for (let j = 0; j < columns; j++) row[j] = row[j]! + Math.fround(scale * cells[right + j]!);
      }
      cells.set(row, target);
    }
  };
}

/**
 * C[i][j] += Σ A[i][p] · B[p][j] in blocks of 4 rows and 8 columns. Parameters: A, its row and inner stride, B, its
 * row stride, C (rows as wide as B's columns), then rows, columns, inner length. Strides and addresses are in bytes.
 */
function productBody(): number[] {
  const [a, aRow, aInner, b, bRow, c, rows, columns, inner] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const [i, j, p, left, right, target] = [9, 10, 11, 12, 13, 14] as const;
  const sum = (row: number, half: number): number => 15 + row * 2 + half;
  const [low, high, scale] = [23, 24, 25] as const;
  const blockRows = [0, 1, 2, 3];
  const rowAddress = (row: number): number[] =>
    row === 0 ? op.get(left) : [...op.get(left), ...op.get(aRow), ...op.constant(row), ...op.mul, ...op.add];
  const targetAddress = (row: number): number[] =>
    row === 0 ? op.get(target) : [...op.get(target), ...op.get(columns), ...op.constant(row * 4), ...op.mul, ...op.add];
  const step = (local: number, by: readonly number[]): number[] => [
    ...op.get(local),
    ...by,
    ...op.add,
    ...op.set(local),
  ];
  const innerLoop = [
    ...op.loop,
    ...[...op.get(right), ...op.loadVector(0), ...op.set(low)],
    ...[...op.get(right), ...op.loadVector(16), ...op.set(high)],
    ...blockRows.flatMap((row) => [
      ...[...rowAddress(row), ...op.loadSplat32(0), ...op.set(scale)],
      ...[low, high].flatMap((half, at) => [
        ...[...op.get(sum(row, at)), ...op.get(scale), ...op.get(half), ...op.mulFloats, ...op.addFloats],
        ...op.set(sum(row, at)),
      ]),
    ]),
    ...step(left, op.get(aInner)),
    ...step(right, op.get(bRow)),
    ...[...op.get(p), ...op.constant(1), ...op.sub, ...op.tee(p), ...op.branchIf(0)],
    ...op.end,
  ];
  const block = [
    ...[...op.get(c), ...op.get(i), ...op.get(columns), ...op.mul, ...op.get(j), ...op.add],
    ...[...op.constant(2), ...op.shiftLeft, ...op.add, ...op.set(target)],
    ...blockRows.flatMap((row) => [
      ...[...targetAddress(row), ...op.loadVector(0), ...op.set(sum(row, 0))],
      ...[...targetAddress(row), ...op.loadVector(16), ...op.set(sum(row, 1))],
    ]),
    ...[...op.get(a), ...op.get(i), ...op.get(aRow), ...op.mul, ...op.add, ...op.set(left)],
    ...[...op.get(b), ...op.get(j), ...op.constant(2), ...op.shiftLeft, ...op.add, ...op.set(right)],
    ...[...op.get(inner), ...op.set(p)],
    ...innerLoop,
    ...blockRows.flatMap((row) => [
      ...[...targetAddress(row), ...op.get(sum(row, 0)), ...op.storeVector(0)],
      ...[...targetAddress(row), ...op.get(sum(row, 1)), ...op.storeVector(16)],
    ]),
  ];
  return [
    ...[...op.constant(0), ...op.set(i)],
    ...op.loop,
    ...[...op.constant(0), ...op.set(j)],
    ...op.loop,
    ...block,
    ...[
      ...op.get(j),
      ...op.constant(8),
      ...op.add,
      ...op.tee(j),
      ...op.get(columns),
      ...op.lessSigned,
      ...op.branchIf(0),
    ],
    ...op.end,
    ...[...op.get(i), ...op.constant(4), ...op.add, ...op.tee(i), ...op.get(rows), ...op.lessSigned, ...op.branchIf(0)],
    ...op.end,
  ];
}
