import { expect, test } from 'vitest';
import { readMarked } from '../../tests/support/marked-passage';
import type { ReadFinding } from './read-finding';
import { settleWhose } from './settle-whose';

const leaning = (to: number, ruled = false): ReadFinding => ({
  ...readMarked('He [[took her passport]].'),
  others: { leaning: to, ruled, reasons: [], words: ['victims'] },
});
const settled = (findings: readonly ReadFinding[]): string[] =>
  settleWhose(findings).map(({ assertion }) => assertion.experiencer);

test('a passage that tells little follows its document', () => {
  expect(settled([leaning(2), leaning(2), leaning(-0.2)])).toEqual(['other', 'other', 'other']);
  expect(settled([leaning(-2), leaning(-2), leaning(0.4)])).toEqual(Array(3).fill('reviewed-person'));
});
test('a passage that tells much stands against its document', () => {
  expect(settled([leaning(-1), leaning(-1), leaning(4)]).at(-1)).toBe('other');
});
test('what a rule decided by name needs more to be overturned', () => {
  expect(settled([leaning(0.5, true)])).toEqual(['reviewed-person']);
  expect(settled([leaning(2, true)])).toEqual(['other']);
});
test('the words that weighed most are named', () => {
  expect(settleWhose([leaning(2)])[0]!.because).toContain('reads like somebody else’s experience: “victims”');
});
