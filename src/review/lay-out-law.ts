import type { AppliedProvision } from '../law/review-for';
import type { ScopeAnswer } from '../law/scope-of';
import { unverified } from '../law/unverified';
import { kindWords, markWords, scopeWords, thresholdWords } from '../law/words';
import type { Threshold } from '../model/legal-provision';
import { heading, list, paragraph, where } from './blocks';
import { type NoteLaw, offenceName } from './note-law';
import type { Block } from './outline';
import { noteWords } from './words';

const words = noteWords.law;

/** What the note was written under, with everything that nobody verified in it. */
export const layOutLaw = (law: NoteLaw): readonly Block[] => {
  const { plan, unknownPlace } = law;
  return [
    heading(2, words.title),
    ...where(unknownPlace !== null, paragraph(words.unknownPlace(unknownPlace?.message ?? ''))),
    paragraph(`${plan.pack.name}. ${plan.pack.summary}`),
    paragraph(words.pathway[plan.pathway]),
    ...plan.provisions.flatMap((applied) => provision(applied, law)),
    ...where(
      plan.traps.length > 0,
      heading(3, words.traps),
      list(plan.traps.map(({ is, mark }) => `${is} (${markWords[mark]})`)),
    ),
    ...where(plan.notLaw.length > 0, heading(3, words.notLaw), list(plan.notLaw.map(({ is }) => is))),
    ...where(
      plan.interpretive.length > 0,
      heading(3, words.interpretive),
      list(plan.interpretive.map(({ name, summary }) => `${name}: ${summary}`)),
    ),
  ];
};

/** What is not verified in the law, how old it is, and that no counsel approved it. */
export const layOutUnverified = ({ plan, age }: NoteLaw): readonly Block[] => {
  const open = unverified(plan);
  return [
    heading(2, words.unverified),
    paragraph(
      [
        words.asOf(plan.pack.asOf),
        ...(age.stale ? [words.stale(age.months)] : []),
        ...(age.future ? [words.future] : []),
        ...(plan.pack.counselApproved ? [] : [words.notApproved]),
      ].join(' '),
    ),
    ...where(
      open.length > 0,
      paragraph(words.unverifiedIs),
      list(
        open.map(({ provision: name, part, fact }) =>
          [
            `${name}, ${part}: ${thresholdWords[fact.is as Threshold] ?? fact.is}`,
            `(${markWords[fact.mark]})`,
            fact.note ?? '',
          ]
            .join(' ')
            .trim(),
        ),
      ),
    ),
  ];
};

const provision = ({ provision: one, tests, scope }: AppliedProvision, law: NoteLaw): readonly Block[] => [
  heading(3, one.name),
  {
    kind: 'facts',
    rows: [
      [words.citation, `${one.citation.is} (${markWords[one.citation.mark]})`],
      [words.kind, kindWords[one.kind]],
      ...tests.map(
        (test) =>
          [
            words.threshold,
            [forWhom[test.for], test.words ?? thresholdWords[test.threshold], `(${markWords[test.mark]})`].join(' '),
          ] as const,
      ),
      [words.scope, `${one.scope.is} (${markWords[one.scope.mark]})`],
      ...scope.map((answer) => [offenceName(law, answer.offence), scopeLine(answer)] as const),
      [words.burden, `${one.burden.is} (${markWords[one.burden.mark]})`],
    ],
  },
  ...where(
    scope.some(({ state }) => state === 'excluded'),
    paragraph(words.excluded),
  ),
];

/** "excluded: the defence ends, the review does not. Sch 4 para 14 (read in an unofficial copy)". */
export const scopeLine = ({ state, because, where: place, mark }: ScopeAnswer): string =>
  [scopeWords[state], state === 'covered' ? '' : because, place ?? '', `(${markWords[mark]})`]
    .filter((text) => text !== '')
    .join('. ')
    .replace('. (', ' (');

const forWhom = { adult: 'Adult:', child: 'Child:', all: '' } as const;
