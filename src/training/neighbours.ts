import { MatrixSpace } from '../engine/tagger-matrix';

const MOST = 4;
const NEAR = 0.55;
const AT_ONCE = 256;

/** For each word the words nearest to it by the angle of their vectors, at most four, -1 where fewer are near. */
export function nearWords(vectors: Float32Array, size: number): Int32Array {
  const words = vectors.length / size;
  const columns = (words + 7) & ~7;
  const space = new MatrixSpace(Math.ceil(((size + AT_ONCE) * columns * 4) / (1 << 20)) + 2);
  const turned = space.matrix(size, columns);
  const some = space.matrix(AT_ONCE, size);
  const angles = space.matrix(AT_ONCE, columns);
  const scale = new Float64Array(words);
  for (let word = 0; word < words; word++) {
    let squares = 0;
    for (let k = 0; k < size; k++) squares += vectors[word * size + k]! ** 2;
    scale[word] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let k = 0; k < size; k++) turned.data[k * columns + word] = vectors[word * size + k]! * scale[word]!;
  }
  const near = new Int32Array(words * MOST).fill(-1);
  for (let from = 0; from < words; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, words - from);
    for (let row = 0; row < count; row++)
      for (let k = 0; k < size; k++) some.data[row * size + k] = vectors[(from + row) * size + k]! * scale[from + row]!;
    angles.data.fill(0);
    space.addProduct(angles, some, turned, (count + 3) & ~3);
    for (let row = 0; row < count; row++)
      keepNearest(near, from + row, angles.data.subarray(row * columns, row * columns + words));
  }
  return near;
}

function keepNearest(near: Int32Array, word: number, angles: Float32Array): void {
  const best: number[] = [];
  for (let other = 0; other < angles.length; other++) {
    const angle = angles[other]!;
    if (angle < NEAR || other === word || (best.length === MOST && angle <= angles[best[MOST - 1]!]!)) continue;
    best.push(other);
    best.sort((a, b) => angles[b]! - angles[a]! || a - b);
    best.length = Math.min(best.length, MOST);
  }
  for (const [at, other] of best.entries()) near[word * MOST + at] = other;
}

/** One of a word's near words, or the word itself where it has none there; `draw` is below four. */
export const swapped = (near: Int32Array, word: number, draw: number): number => {
  const other = near[word * MOST + draw]!;
  return other < 0 ? word : other;
};
