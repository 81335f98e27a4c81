import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, normalise, normaliseLine } from './normalise';

describe('normalise', () => {
  test('keeps the length of any text, lone surrogates and NULs too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(normalise(text)).toHaveLength(text.length);
        expect(normaliseLine(text)).toHaveLength(text.length);
      }),
    );
    expect(normalise('\ud800\0\u200b')).toHaveLength(3);
  });
  test('folds curly quotes, dashes and odd blanks', () => {
    expect(normalise('\u201cdon\u2019t\u201d\u00a0\u2013\tgo\r\n')).toBe('"don\'t" - go \n');
  });
  test('makes one line of several', () => {
    expect(normaliseLine('a\nb')).toBe('a b');
  });
  test('folds for comparison', () => {
    expect(folded('  The  BOSS\u2019s\n phone ')).toBe("the boss's phone");
  });
});
