import { describe, expect, test } from 'vitest';
import { documentText, pageFinder } from './offsets';

const pages = [
  { index: 0, label: 'i', text: 'first' },
  { index: 1, label: '1', text: '' },
  { index: 2, label: '2', text: 'third' },
];

describe('offsets', () => {
  test('joins pages by one line feed', () => {
    expect(documentText({ pages })).toBe('first\n\nthird');
  });
  test('finds the page of every offset', () => {
    const pageOf = pageFinder({ pages });
    expect([0, 5, 6, 7, 11].map((at) => pageOf(at).label)).toEqual(['i', 'i', '1', '2', '2']);
  });
  test('answers for a document without pages', () => {
    expect(pageFinder({ pages: [] })(3)).toEqual({ index: 0, label: '1' });
  });
});
