/** A share with its counts and Wilson 95% interval. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

const z = 1.959964;

export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, share: 0, low: 0, high: 1 };
  const p = hits / of;
  const spread = (z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  const centre = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  return { hits, of, share: p, low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}

/** ".873 (131/150, .811 to .917)"; a dash when nothing was counted. */
export function printedShare({ hits, of, share, low, high }: Share): string {
  if (of === 0) return '-';
  const short = (value: number): string => value.toFixed(3).replace(/^0/, '');
  return `${short(share)} (${hits}/${of}, ${short(low)} to ${short(high)})`;
}
