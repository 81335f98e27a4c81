import type { Answer, Evidence, ReviewNote } from '../model/review-note';
import { answerTo } from './decide';
import { noteWords as words } from './words';

/** One thing that differs between two versions of a note, in words. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What changed from one version of a note to a later one, in the order of the note. */
export const changesBetween = (before: ReviewNote, after: ReviewNote): readonly Change[] => [
  ...fields.flatMap(([what, read]) => difference(what, read(before), read(after))),
  ...moved(before.kept, after.kept, words.kept),
  ...moved(
    before.setAside.map(({ evidence }) => evidence),
    after.setAside.map(({ evidence }) => evidence),
    words.setAside,
  ),
  ...answers(before, after),
  ...listed(
    words.facts,
    before.facts.map(({ text }) => text),
    after.facts.map(({ text }) => text),
  ),
  ...listed(words.requests, requests(before), requests(after)),
];

const fields: readonly (readonly [what: string, read: (note: ReviewNote) => string])[] = [
  [words.labels.person, ({ person }) => person],
  [words.labels.jurisdiction, ({ jurisdiction }) => jurisdiction],
  [words.labels.stage, ({ stage }) => words.stages[stage]],
  [words.labels.role, ({ role }) => words.roles[role]],
  [words.labels.age, ({ age }) => [words.ages[age.group], age.born, age.actOn].filter(Boolean).join(', ')],
  [words.labels.offences, ({ offences }) => offences.map(({ name }) => name).join('; ')],
  [words.against, ({ balance }) => balance.against],
  [words.wouldChange, ({ balance }) => balance.wouldChange],
  [words.relief.chosen, ({ relief }) => relief.remedy],
  [words.relief.arrestsOnly, ({ relief }) => relief.arrestsOnly],
  [words.titles.declaration, ({ relief }) => relief.outline.map(({ text }) => text).join(' / ')],
  [words.disposition, ({ disposition }) => disposition],
  [words.reasons, ({ reasons }) => reasons],
];

const difference = (what: string, before: string, after: string): readonly Change[] =>
  before === after ? [] : [{ what, before, after }];

const moved = (before: readonly Evidence[], after: readonly Evidence[], what: string): readonly Change[] => {
  const ids = (list: readonly Evidence[]) => new Set(list.map(({ finding }) => finding));
  const [was, is] = [ids(before), ids(after)];
  return [
    ...before.filter(({ finding }) => !is.has(finding)).map(({ quote }) => ({ what, before: quote.exact, after: '' })),
    ...after.filter(({ finding }) => !was.has(finding)).map(({ quote }) => ({ what, before: '', after: quote.exact })),
  ];
};

const answers = (before: ReviewNote, after: ReviewNote): readonly Change[] => {
  const ids = new Set([...before.answers, ...after.answers].map(({ question }) => question));
  const said = ({ answer, reasons, evidence }: Answer): string =>
    [words.answers[answer], reasons, evidence.length > 0 ? `${evidence.length} cited` : ''].filter(Boolean).join('. ');
  return [...ids].flatMap((id) => difference(id, said(answerTo(before, id)), said(answerTo(after, id))));
};

const requests = (note: ReviewNote): readonly string[] =>
  note.requests.filter(({ leftOut }) => !leftOut).map(({ text, reason }) => [text, reason].filter(Boolean).join(' '));

const listed = (what: string, before: readonly string[], after: readonly string[]): readonly Change[] => [
  ...before.filter((text) => !after.includes(text)).map((text) => ({ what, before: text, after: '' })),
  ...after.filter((text) => !before.includes(text)).map((text) => ({ what, before: '', after: text })),
];
