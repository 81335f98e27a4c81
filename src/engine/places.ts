import type { TokenSpan } from '../text/structure';

/** The number of the span that holds `token`, among spans in order; -1 when none does. Binary search. */
export function spanAt(spans: readonly TokenSpan[], token: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (token < span.start) high = middle - 1;
    else if (token >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** The first number in `spans` (ordered by start) whose start is at least `token`. */
export function firstFrom(spans: readonly TokenSpan[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const overlap = (a: TokenSpan, b: TokenSpan): boolean => a.start < b.end && b.start < a.end;
