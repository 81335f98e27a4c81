import { describe, expect, it } from 'vitest';
import { mendedWord } from './mend';

const known = (word: string): boolean => ['passport', 'modern', 'house', 'form', 'farm', 'debt'].includes(word);

describe('mending an unsure word', () => {
  it.each([
    ['passp0rt', 'passport'],
    ['PASSP0RT,', 'PASSPORT,'],
    ['Modem', 'Modern'],
    ['bouse', 'house'],
  ])('%s becomes %s: one usual confusion away', (seen, mended) => expect(mendedWord(seen, known)).toBe(mended));

  it.each([
    ['passport', 'a word that exists'],
    ['p4ssp0rt', 'one with two faults'],
    ['Zelenka', 'a name'],
    ['det', 'a short word'],
  ])('leaves %s, %s, as it is', (seen) => expect(mendedWord(seen, known)).toBeUndefined());
});
