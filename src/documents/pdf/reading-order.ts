import type { Segment } from './segments';

/** Segments that are read as one line, left to right. */
export type Row = readonly Segment[];

/** A column of print: rows from top to bottom. */
export type Column = readonly Row[];

/** In units of the letters' size: the narrowest gutter between two columns. */
const GUTTER = 0.8;
const FEWEST_LINES = 4;
const FEWEST_CHARACTERS = 16;
const MOST_GUTTERS = 4;
const DEEPEST = 6;

/**
 * Puts segments into reading order. Columns of prose are read one after the other; everything else, so tables and forms,
 * row by row.
 */
export function columnsOf(segments: readonly Segment[], depth = 0): Column[] {
  if (segments.length === 0) return [];
  if (depth < DEEPEST && segments.length >= 2 * FEWEST_LINES) {
    for (const x of guttersOf(segments)) {
      const band = bandAt(segments, x);
      if (!band) continue;
      const deeper = depth + 1;
      return [
        ...columnsOf(band.above, deeper),
        ...columnsOf(band.left, deeper),
        ...columnsOf(band.right, deeper),
        ...columnsOf(band.below, deeper),
      ];
    }
  }
  return [rowsOf(segments)];
}

/** Where many neighbours leave a gap: the middles of likely gutters, the likeliest first. */
function guttersOf(segments: readonly Segment[]): number[] {
  const gaps: { from: number; to: number }[] = [];
  const byBase = [...segments].sort((a, b) => a.base - b.base);
  for (const [at, one] of byBase.entries()) {
    let to = Number.POSITIVE_INFINITY;
    for (let step = -1; step <= 1; step += 2)
      for (let next = at + step; next >= 0 && next < byBase.length; next += step) {
        const other = byBase[next]!;
        if (Math.abs(other.base - one.base) >= one.size * 0.8) break;
        if (other.x0 >= one.x1) to = Math.min(to, other.x0);
      }
    if (to - one.x1 >= GUTTER * one.size && Number.isFinite(to)) gaps.push({ from: one.x1, to });
  }
  if (gaps.length < FEWEST_LINES) return [];
  const found: number[] = [];
  let left = gaps;
  while (found.length < MOST_GUTTERS && left.length >= FEWEST_LINES) {
    const best = deepest(left);
    if (best.count < FEWEST_LINES) break;
    const middle = (best.from + best.to) / 2;
    found.push(middle);
    left = left.filter(({ from, to }) => from > middle || to < middle);
  }
  return found;
}

/** The stretch that most gaps share. */
function deepest(gaps: readonly { from: number; to: number }[]): { from: number; to: number; count: number } {
  const edges = gaps
    .flatMap(({ from, to }) => [
      { at: from, step: 1 },
      { at: to, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step);
  let open = 0;
  let best = { from: 0, to: 0, count: 0 };
  for (const [index, { at, step }] of edges.entries()) {
    open += step;
    if (open > best.count) best = { from: at, to: edges[index + 1]?.at ?? at, count: open };
  }
  return best;
}

interface Band {
  readonly above: Segment[];
  readonly left: Segment[];
  readonly right: Segment[];
  readonly below: Segment[];
}

/** The tallest stretch in which nothing crosses the gutter, when it holds prose on both sides. */
function bandAt(segments: readonly Segment[], x: number): Band | null {
  const crossing = segments.filter((one) => one.x0 < x - 1 && one.x1 > x + 1).map(({ base }) => base);
  const stops = [Number.NEGATIVE_INFINITY, ...crossing.sort((a, b) => a - b), Number.POSITIVE_INFINITY];
  let best: Band | null = null;
  for (let at = 0; at + 1 < stops.length; at++) {
    const top = stops[at]!;
    const bottom = stops[at + 1]!;
    if (bottom - top < 8) continue;
    const inside = segments.filter(({ base }) => base > top && base < bottom);
    if (inside.length < 2 * FEWEST_LINES || (best && inside.length <= best.left.length + best.right.length)) continue;
    const left = inside.filter(({ x1 }) => x1 <= x + 1);
    const right = inside.filter(({ x1 }) => x1 > x + 1);
    if (!isProse(left) || !isProse(right)) continue;
    best = {
      above: segments.filter(({ base }) => base <= top),
      left,
      right,
      below: segments.filter(({ base }) => base >= bottom),
    };
  }
  return best;
}

/** Lines that mostly fill their column and hold several words: not labels, figures or cells. */
function isProse(segments: readonly Segment[]): boolean {
  const rows = rowsOf(segments);
  if (rows.length < FEWEST_LINES) return false;
  const x0 = Math.min(...segments.map((one) => one.x0));
  const x1 = Math.max(...segments.map((one) => one.x1));
  let full = 0;
  let characters = 0;
  for (const row of rows) {
    const width = row.reduce((sum, one) => sum + one.x1 - one.x0, 0);
    if (width > 0.6 * (x1 - x0)) full++;
    characters += row.reduce((sum, one) => sum + one.characters, 0);
  }
  return full >= rows.length * 0.5 && characters / rows.length >= FEWEST_CHARACTERS;
}

const SAME_ROW = 0.4;

/** Segments whose lines of writing are the same, top to bottom and left to right. */
export function rowsOf(segments: readonly Segment[]): Row[] {
  const rows: { base: number; size: number; segments: Segment[] }[] = [];
  for (const one of [...segments].sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    if (row && one.base - row.base <= SAME_ROW * Math.max(row.size, one.size)) {
      row.segments.push(one);
      row.size = Math.max(row.size, one.size);
    } else rows.push({ base: one.base, size: one.size, segments: [one] });
  }
  return rows.map((row) => row.segments.sort((a, b) => a.x0 - b.x0));
}
