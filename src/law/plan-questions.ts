import type { Mark } from '../model/legal-fact';
import type { LegalTest, Provision } from '../model/legal-provision';
import type { Question } from '../model/question';
import { type Matter, mayBeChild } from './matter';
import { questionsFor } from './questions';

/** A question of the note, with what stands behind it. `mark` is there where it rests on a pack's law. */
export interface PlannedQuestion {
  readonly id: string;
  readonly text: string;
  readonly help?: string;
  readonly source: string;
  readonly mark?: Mark;
  /** Why it stands where it stands. */
  readonly part: 'safeguarding' | 'test' | 'pathway' | 'shared';
  readonly provision?: string;
}

/** The questions of a provision's tests: one for each element, in the law's order. */
export const testQuestions = (
  code: string,
  provision: Provision,
  tests: readonly LegalTest[],
  part: 'test' | 'pathway',
): readonly PlannedQuestion[] =>
  tests.flatMap((test) =>
    test.elements.map((element) => ({
      id: `${code}/${provision.id}/${test.for}/${element.id}`,
      text: element.ask,
      help: element.note === undefined ? element.is : `${element.is} ${element.note}`,
      source: provision.citation.is,
      mark: element.mark,
      part,
      provision: provision.id,
    })),
  );

/** The shared questions that matter here: those of the stage whose role, threshold, age and scope fit. */
export const sharedQuestions = (
  questions: readonly Question[],
  matter: Matter,
  tests: readonly LegalTest[],
  scopeOpen: boolean,
): readonly PlannedQuestion[] => {
  const thresholds = new Set(tests.map(({ threshold }) => threshold));
  const settled = tests.length > 0 && !thresholds.has('unknown');
  return questionsFor(matter.stage, questions, { childProtectionFirst: false })
    .filter(({ roles }) => roles === undefined || roles.includes(matter.role))
    .filter(({ thresholds: wanted }) => wanted === undefined || !settled || wanted.some((one) => thresholds.has(one)))
    .filter(({ childOnly }) => childOnly !== true || mayBeChild(matter))
    .filter((question) => question.scopeOpen !== true || scopeOpen)
    .map((question) => planned(question, 'shared'));
};

export const planned = ({ id, text, help, source }: Question, part: 'safeguarding' | 'shared'): PlannedQuestion => ({
  id,
  text,
  source,
  part,
  ...(help === undefined ? {} : { help }),
});
