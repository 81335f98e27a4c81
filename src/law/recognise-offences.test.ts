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
});
