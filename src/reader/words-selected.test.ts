import { describe, expect, it } from 'vitest';
import { citation, trimmedSpan } from './words-selected';

describe('a selected passage', () => {
  it('is cited with title, page label, Bates number and hash', () => {
    const page = { index: 3, label: 'iv', bates: 'DEF000123' };
    expect(citation(' kept her\npassport ', page, { title: 'Bundle', sha256: 'ab12' }, null)).toBe(
      '“kept her passport” (Bundle, p. iv, Bates DEF000123, SHA-256 ab12)',
    );
  });

  it('is cited by its paragraph where the file has no pages', () => {
    const letter = { title: 'Letter', sha256: 'ab12' };
    expect(citation('word', { index: 0, label: '1' }, letter, 7)).toBe('“word” (Letter, para. 7, SHA-256 ab12)');
    expect(citation('word', { index: 0, label: '1' }, letter, 0)).toBe('“word” (Letter, SHA-256 ab12)');
  });

  it('loses the blanks at its ends, and is nothing when it was only blanks', () => {
    expect(trimmedSpan('a  words  b', 1, 10)).toEqual({ start: 3, end: 8 });
    expect(trimmedSpan('a    b', 1, 5)).toBeNull();
  });
});
