import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonTo } from './align';

const kept = 'The witness said that he took her passport.\n\nThe officers came.\n\nShe worked without pay.';
const shown = (now: string): string[] => commonTo(kept, now).map(({ from, length }) => now.slice(from, from + length));

describe('what of a kept text stands in the text of an editor now', () => {
  it('is all of it where nothing was typed', () => {
    expect(shown(kept)).toEqual(kept.split('\n\n'));
  });

  it('is the end of a line before which something was typed, and every other line', () => {
    expect(shown(`Amended. ${kept}`)).toEqual(kept.split('\n\n'));
  });

  it('is the beginning and the end of a line in which something was typed', () => {
    expect(shown(kept.replace('took her', 'took quickly her'))).toEqual([
      'The witness said that he took ',
      'her passport.',
      'The officers came.',
      'She worked without pay.',
    ]);
  });

  it('leaves out a line that was deleted, and follows lines that moved down', () => {
    expect(shown('New first line.\n\nThe witness said that he took her passport.\n\nShe worked without pay.')).toEqual([
      'The witness said that he took her passport.',
      'She worked without pay.',
    ]);
  });

  it('is the same characters in both texts, whatever the texts are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', ' ', '\n', 'ab\n'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        for (const { at, from, length } of commonTo(one, other))
          expect(other.slice(from, from + length)).toBe(one.slice(at, at + length));
      }),
      { seed: 7 },
    );
  });
});
