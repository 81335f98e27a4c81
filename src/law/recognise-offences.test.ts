import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOf, shippedLaw } from '../../tests/support/law';
import { knownOffences } from './known-offences';
import { offencesIn } from './recognise-offences';

const inEngland = (text: string) => offencesIn(text, knownOffences(shippedLaw, packOf('GB-EAW')));
const ids = (text: string) => inEngland(text).map(({ offence }) => offence);

describe('offences named in a document', () => {
  it('are read by name and by section, either way round', () => {
    expect(ids('Count 1: Robbery, contrary to section 8(1) of the Theft Act 1968.')).toEqual(['robbery']);
    expect(ids('s.4(2)(a) of the Misuse of Drugs Act 1971')).toEqual(['drug-production']);
    expect(ids('Misuse of Drugs Act 1971, s 5(3)')).toEqual(['drug-supply']);
    expect(ids('Misuse of Drugs Act 1971 sections 5(2)')).toEqual(['drug-possession']);
  });

  it('do not take one section for another', () => {
    expect(ids('section 48 of the Theft Act 1968')).toEqual([]);
    expect(ids('section 5 of the Misuse of Drugs Act 1971')).toEqual([]);
  });

  it('let the longer name hide the shorter, and name each offence once with its place', () => {
    const text = 'AGGRAVATED BURGLARY; the aggravated burglary took place at night. Handling stolen goods.';
    expect(ids(text)).toEqual(['aggravated-burglary', 'handling']);
    const [first] = inEngland(text);
    expect(text.slice(first?.start, first?.end)).toBe('AGGRAVATED BURGLARY');
  });

  it('are none in a text that names none', () => {
    expect(ids('The officer drove to the estate and spoke to the neighbours.')).toEqual([]);
    expect(ids('')).toEqual([]);
    expect(ids('He asked the Robbery Squad and the fraud unit about the Theft Act 1968.')).toEqual([]);
  });

  it('are read as American and Canadian charging documents write them', () => {
    const inPlace = (code: string, text: string) =>
      offencesIn(text, knownOffences(shippedLaw, packOf(code))).map(({ offence }) => offence);
    expect(inPlace('US-NY', 'PL § 230.00 (B misdemeanor)')).toEqual(['prostitution']);
    expect(inPlace('US-NY', 'section 220.16 of the Penal Law')).toEqual(['drug-supply']);
    expect(inPlace('US', 'in violation of Title 21, United States Code, Sections 952(a) and 960(b)(1)')).toEqual([
      'drug-import',
    ]);
    expect(inPlace('US', '18 U.S.C. § 1343')).toEqual(['fraud']);
    expect(inPlace('US-CA', 'PC 647(b); H&S 11352(a)')).toEqual(['prostitution', 'drug-supply']);
    expect(inPlace('US-CA', 'PC 647(f)')).toEqual([]);
    expect(inPlace('CA', 'contrary to s. 6(1) of the Controlled Drugs and Substances Act')).toEqual(['drug-import']);
  });

  it('lie inside any text whatever, in order, each once', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'theft',
            'section',
            '§',
            '8',
            'of',
            'the',
            'Theft Act',
            '1968',
            '(',
            ')',
            'U.S.C.',
            '\ud800',
            '21',
          ),
        )
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const found = inEngland(text);
        for (const { start, end } of found) expect(start < end && start >= 0 && end <= text.length).toBe(true);
        expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).sort((a, b) => a - b));
        expect(new Set(found.map(({ offence }) => offence)).size).toBe(found.length);
      }),
    );
  });
});
