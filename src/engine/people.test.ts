import { describe, expect, test } from 'vitest';
import { scanned } from '../../tests/support/engine-lexicon';
import type { Person } from '../model/person';

const people = (text: string, role: Person['role'] = 'reviewed-person'): string[] =>
  scanned(text)
    .people.filter((one) => one.role === role)
    .map(({ name }) => name);

describe('the person under review', () => {
  test.each([
    ['a form field', 'Arrestee: Dana Whitfield   DOB 01/02/1990', 'Dana Whitfield'],
    ['a form field with the surname first', 'SUSPECT: WHITFIELD, DANA  W/F 29', 'WHITFIELD, DANA'],
    ['a numbered field', 'Accused 001: Thi Mai Tran, F, 24', 'Thi Mai Tran'],
    ['a caption', 'THE PEOPLE OF THE STATE\n\nPeople v. Dana Whitfield', 'Dana Whitfield'],
    ['a caption over lines', 'UNITED STATES OF AMERICA,\n     v.\nMARLON DEVAUGHN TIBBS,', 'MARLON DEVAUGHN TIBBS'],
    ['a petition for a child', 'IN THE INTEREST OF T.R., A MINOR', 'T.R.'],
    ['the running text', 'Complaint filed against respondent Thi My Linh, 24.', 'Thi My Linh'],
    ['an interview', 'Person interviewed: DUONG Van Hieu, d.o.b. given', 'DUONG Van Hieu'],
  ])('is read from %s', (_, text, name) => {
    expect(people(text)).toEqual([expect.stringContaining(name)]);
  });
  test('is whom the reviewer names, whatever the form says', () => {
    const found = scanned('Defendant: Roy Tibbs', { reviewed: 'Mara Coles' }).people;
    expect(found).toEqual([{ name: 'Mara Coles', role: 'reviewed-person' }]);
  });
  test('stays unnamed rather than guessed', () => {
    expect(people('The car was found near Oak Street by Officer Lee.')).toEqual([]);
  });
});

describe('others', () => {
  test('are told apart by label and title', () => {
    const text =
      'Arrestee: Dana Whitfield\nVictim: Al Prewitt\nCo-defendant: Roy Tibbs\n\nOfficer Lee spoke to Whitfield.';
    expect(people(text, 'complainant')).toEqual(['Al Prewitt']);
    expect(people(text, 'co-accused')).toEqual(['Roy Tibbs']);
    expect(people(text, 'officer')).toEqual(['Lee']);
  });
});
