import type { Finding } from '../model/finding';
import type { Question } from '../model/question';
import type { Stage } from '../model/review-note';

/** Whether a question belongs to every stage. */
const atEveryStage = (question: Question): boolean => question.stages.length > 1;

/** Safeguarding questions: the referral pathway and the age at the time of the act (catalogue G11, G04). */
const childFirst: readonly string[] = ['G11', 'G04'];

/**
 * The questions of a stage in the order they are asked: those of the stage, then those of every stage. Where the
 * document may describe an exploited child, child protection comes first, before any criminal test and at any stage
 * (catalogue I.13).
 */
export const questionsFor = (
  stage: Stage,
  questions: readonly Question[],
  options: { readonly childProtectionFirst: boolean },
): readonly Question[] => {
  const asked = questions.filter((question) => question.stages.includes(stage));
  const ofStage = asked.filter((question) => !atEveryStage(question));
  const ofAll = asked.filter(atEveryStage);
  if (!options.childProtectionFirst) return [...ofStage, ...ofAll];
  const first = childFirst.flatMap((id) => questions.filter((question) => question.id === id));
  return [...first, ...[...ofStage, ...ofAll].filter((question) => !first.includes(question))];
};

const live = (finding: Finding): boolean =>
  finding.assertion.experiencer !== 'other' &&
  (finding.assertion.status === 'affirmed' || finding.assertion.status === 'hypothetical');

/** An age under 18 (VUL-01) and exploitation, both of a person who may be the one under review. */
export const childProtectionFirst = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.indicator === 'VUL-01' && live(finding)) &&
  findings.some((finding) => exploitation.includes(finding.family) && live(finding));

const exploitation: readonly string[] = [
  'sexual-exploitation',
  'labour-exploitation',
  'other-exploitation',
  'directed-offending',
];
