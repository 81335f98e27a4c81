import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, searchable, within } from './matches';

describe('finding words in a document', () => {
  it('knows no case, no curly quotes and no line breaks', () => {
    expect(findMatches(searchable('He TOOK her\npassport. She’s here.'), 'took her passport')).toEqual([3]);
    expect(findMatches(searchable('She’s here'), "she's")).toEqual([0]);
  });

  it('finds every place, and nothing for blanks', () => {
    expect(findMatches('aXaXa', 'a')).toEqual([0, 2, 4]);
    expect(findMatches('a b', '  ')).toEqual([]);
  });

  it('never changes the length of the text, so that places are places in the document', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => searchable(text).length === text.length));
    expect(searchable('İSTANBUL').length).toBe(8);
  });

  it('gives the places of one page', () => {
    expect(within([1, 5, 9, 12], 5, 12)).toEqual([5, 9]);
    expect(within([], 0, 5)).toEqual([]);
  });
});
