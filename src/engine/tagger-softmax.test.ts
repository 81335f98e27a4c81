import { describe, expect, test } from 'vitest';
import { exponential, softmax } from './tagger-softmax';

describe('chances from scores', () => {
  test('come from an exponential that agrees with the library to ten digits', () => {
    for (let x = -60; x < 60; x += 0.37) expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-10);
    expect(exponential(-100)).toBe(0);
  });
  test('sum to one and keep the order of the scores', () => {
    const chances = softmax(Float32Array.of(9, 1, 3, -200, 2), 1, 4);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(Array.from(chances.keys()).sort((a, b) => chances[b]! - chances[a]!)).toEqual([1, 3, 0, 2]);
    expect(chances[2]).toBe(0);
  });
});
