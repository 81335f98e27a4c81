import { describe, expect, test } from 'vitest';
import { readMarked } from '../../tests/support/marked-passage';

const whose = (text: string, reviewed?: string): string => readMarked(text, 'violence', reviewed).assertion.experiencer;

describe('whose experience it is', () => {
  test.each([
    [
      'the arrestee in a plain report',
      'Arrestee: Dana Whitfield\nWhitfield said [[the boss hit her]].',
      'reviewed-person',
    ],
    ['a named victim', 'Defendant [[used force against V-1]].', 'other'],
    ['somebody the accused hits', 'Accused: Odom Bell\n[[Bell slapped her]] on one occasion.', 'other'],
    [
      'the accused, hit by others',
      'Accused: Odom Bell\n[[Bell was slapped]] whenever the money was short.',
      'reviewed-person',
    ],
    ['a complainant who is the victim', 'The complainant, 15, [[was recruited by the defendant]].', 'other'],
  ])('%s', (_, text, expected) => {
    expect(whose(text)).toBe(expected);
  });
  test('a complainant who does it leaves the sign with the person charged', () => {
    expect(readMarked('Her passport was [[kept by the complainant]] in a safe.').assertion.experiencer).toBe(
      'reviewed-person',
    );
  });
  test('in a document that charges trafficking, signs are others’ by default', () => {
    const text =
      'Defendant: Roy Tibbs\nCharged with human trafficking.\n\nV-1 and V-2 were victims. V-1 said [[he took the money every night]].';
    expect(whose(text)).toBe('other');
  });
  test('but the co-accused who was herself beaten is found', () => {
    const text =
      'Defendant: Mara Coles\nCharged with human trafficking.\n\nV-1 and V-2 worked there. V-1 testified that [[the defendant was beaten as well]] whenever the quota was short.';
    expect(whose(text)).toBe('reviewed-person');
  });
  test('a pronoun behind the act of a co-accused is the person whom the reviewer named', () => {
    const head = 'State v. Darnell Voss and Mara Coles\nCharged with human trafficking.\n\n';
    const hers = `${head}V-1 and V-2 worked there.\n\nColes said that when she refused, Voss [[broke her arm]].`;
    const another = `${head}V-2 worked there.\n\nColes drove. V-1 said that when she refused, Voss [[broke her arm]].`;
    expect(whose(hers, 'Mara Coles')).toBe('reviewed-person');
    expect(whose(another, 'Mara Coles')).toBe('other');
  });
});
