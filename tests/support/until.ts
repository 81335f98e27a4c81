import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is truthy, and returns it. Throws, in words, when it never is. */
export const until = async <T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  milliseconds = 20_000,
): Promise<T> => {
  const end = performance.now() + milliseconds;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      last = error;
    }
    await pause(40);
  } while (performance.now() < end);
  throw new Error(`waited ${milliseconds} ms in vain until ${what}`, { cause: last });
};
