import { describe, expect, test } from 'vitest';
import { tokenise } from './tokenise';

const words = (text: string): string[] => {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, at) => text.slice(tokens.starts[at], tokens.ends[at]));
};

describe('tokenise', () => {
  test('keeps inner apostrophes and number separators', () => {
    expect(words("The driver's £4,000 (or 2.5k), he said.")).toEqual([
      'The',
      "driver's",
      '£',
      '4,000',
      '(',
      'or',
      '2.5k',
      ')',
      ',',
      'he',
      'said',
      '.',
    ]);
  });
  test('reads hyphenated words as their parts', () => {
    expect(words('drop-off at 9 - then left')).toEqual(['drop', 'off', 'at', '9', '-', 'then', 'left']);
  });
  test('marks the second half of a word that a line end cut', () => {
    const tokens = tokenise('prosti-\n tution');
    expect(Array.from(tokens.joined)).toEqual([0, 1]);
  });
  test('marks the second half of a word that an unseen mark divides', () => {
    expect(Array.from(tokenise('pass\u00adport and pass\u200bport').joined)).toEqual([0, 1, 0, 0, 1]);
  });
  test('survives lone surrogates, NULs and no text at all', () => {
    expect(words('\ud800 a\0b')).toEqual(['\ud800', 'a', 'b']);
    expect(words('')).toEqual([]);
  });
});
