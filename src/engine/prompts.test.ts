import { describe, expect, test } from 'vitest';
import { findingIn, scanned } from '../../tests/support/engine-lexicon';

const rules = (text: string): string[] => scanned(text).prompts.map(({ rule }) => rule);

describe('a review note is invited', () => {
  test('by one strong affirmed sign of the person under review', () => {
    expect(rules('She said he took her passport.')).toContain('S01');
  });
  test('for a child beside exploitation, with the child rule', () => {
    expect(rules('The juvenile, 15 years old, said her uncle sold her to men.')).toContain('J01');
  });
  test('by what the person denies where facts record two kinds of control', () => {
    const text = 'She denied that he hit her. The door was padlocked on the outside. He took her passport.';
    expect(rules(text)).toContain('J03');
  });
  test('naming the findings it rests on, in document order', () => {
    const report = scanned('She said he took her passport. She owes 900 to him.');
    const prompt = report.prompts.find(({ rule }) => rule === 'S01');
    expect(prompt?.findings).toEqual(report.findings.map(({ id }) => id));
    expect(prompt?.reason).toMatch(/\?$/);
  });
});

describe('a review note is not invited', () => {
  test.each([
    ['by offence words alone', 'She was arrested for shoplifting. She stole a coat.'],
    ['by a denial', 'She denied that he took her passport.'],
    ['by a question', 'I asked if anyone took her passport.'],
    ['by general text', 'Traffickers often say they took her passport.'],
    ['by a weak sign', 'He is homeless.'],
    ['by words that need an anchor', 'She called him daddy.'],
    [
      'by what happened to the victim',
      'Defendant kept their documents. The victim said he took her passport from V-1.',
    ],
  ])('%s', (_, text) => {
    expect(rules(text)).toEqual([]);
  });
});

describe('what is shown', () => {
  const shown = (text: string, indicator: string): boolean => findingIn(text, indicator).shown;
  test('offence words only where a prompt names them', () => {
    expect(shown('She stole a coat.', 'FCT-01')).toBe(false);
    expect(shown('She stole a coat. He took her purse.', 'FCT-01')).toBe(false);
    expect(shown('She stole a coat. He took her passport.', 'FCT-01')).toBe(true);
  });
  test('a weak sign only beside a stronger one in its paragraph', () => {
    expect(shown('She is homeless.', 'VUL-02')).toBe(false);
    expect(shown('She is homeless.\n\nHe took her passport.', 'VUL-02')).toBe(false);
    expect(shown('She is homeless. He took her passport.', 'VUL-02')).toBe(true);
  });
  test('anchored words only beside a sign of another family', () => {
    expect(shown('She called him daddy.', 'ROM-02')).toBe(false);
    expect(shown('She called him daddy. He took her passport.', 'ROM-02')).toBe(true);
  });
  test('a denial, as a denial', () => {
    expect(findingIn('She denied that he took her passport.', 'DOC-01')).toMatchObject({
      shown: true,
      assertion: { status: 'denied' },
    });
  });
});
