/** Tokens on each side of a span that are averaged beside it. */
export const CONTEXT = 8;

interface Rows {
  readonly start: number;
  readonly end: number;
}

/** For each span: the greatest and the mean of its rows, the mean of the rows before and after; `tops` keeps which row was greatest. */
export function pool(
  spans: readonly Rows[],
  state: Float32Array,
  channels: number,
  pooled: Float32Array,
  tops: Int32Array,
): void {
  for (const [s, span] of spans.entries()) {
    const base = s * channels * 4;
    const share = 1 / (span.end - span.start);
    for (let c = 0; c < channels; c++) {
      let top = span.start;
      let sum = 0;
      for (let t = span.start; t < span.end; t++) {
        const value = state[t * channels + c]!;
        sum += value;
        if (value > state[top * channels + c]!) top = t;
      }
      tops[s * channels + c] = top;
      pooled[base + c] = state[top * channels + c]!;
      pooled[base + channels + c] = sum * share;
      let before = 0;
      let after = 0;
      for (let k = 1; k <= CONTEXT; k++) {
        before += state[(span.start - k) * channels + c]!;
        after += state[(span.end + k - 1) * channels + c]!;
      }
      pooled[base + channels * 2 + c] = before / CONTEXT;
      pooled[base + channels * 3 + c] = after / CONTEXT;
    }
  }
}

/** Gives the gradient of what was pooled back to the rows it came from. */
export function spreadPool(
  spans: readonly Rows[],
  gradient: Float32Array,
  channels: number,
  pooled: Float32Array,
  tops: Int32Array,
): void {
  for (const [s, span] of spans.entries()) {
    const base = s * channels * 4;
    const share = 1 / (span.end - span.start);
    for (let c = 0; c < channels; c++) {
      gradient[tops[s * channels + c]! * channels + c]! += pooled[base + c]!;
      const mean = pooled[base + channels + c]! * share;
      for (let t = span.start; t < span.end; t++) gradient[t * channels + c]! += mean;
      const before = pooled[base + channels * 2 + c]! / CONTEXT;
      const after = pooled[base + channels * 3 + c]! / CONTEXT;
      for (let k = 1; k <= CONTEXT; k++) {
        gradient[(span.start - k) * channels + c]! += before;
        gradient[(span.end + k - 1) * channels + c]! += after;
      }
    }
  }
}
