/** Something that is measured beside its peers: `run` does the whole of it once. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

export interface Figure {
  readonly name: string;
  /** Milliseconds: median, fastest and slowest round. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export const figureOf = (name: string, times: readonly number[]): Figure => ({
  name,
  median: median(times),
  fastest: Math.min(...times),
  slowest: Math.max(...times),
});

/** Every contender once a round, in turn, so that a busy machine is unfair to all of them alike. One round warms up. */
export const interleaved = (rounds: number, contenders: readonly Contender[]): readonly Figure[] => {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1)
    for (const { name, run } of contenders) {
      const start = performance.now();
      run();
      if (round >= 0) times.get(name)!.push(performance.now() - start);
    }
  return contenders.map(({ name }) => figureOf(name, times.get(name)!));
};
