import type { CueHit } from './compiled-lexicon';

/**
 * Of one indicator's hits that overlap, the leftmost and of those the longest stays; one that needs an anchor gives way
 * to one that does not. In text order.
 */
export function resolved<T extends CueHit>(hits: readonly T[]): readonly T[] {
  const sorted = [...hits].sort(
    (a, b) => a.indicator - b.indicator || a.start - b.start || b.end - a.end || a.cue - b.cue,
  );
  const kept: T[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]!.indicator === sorted[from]!.indicator) to++;
    const own = sorted.slice(from, to);
    const sure = leftmost(own.filter((hit) => !hit.needsAnchor));
    kept.push(...sure, ...leftmost(beside(own, sure)));
    from = to;
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end || a.indicator - b.indicator);
}

/** Hits that do not overlap, taken from the left; the longer of those that begin together comes first. */
function leftmost<T extends CueHit>(hits: readonly T[]): T[] {
  const kept: T[] = [];
  for (const hit of hits) if (kept.length === 0 || kept[kept.length - 1]!.end <= hit.start) kept.push(hit);
  return kept;
}

/** The hits that need an anchor and overlap none of `taken`; both lists in text order. */
function beside<T extends CueHit>(hits: readonly T[], taken: readonly T[]): T[] {
  let next = 0;
  return hits.filter((hit) => {
    if (!hit.needsAnchor) return false;
    while (next < taken.length && taken[next]!.end <= hit.start) next++;
    const other = taken[next];
    return other === undefined || other.start >= hit.end;
  });
}
