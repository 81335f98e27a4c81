import type { TokenSpan } from '../text/structure';

/** Finds the span of an ordered list that a token lies in; tokens between two spans are a span of their own. */
export class Spans {
  /** Bounds of the span last found. */
  low = 0;
  high = 0;
  /** Its number: even for spans of the list, odd for what lies between. */
  current = -1;
  private next = 0;

  constructor(
    private readonly spans: readonly TokenSpan[],
    private readonly count: number,
  ) {}

  /** For tokens in ascending order: every span is passed once. */
  seek(token: number): number {
    if (token < this.high && token >= this.low && this.current >= 0) return this.current;
    while (this.next < this.spans.length && this.spans[this.next]!.end <= token) this.next++;
    return this.settle(token);
  }

  /** For tokens in any order. */
  find(token: number): number {
    if (token < this.high && token >= this.low && this.current >= 0) return this.current;
    let from = 0;
    let to = this.spans.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.spans[middle]!.end <= token) from = middle + 1;
      else to = middle;
    }
    this.next = from;
    return this.settle(token);
  }

  private settle(token: number): number {
    const span = this.spans[this.next];
    if (span !== undefined && span.start <= token) {
      this.low = span.start;
      this.high = span.end;
      this.current = this.next * 2;
    } else {
      this.low = this.spans[this.next - 1]?.end ?? 0;
      this.high = span?.start ?? this.count;
      this.current = this.next * 2 + 1;
    }
    return this.current;
  }
}
