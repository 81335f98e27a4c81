/** A seeded source of numbers (xorshift32 after a mixed seed): the same sequence on every machine. */
export class Seeded {
  #state: number;

  constructor(seed: number) {
    let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    this.#state = Math.imul(mixed, 0xc2b2ae35) | 1;
  }

  /** The next 32-bit unsigned whole number. */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return x >>> 0;
  }

  /** From 0 up to 1. */
  unit(): number {
    return this.next() / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.unit() * limit);
  }

  shuffle<T>(items: T[]): T[] {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [items[i], items[j]] = [items[j]!, items[i]!];
    }
    return items;
  }
}
