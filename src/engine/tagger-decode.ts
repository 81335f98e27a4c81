/** A stretch of tokens that may be a sign, before the second look. */
export interface Proposal {
  readonly start: number;
  readonly end: number;
}

/**
 * Stretches of tokens whose chance of belonging to a sign is at least `least`, cut where a new sign starts. Single
 * tokens below `least` are bridged when both neighbours are above it.
 */
export function proposals(
  count: number,
  any: (token: number) => number,
  opens: (token: number) => boolean,
  least: number,
): Proposal[] {
  const found: Proposal[] = [];
  let start = -1;
  for (let t = 0; t <= count; t++) {
    const inside =
      t < count && (any(t) >= least || (start >= 0 && t + 1 < count && any(t + 1) >= least && any(t) >= least / 2));
    const cut = inside && start >= 0 && t - start > 1 && opens(t);
    if (start >= 0 && (!inside || cut)) {
      found.push({ start, end: t });
      start = -1;
    }
    if (inside && start < 0) start = t;
  }
  return found;
}
