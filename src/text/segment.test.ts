import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engineLexicon } from '../../tests/support/engine-lexicon';
import type { Structure, TextType, TokenSpan } from './structure';
import { type Tokens, tokenise } from './tokenise';

function cut(text: string): { tokens: Tokens; structure: Structure; read: (span: TokenSpan) => string } {
  const tokens = tokenise(text);
  const structure = engineLexicon().segment(tokens);
  const read = (span: TokenSpan): string =>
    text.slice(tokens.starts[span.start], tokens.ends[span.end - 1]).replace(/\s+/g, ' ');
  return { tokens, structure, read };
}

const sentences = (text: string): string[] => {
  const { structure, read } = cut(text);
  return structure.sentences.map(read);
};
const clauses = (text: string): string[] => {
  const { structure, read } = cut(text);
  return structure.clauses.map(read);
};
const paragraphs = (text: string): string[] => {
  const { structure, read } = cut(text);
  return structure.paragraphs.map(read);
};
const types = (text: string): TextType[] => cut(text).structure.paragraphs.map(({ type }) => type);

describe('sentences', () => {
  test.each([
    [
      'police abbreviations',
      'Ofc. Lee spoke to Mr. Ames at St. Mary Ave. He left.',
      ['Ofc. Lee spoke to Mr. Ames at St. Mary Ave. He left.'],
    ],
    ['ends', 'He left. She stayed! Why? Nobody knew.', ['He left.', 'She stayed!', 'Why?', 'Nobody knew.']],
    ['statutes', 'See 18 U.S.C. § 1591 and No. 4. Then stop.', ['See 18 U.S.C. § 1591 and No. 4.', 'Then stop.']],
    ['quotations', 'He said "go." She went.', ['He said "go."', 'She went.']],
    ['numbers of paragraphs', '4. She left.', ['4. She left.']],
    ['amounts', 'It cost 2.50 and 4,000.00 in all.', ['It cost 2.50 and 4,000.00 in all.']],
    ['wrapped lines', 'She was taken to the\nhouse. He left.', ['She was taken to the house.', 'He left.']],
  ])('know %s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
  test('end at columns and boxes of a form', () => {
    expect(sentences('Name: Ana    Age: 15\n[x] coached [ ] no ID')).toEqual([
      'Name: Ana',
      'Age: 15',
      '[x] coached',
      '[ ] no ID',
    ]);
  });
});

describe('clauses', () => {
  test('begin at but, when, a semicolon, and a new subject', () => {
    expect(clauses('She denied it but he kept the ID; they left, and she cried when asked.')).toEqual([
      'She denied it',
      'but he kept the ID;',
      'they left,',
      'and she cried',
      'when asked.',
    ]);
  });
  test('keep what is coordinated under one denial together', () => {
    expect(clauses('She denied being hit, threatened or paid late.')).toHaveLength(1);
  });
});

describe('paragraphs', () => {
  test('join wrapped lines, and lines that a PDF spaced out', () => {
    const line = 'the defendant was sentenced to eighty four months of imprisonment and';
    expect(paragraphs(`${line}\n${line}\nfour years.`)).toHaveLength(1);
    const spaced = Array.from({ length: 20 }, () => line).join('\n\n');
    expect(paragraphs(spaced)).toHaveLength(1);
  });
  test('keep fields, list items and speakers apart', () => {
    expect(paragraphs('Name: Ana\nAge: 15\n1. First thing.\n2. Second thing.')).toHaveLength(4);
  });
});

describe('kinds of text', () => {
  test.each<[string, string, TextType]>([
    ['a form field', 'Hair: brown', 'form-field'],
    ['a narrative behind a label', `Narrative: ${'she said that he left and '.repeat(12)}`, 'narrative'],
    ['training and experience', 'Based on my training and experience, pimps often take ID.', 'training-and-experience'],
    [
      'the same, applied to this case',
      'Based on my training and experience, in this case the ledger is hers.',
      'narrative',
    ],
    ['law', 'A person who takes a passport is guilty of an offence.', 'statute-or-charge'],
    ['a page number', 'Page 3 of 7', 'header-footer'],
    ['speech alone', '“He took my passport and kept it.”', 'quoted-speech'],
    ['a box', '☐ no ID', 'form-field'],
  ])('know %s', (_, text, type) => {
    expect(types(text)).toEqual([type]);
  });
  test('know who speaks in a transcript', () => {
    expect(types('DC: Where is it?\nDUONG: Gone.\nDC: Who has it?\nDUONG: Bao.\nDUONG: He keeps it.')).toEqual(
      Array(5).fill('question-answer'),
    );
  });
  test('follow the headings of sections', () => {
    const { structure } = cut('II. DEFINITIONS\nServitude means much.\n\nNARRATIVE\nShe left.');
    expect(structure.sections.map(({ heading, type }) => [heading, type])).toEqual([
      ['II. DEFINITIONS', 'statute-or-charge'],
      ['NARRATIVE', 'narrative'],
    ]);
  });
});

describe('the structure of any text', () => {
  test('covers every token once, in order, at every level', () => {
    const piece = fc.constantFrom(
      'She left. ',
      'NARRATIVE\n',
      'A: b\n',
      '\n\n',
      '[x] ',
      '; ',
      'but ',
      '? ',
      'Q. ',
      '\ud800',
      'x',
      '   ',
      '"',
      '1. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const { tokens, structure } = cut(pieces.join(''));
        for (const spans of [structure.sections, structure.paragraphs, structure.sentences, structure.clauses]) {
          let at = 0;
          for (const span of spans) {
            expect(span.start).toBe(at);
            expect(span.end).toBeGreaterThanOrEqual(span.start);
            at = span.end;
          }
          if (tokens.count > 0) expect(at).toBe(tokens.count);
        }
      }),
      { numRuns: 300 },
    );
  });
});
