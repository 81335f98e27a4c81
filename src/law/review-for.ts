import { ok, type Result } from '../model/failure';
import type { Disclosure, JurisdictionPack, Trap } from '../model/jurisdiction';
import type { Fact } from '../model/legal-fact';
import type { LegalTest, Provision } from '../model/legal-provision';
import { findPack, genericCode } from './find-pack';
import { type Law, type Matter, mayBeChild } from './matter';
import { type PlannedQuestion, planned, sharedQuestions, testQuestions } from './plan-questions';
import { type ScopeAnswer, scopeOf } from './scope-of';

/** A provision of this place at this stage, with the tests for this age and what it says of each offence. */
export interface AppliedProvision {
  readonly provision: Provision;
  readonly tests: readonly LegalTest[];
  readonly scope: readonly ScopeAnswer[];
  /** False where every offence charged lies outside it: shown with its reason, its tests are not asked. */
  readonly reaches: boolean;
}

/** What the reviewer is shown and asked. It holds no answer. */
export interface ReviewPlan {
  readonly pack: JurisdictionPack;
  /** generic: no rule of this place reaches this matter, so the pathway of document 001 is asked, or asked as well. */
  readonly pathway: 'specific' | 'specific-and-generic' | 'generic';
  readonly provisions: readonly AppliedProvision[];
  readonly generic: readonly Provision[];
  readonly questions: readonly PlannedQuestion[];
  readonly traps: readonly Trap[];
  readonly notLaw: readonly Fact[];
  readonly referral: readonly Fact[];
  /** Shown before anything is typed. */
  readonly disclosure: Disclosure;
  /** What stands at the head of part B for the role. */
  readonly privilege: Fact;
  /** Help to read the law of the place; never a defence. */
  readonly interpretive: readonly JurisdictionPack[];
}

const ownRules: readonly Provision['kind'][] = [
  'statutory-defence',
  'bar-on-prosecution',
  'exemption-from-penalty',
  'prosecution-discretion',
  'non-prosecution-policy',
  'safe-harbour-minor',
  'record-relief',
];

/** The law, the warnings and the questions for one matter, in the order they are asked. */
export const reviewFor = (law: Law, matter: Matter): Result<ReviewPlan> => {
  const found = findPack(law.packs, matter.jurisdiction);
  if (!found.ok) return found;
  const generic = law.packs.find(({ code }) => code === genericCode);
  const pack = found.value;
  const applied = appliedProvisions(pack, law, matter);
  const reached = applied.filter(({ reaches }) => reaches);
  const specific = pack.specific !== 'none' && reached.some(({ provision }) => ownRules.includes(provision.kind));
  const open =
    !specific ||
    matter.offences.length === 0 ||
    applied.some(({ scope }) => scope.some(({ state }) => state !== 'covered'));
  const outside = pack.specific === 'unknown' || applied.some(({ reaches }) => !reaches);
  const steps =
    specific && !outside ? [] : (generic?.provisions ?? []).filter((one) => one.stages.includes(matter.stage));
  const tests = reached.filter(({ provision }) => ownRules.includes(provision.kind)).flatMap((one) => one.tests);
  const questions = [
    ...safeguardingFirst(law, matter),
    ...reached.flatMap((one) => testQuestions(pack.code, one.provision, one.tests, 'test')),
    ...steps.flatMap((step) => testQuestions(genericCode, step, step.tests, 'pathway')),
    ...sharedQuestions(law.questions, matter, tests, open),
  ];
  return ok({
    pack,
    pathway: !specific ? 'generic' : outside ? 'specific-and-generic' : 'specific',
    provisions: applied,
    generic: steps,
    questions: questions.filter(({ id }, at) => questions.findIndex((other) => other.id === id) === at),
    traps: pack.traps.filter(
      ({ stages, roles }) => (stages?.includes(matter.stage) ?? true) && (roles?.includes(matter.role) ?? true),
    ),
    notLaw: pack.notLaw,
    referral: pack.referral,
    disclosure: pack.disclosure ?? generic?.disclosure ?? unknownDisclosure,
    privilege: (pack.privilege ?? generic?.privilege)?.[matter.role] ?? unknownFact,
    interpretive: law.packs.filter(({ code }) => pack.interpretive.includes(code)),
  });
};

/** Where the person is or may be a child, referral and age are asked before any criminal test. */
const safeguardingFirst = (law: Law, matter: Matter): readonly PlannedQuestion[] => {
  if (!mayBeChild(matter)) return [];
  const ids = matter.ageAtAct === 'unknown' && matter.childInDocument !== true ? ['G04'] : ['G11', 'G04'];
  return ids.flatMap((id) =>
    law.questions.filter((question) => question.id === id).map((question) => planned(question, 'safeguarding')),
  );
};

const appliedProvisions = (pack: JurisdictionPack, law: Law, matter: Matter): readonly AppliedProvision[] => {
  const known = new Set([...law.offences, ...pack.offences].map(({ id }) => id));
  const applied = pack.provisions
    .filter(({ stages, status }) => stages.includes(matter.stage) && status !== 'superseded' && status !== 'not-yet')
    .filter(({ kind }) => kind !== 'safe-harbour-minor' || mayBeChild(matter))
    .map((provision) => {
      const scope = matter.offences.map((offence) => scopeOf(provision, offence, known.has(offence)));
      const reaches = scope.length === 0 || scope.some(({ state }) => state !== 'excluded');
      return { provision, tests: testsFor(provision, matter), scope, reaches };
    })
    .filter(({ provision, tests }) => tests.length > 0 || provision.tests.length === 0);
  const forChildren = ({ tests }: AppliedProvision): boolean => tests.some((test) => test.for === 'child');
  return mayBeChild(matter) ? [...applied.filter(forChildren), ...applied.filter((one) => !forChildren(one))] : applied;
};

/** The tests for the age: the child's first where both may apply. */
const testsFor = ({ tests }: Provision, { ageAtAct }: Matter): readonly LegalTest[] => {
  const of = (...who: readonly LegalTest['for'][]) => tests.filter((test) => who.includes(test.for));
  if (ageAtAct === 'adult') return of('adult', 'all');
  if (ageAtAct === 'child') return of('child', 'all');
  return [...of('child'), ...of('all'), ...of('adult')];
};

const unknownFact: Fact = {
  is: 'Not established for this place. Ask your office before you write.',
  mark: 'not-found',
  from: [],
};
const unknownDisclosure: Disclosure = {
  duty: unknownFact,
  warning: 'Keep facts and assessment apart: facts may have to be disclosed.',
};
