import type { Piece } from './pieces';

/** Pieces that stand close together on one line. */
export interface Segment {
  readonly pieces: Piece[];
  readonly x0: number;
  x1: number;
  readonly base: number;
  size: number;
  characters: number;
}

/** In units of the letters' size: how far apart two words of one line of print stand at most, and how far they overlap. */
const WIDEST_SPACE = 0.8;
const OVERLAP = 0.7;
const SAME_LINE = 0.35;
/** A raised or lowered figure is smaller and stands within the letters beside it. */
const RAISED = 0.6;

/** Joins pieces into segments, left to right; what is printed twice for boldness is taken once. */
export function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: Segment[] = [];
  const byLine = new Map<number, Segment[]>();
  for (const piece of [...pieces].sort((a, b) => a.x0 - b.x0)) {
    const near = nearest(byLine, piece);
    if (!near) {
      const { x0, x1, base, size } = piece;
      const segment = { pieces: [piece], x0, x1, base, size, characters: piece.text.length };
      segments.push(segment);
      const key = lineKey(base);
      byLine.set(key, [...(byLine.get(key) ?? []), segment]);
      continue;
    }
    const twin = near.pieces.find((one) => one.text === piece.text && isTwin(one, piece));
    if (twin) continue;
    near.pieces.push(piece);
    near.x1 = Math.max(near.x1, piece.x1);
    near.size = Math.max(near.size, piece.size);
    near.characters += piece.text.length;
  }
  return segments;
}

const STEP = 8;
const lineKey = (base: number): number => Math.round(base / STEP);

function nearest(byLine: ReadonlyMap<number, Segment[]>, piece: Piece): Segment | undefined {
  let best: Segment | undefined;
  const reach = Math.max(1, Math.ceil(piece.size / STEP));
  for (let key = lineKey(piece.base) - reach; key <= lineKey(piece.base) + reach; key++)
    for (const segment of byLine.get(key) ?? []) {
      const size = Math.max(segment.size, piece.size);
      const gap = piece.x0 - segment.x1;
      const off = Math.abs(piece.base - segment.base);
      const small = Math.min(segment.size, piece.size) < 0.85 * size;
      if (off > size * (small ? RAISED : SAME_LINE) || gap > WIDEST_SPACE * size) continue;
      if (gap < -OVERLAP * size && !segment.pieces.some((one) => isTwin(one, piece))) continue;
      if (!best || Math.abs(gap) < Math.abs(piece.x0 - best.x1)) best = segment;
    }
  return best;
}

const isTwin = (a: Piece, b: Piece): boolean =>
  a.text === b.text && Math.abs(a.x0 - b.x0) < 0.25 * a.size && Math.abs(a.base - b.base) < 0.25 * a.size;
