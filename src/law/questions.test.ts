import { describe, expect, it } from 'vitest';
import { arrestReport, arrestScan, findingIn } from '../../tests/support/reports';
import type { Question } from '../model/question';
import { Stage } from '../model/review-note';
import { childProtectionFirst, questionsFor } from './questions';

const question = (id: string, stages: readonly Stage[]): Question => ({ id, stages, text: id, source: '001' });
const questions = [
  question('G41', Stage.options),
  question('G04', ['investigation']),
  question('G11', ['investigation']),
  question('G12', ['charging']),
];
const ids = (stage: Stage, first: boolean) =>
  questionsFor(stage, questions, { childProtectionFirst: first }).map(({ id }) => id);

describe('the questions of a stage', () => {
  it('are the stage’s own, then those of every stage', () => {
    expect(ids('charging', false)).toEqual(['G12', 'G41']);
    expect(ids('sentencing', false)).toEqual(['G41']);
  });

  it('begin with child protection at any stage where the document may describe an exploited child, none twice', () => {
    expect(ids('charging', true)).toEqual(['G11', 'G04', 'G12', 'G41']);
    expect(ids('investigation', true)).toEqual(['G11', 'G04', 'G41']);
  });
});

describe('child protection first', () => {
  const exploited = (assertion = {}) =>
    findingIn(arrestReport, {
      id: 'x',
      indicator: 'OTH-01',
      family: 'other-exploitation',
      exact: 'tending the plants',
      assertion,
    });
  const { findings } = arrestScan();

  it('needs an age under 18 and exploitation of a person who may be under review', () => {
    expect(childProtectionFirst([...findings, exploited()])).toBe(true);
    expect(childProtectionFirst([exploited()])).toBe(false);
    expect(childProtectionFirst(findings)).toBe(false);
    expect(childProtectionFirst([...findings, exploited({ experiencer: 'other' })])).toBe(false);
    expect(childProtectionFirst([...findings, exploited({ status: 'generic' })])).toBe(false);
  });
});
