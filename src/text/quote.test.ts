import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, quoteOf } from './quote';

describe('quoteOf', () => {
  test('keeps 32 characters on each side', () => {
    const text = `${'a'.repeat(40)}X${'b'.repeat(40)}`;
    expect(quoteOf(text, 40, 41)).toEqual({ exact: 'X', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) });
  });
});

describe('findQuote', () => {
  test('finds any span of any text again where it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 2, maxLength: 200 }), fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const quote = quoteOf(text, start, end);
        const found = findQuote(text, quote, start);
        if (quote.exact.trim() === '') expect(found).toBeNull();
        else expect(text.slice(found?.start, found?.end)).toBe(quote.exact);
      }),
    );
  });
  test('chooses the place whose surroundings agree', () => {
    const text = 'He kept her passport. Later he kept her passport in the car.';
    const second = text.lastIndexOf('kept');
    const quote = quoteOf(text, second, second + 'kept her passport'.length);
    expect(findQuote(`New first line. ${text}`, quote, 0)?.start).toBe(second + 16);
  });
  test('chooses the nearest place when surroundings say nothing', () => {
    const quote = { exact: 'ID', prefix: '', suffix: '' };
    expect(findQuote('ID . . . . . . ID', quote, 14)).toEqual({ start: 15, end: 17 });
  });
  test('looks past changed case, blanks, line breaks and quote marks', () => {
    const quote = { exact: 'the boss\u2019s  phone', prefix: '', suffix: '' };
    const text = "She used THE BOSS'S\nPHONE then.";
    const found = findQuote(text, quote);
    expect(text.slice(found?.start, found?.end)).toBe("THE BOSS'S\nPHONE");
  });
  test('says null when the words are gone', () => {
    expect(findQuote('nothing here', { exact: 'passport', prefix: '', suffix: '' })).toBeNull();
  });
  test('stays quick where one letter stands a million times', () => {
    const text = 'a'.repeat(1_000_000);
    expect(findQuote(text, { exact: 'a', prefix: '', suffix: '' }, 500_000)).toEqual({ start: 500_000, end: 500_001 });
  });
});
