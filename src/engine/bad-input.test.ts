import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, engineLexicon, scanned } from '../../tests/support/engine-lexicon';
import type { ScanReport } from '../model/report';
import { normalise, normaliseLine } from '../text/normalise';
import { scan } from './scan';

/** Every offset lies in the text, every quote is its slice, findings are in order. */
function expectSound(text: string, report: ScanReport): void {
  let last = 0;
  for (const { position, quote } of report.findings) {
    expect(position.start).toBeGreaterThanOrEqual(last);
    expect(position.end).toBeGreaterThan(position.start);
    expect(position.end).toBeLessThanOrEqual(text.length);
    expect(quote.exact).toBe(text.slice(position.start, position.end));
    last = position.start;
  }
  const ids = report.findings.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

const signs = [
  'he took her passport',
  'She denied that',
  'not only',
  'nobody',
  'owes 4,000 dollars',
  'padlocked on the outside',
  'asked if',
  'Arrestee: Dana Whitfield',
  'V-1',
  '[x]',
  '[ ]',
  'Q.',
  'A. No.',
  'TRAINING AND EXPERIENCE',
  'no choice',
  'threatened',
  '?',
  '.',
  '\n',
  '\n\n',
  '“',
  '"',
];
const odd = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...signs) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\ud800',
      '\udc00',
      '\u0000',
      '\u202e',
      'אבג',
      'هو أخذ',
      '👩‍👧',
      '\u00ad',
      '\u200b',
      '\ufeff',
      '\r',
      '\t',
      '½',
      'ß',
      'İ',
    ),
  },
);
const odds = fc.array(odd, { maxLength: 40 }).map((parts) => parts.join(' '));

describe('any text at all', () => {
  test('keeps its length when it is normalised', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normalise(text)).toHaveLength(text.length);
        expect(normaliseLine(text)).toHaveLength(text.length);
      }),
    );
  });
  test('gives sound findings, and the same bytes when it is read again', () => {
    fc.assert(
      fc.property(odds, (text) => {
        const report = scanned(text);
        expectSound(text, report);
        expect(JSON.stringify(scanned(text))).toBe(JSON.stringify(report));
      }),
      { numRuns: 150 },
    );
  }, 120_000);
  test('gives the same findings in many windows as in one', () => {
    const texts = fc.array(odds, { minLength: 2, maxLength: 6 }).map((parts) => parts.join('\n\n'));
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, windowTokens) => {
        expect(scanned(text, { windowTokens })).toEqual(scanned(text));
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

describe('hostile text', () => {
  const million = 1_000_000;
  test.each([
    ['ten million letters without a blank', 'x'.repeat(10 * million)],
    ['a million line feeds', '\n'.repeat(million)],
    ['a million NULs', '\u0000'.repeat(million)],
    ['lone surrogates', '\ud83d'.repeat(200_000)],
    ['right-to-left text', 'הוא לקח את הדרכון שלה '.repeat(20_000)],
    ['emoji', '👩‍👩‍👧‍👦🛂 '.repeat(30_000)],
    ['marks without words', '?!.,;:"()[]'.repeat(40_000)],
    ['one cue a hundred thousand times', 'passport '.repeat(100_000)],
    ['a denial of a denial of a denial', `${'she denied that he denied that '.repeat(5_000)}he took her passport.`],
    ['questions inside questions', `${'asked if she was asked if '.repeat(5_000)}he took her passport?`],
    ['brackets that never close', '[ ( " '.repeat(50_000)],
    ['headings only', 'NARRATIVE\n'.repeat(30_000)],
    ['labels only', 'Arrestee: A\n'.repeat(30_000)],
  ])(
    '%s is read to its end',
    (_, text) => {
      const report = scan(documentOf(text), engineLexicon());
      expect(report.characters).toBe(text.length);
      expectSound(text, report);
    },
    120_000,
  );
  test('a sign is found behind a megabyte of noise', () => {
    const noise = '\u0000\ud800x'.repeat(400_000);
    const text = `${noise}\n\nShe said that he took her passport.`;
    expect(scanned(text).findings.map(({ quote }) => quote.exact)).toContain('took her passport');
  }, 120_000);
});
