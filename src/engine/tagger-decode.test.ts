import { describe, expect, test } from 'vitest';
import { proposals } from './tagger-decode';

const cut = (any: readonly number[], opens: readonly number[] = []): string[] =>
  proposals(
    any.length,
    (t) => any[t]!,
    (t) => opens.includes(t),
    0.5,
  ).map(({ start, end }) => `${start}-${end}`);

describe('proposals', () => {
  test('are stretches of likely tokens', () => {
    expect(cut([0.1, 0.6, 0.9, 0.1, 0.1, 0.7])).toEqual(['1-3', '5-6']);
  });
  test('are cut where a new sign starts', () => {
    expect(cut([0.6, 0.9, 0.9, 0.9, 0.8], [2])).toEqual(['0-2', '2-5']);
  });
  test('bridge one doubtful token and no more', () => {
    expect(cut([0.6, 0.3, 0.6])).toEqual(['0-3']);
    expect(cut([0.6, 0.3, 0.3, 0.6])).toEqual(['0-1', '3-4']);
    expect(cut([0.6, 0.1, 0.6])).toEqual(['0-1', '2-3']);
  });
  test('are none in no tokens', () => {
    expect(cut([])).toEqual([]);
  });
});
