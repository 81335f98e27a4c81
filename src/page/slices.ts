const SLICE = 12;
const channel = (): { next(): Promise<void>; close(): void } => {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return {
    next: () =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        port2.postMessage(null);
      }),
    close: () => port1.close(),
  };
};

/**
 * Runs a generator to its end, giving the page a turn at least every 12 ms (as long as the generator yields more often
 * than that). Rejects with the signal's reason when it aborts.
 */
export async function inSlices<T>(steps: Generator<unknown, T>, signal: AbortSignal): Promise<T> {
  const turns = channel();
  try {
    for (;;) {
      signal.throwIfAborted();
      const until = performance.now() + SLICE;
      do {
        const step = steps.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      await turns.next();
    }
  } finally {
    turns.close();
  }
}
