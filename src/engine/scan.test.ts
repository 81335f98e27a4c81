import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, engineLexicon, scanned } from '../../tests/support/engine-lexicon';
import { documentText } from '../text/offsets';
import { scan, scanSteps } from './scan';

const report = `INCIDENT REPORT
Arrestee: Dana Whitfield

NARRATIVE
Whitfield said the boss took her passport and kept it. She owes 4,000 for the flight.

She was not allowed to leave. He made her steal from shops.`;

describe('scan', () => {
  test('gives findings in document order whose quotes are exact slices', () => {
    const { findings } = scanned(report);
    expect(findings.map(({ indicator }) => indicator)).toEqual(['DOC-01', 'DBT-01', 'CNF-01', 'NEX-01']);
    for (const { position, quote } of findings) expect(report.slice(position.start, position.end)).toBe(quote.exact);
  });
  test('names the page of each finding', () => {
    const { findings } = scanned(['nothing here', 'He took her passport.']);
    expect(findings[0]?.page).toEqual({ index: 1, label: '2' });
  });
  test('invites a note for a strong sign of the person under review', () => {
    expect(scanned(report).prompts.map(({ rule }) => rule)).toContain('S01');
  });
  test('knows the person under review from the form, or from the reviewer', () => {
    expect(scanned(report).people).toContainEqual({ name: 'Dana Whitfield', role: 'reviewed-person' });
    expect(scanned(report, { reviewed: 'Ana Lim' }).people[0]).toEqual({ name: 'Ana Lim', role: 'reviewed-person' });
  });
  test('gives a passage the same id when text is added around it, and another id for a second occurrence', () => {
    const once = scanned('He took her passport.').findings[0]!.id;
    const later = scanned('First line.\n\nHe took her passport.\n\nHe took her passport.').findings.map(({ id }) => id);
    expect(later[0]).toBe(once);
    expect(new Set(later).size).toBe(2);
  });
  test('gives the same bytes for the same input', () => {
    expect(JSON.stringify(scanned(report))).toBe(JSON.stringify(scanned(report)));
  });
  test('finds the same in many small windows as in one', () => {
    const long = Array.from({ length: 40 }, (_, at) => `Paragraph ${at}. ${report}`).join('\n\n');
    const one = JSON.stringify(scanned(long, { windowTokens: 1_000_000 }));
    expect(JSON.stringify(scanned(long, { windowTokens: 20 }))).toBe(one);
    expect(JSON.stringify(scanned(long, { windowTokens: 333 }))).toBe(one);
  });
  test('yields progress that grows from nothing to nearly one, and can be left at any step', () => {
    const steps = scanSteps(documentOf(report.repeat(30)), engineLexicon(), { windowTokens: 100 });
    const seen: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) seen.push(step.value);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.every((value, at) => value > 0 && value < 1 && value >= (seen[at - 1] ?? 0))).toBe(true);
  });
  test('reads a document without text', () => {
    expect(scanned('')).toMatchObject({ findings: [], prompts: [], characters: 0 });
    expect(scanned([])).toMatchObject({ findings: [], prompts: [] });
  });
});

describe('scan of any text at all', () => {
  const parts = fc.constantFrom(
    'She took her passport ',
    'denied ',
    'no choice',
    '\n',
    '\n\n',
    '[x] ',
    '[ ] ',
    'Q. ',
    ': ',
    '"',
    '\ud800',
    '\udc00',
    '\0',
    '\u202e',
    '\u200f',
    '👩‍👧',
    'é',
    '. ',
    '? ',
    'not ',
    'asked if ',
    'owes 4,000',
    'NARRATIVE\n',
    'a'.repeat(50),
    '\t',
    '\r\n',
    '(',
  );
  const texts = fc.oneof(
    fc.array(parts, { maxLength: 60 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 300 }),
  );
  test('never throws, and every quote is its slice, inside its page', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), (pages) => {
        const document = documentOf(pages);
        const text = documentText(document);
        const found = scan(document, engineLexicon());
        let last = 0;
        for (const { position, quote, page, id } of found.findings) {
          expect(text.slice(position.start, position.end)).toBe(quote.exact);
          expect(position.start).toBeGreaterThanOrEqual(last);
          expect(page.index).toBeLessThan(pages.length);
          expect(id).not.toBe('');
          last = position.start;
        }
        expect(new Set(found.findings.map(({ id }) => id)).size).toBe(found.findings.length);
      }),
      { numRuns: 300 },
    );
  });
  test('finds the same in windows of any size', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 50 }), (text, windowTokens) => {
        expect(JSON.stringify(scanned(text, { windowTokens }))).toBe(JSON.stringify(scanned(text)));
      }),
      { numRuns: 150 },
    );
  });
  test('comes to an end on a million line breaks and on ten megabytes without a blank', () => {
    expect(scanned('\n'.repeat(1_000_000)).findings).toEqual([]);
    expect(scanned('x'.repeat(10_000_000)).findings).toEqual([]);
    expect(scanned('a\n'.repeat(200_000)).findings).toEqual([]);
  });
  test('finds as much for its length where one sentence holds everything', () => {
    const found = (times: number): number =>
      scanned('she denied he took her passport and not '.repeat(times)).findings.length;
    const short = found(1_000);
    expect(short).toBeGreaterThan(0);
    expect(found(8_000) / short).toBeCloseTo(8, 0);
  });
});
