import type { CueHit } from './compiled-lexicon';

/**
 * Of one indicator's hits that overlap, the leftmost and of those the longest stays; one that needs an anchor gives way
 * to one that does not. In text order.
 */
export function resolved<T extends CueHit>(hits: readonly T[]): readonly T[] {
  const sorted = [...hits].sort(
    (a, b) =>
      a.indicator - b.indicator ||
      Number(a.needsAnchor) - Number(b.needsAnchor) ||
      a.start - b.start ||
      b.end - a.end ||
      a.cue - b.cue,
  );
  const kept: T[] = [];
  let free: T[] = [];
  for (const hit of sorted) {
    const last = kept[kept.length - 1];
    if (last?.indicator !== hit.indicator) free = [];
    const overlaps = hit.needsAnchor
      ? free.some((other) => other.start < hit.end && hit.start < other.end)
      : free.length > 0 && free[free.length - 1]!.end > hit.start;
    if (overlaps) continue;
    kept.push(hit);
    free.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end || a.indicator - b.indicator);
}
