import type { Answer, Evidence, ReviewNote } from '../model/review-note';

export type Decision = 'open' | 'kept' | 'set-aside';

/** What the reviewer decided about each finding; findings that are not in the map are open. */
export const decisions = (note: ReviewNote | null): ReadonlyMap<string, Decision> =>
  new Map<string, Decision>([
    ...(note?.kept ?? []).map((evidence) => [evidence.finding, 'kept'] as const),
    ...(note?.setAside ?? []).map((aside) => [aside.evidence.finding, 'set-aside'] as const),
  ]);

/** Takes a passage into the note; it is no longer set aside. */
export const keep = (note: ReviewNote, evidence: Evidence): ReviewNote => {
  const without = reopen(note, evidence.finding);
  return { ...without, answers: note.answers, kept: inTextOrder([...without.kept, evidence]) };
};

/** Sets a passage aside with its reason; the note shows it as considered. */
export const setAside = (note: ReviewNote, evidence: Evidence, reason: string): ReviewNote => {
  const without = reopen(note, evidence.finding);
  return { ...without, setAside: [...without.setAside, { evidence, reason }] };
};

/** Takes a decision back. Answers no longer cite the passage. */
export const reopen = (note: ReviewNote, finding: string): ReviewNote => ({
  ...note,
  kept: note.kept.filter((evidence) => evidence.finding !== finding),
  setAside: note.setAside.filter((aside) => aside.evidence.finding !== finding),
  answers: note.answers.map((answer) =>
    answer.evidence.includes(finding)
      ? { ...answer, evidence: answer.evidence.filter((cited) => cited !== finding) }
      : answer,
  ),
});

/** The answer to a question as it stands; `unanswered` where the reviewer has not said anything. */
export const answerTo = (note: ReviewNote, question: string): Answer =>
  note.answers.find((answer) => answer.question === question) ?? {
    question,
    answer: 'unanswered',
    reasons: '',
    evidence: [],
  };

/** Whether the reviewer said anything to a question. */
export const isAnswered = ({ answer, reasons, evidence }: Answer): boolean =>
  answer !== 'unanswered' || reasons !== '' || evidence.length > 0;

/** Writes an answer. */
export const withAnswer = (note: ReviewNote, answer: Answer): ReviewNote => ({
  ...note,
  answers: [...note.answers.filter((other) => other.question !== answer.question), answer],
});

/** Whether the reviewer has put anything of their own into the note. */
export const isUntouched = (note: ReviewNote, template = ''): boolean =>
  note.kept.length === 0 &&
  note.setAside.length === 0 &&
  note.disposition === '' &&
  note.reasons === template &&
  note.answers.every((answer) => answer.answer === 'unanswered' && answer.reasons === '');

const inTextOrder = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.toSorted((a, b) => a.position.start - b.position.start || a.position.end - b.position.end);
