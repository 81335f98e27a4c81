import { describe, expect, it } from 'vitest';
import { literalPhrases } from './literal-phrases';
import { trieRegExp } from './trie-regexp';

const matches = (phrases: readonly string[], text: string): readonly string[] =>
  [...text.matchAll(trieRegExp(phrases))].map(([match]) => match);

describe('the regular expression the matcher is measured against', () => {
  it('finds whole phrases, the longest first, in any case and over line breaks', () => {
    expect(matches(['work', 'work off', 'worker'], 'WORK\nOFF the worker’s work; homework')).toEqual([
      'WORK\nOFF',
      'worker',
      'work',
    ]);
  });

  it('takes punctuation of a phrase as it is written', () => {
    expect(matches(['a.k.a', '(sic'], 'he is a.k.a Joe, not aXkXa')).toEqual(['a.k.a']);
  });

  it('gets thousands of phrases from the lexicon, so that it is no straw man', () => {
    expect(literalPhrases('lexicons').length).toBeGreaterThan(2_000);
  });
});
