/** More than this at once and the browser's print dialog stalls. */
export const MOST_PRINTED = 200;

/** Page indexes from typed numbers, which count from 1; null when they are no range of this document. */
export function pageRange(from: string, to: string, count: number): readonly number[] | null {
  const first = Number(from.trim());
  const last = Number(to.trim());
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1 || last > count || last < first) return null;
  return Array.from({ length: Math.min(last - first + 1, MOST_PRINTED) }, (_, at) => first - 1 + at);
}
