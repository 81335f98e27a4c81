import type { PlannedQuestion } from '../law/plan-questions';
import type { RequestEdit, ReviewNote } from '../model/review-note';
import { answerTo } from './decide';
import { gaps } from './gaps';

/** Something the file does not hold and that is to be asked for. Numbers start at 1. */
export interface InformationRequest {
  readonly number: number;
  /** The question or gap it comes from, or its own. */
  readonly id: string;
  readonly text: string;
  readonly reason: string;
}

type Asked = Pick<PlannedQuestion, 'id' | 'text'>;

/**
 * The requests of a note: first those that its answers "not in the file" bring, in the order of the questions, then those
 * the reviewer added. What the reviewer wrote or left out stands.
 */
export const requestsFrom = (note: ReviewNote, questions: readonly Asked[]): readonly InformationRequest[] => {
  const edits = new Map(note.requests.map((edit) => [edit.id, edit]));
  const open = questions.filter(({ id }) => answerTo(note, id).answer === 'not-in-file');
  const brought = open.map((question) => edits.get(question.id) ?? fromQuestion(question));
  const added = note.requests.filter(({ id }) => !questions.some((question) => question.id === id));
  return [...brought, ...added]
    .filter(({ leftOut }) => !leftOut)
    .map(({ id, text, reason }, index) => ({ number: index + 1, id, text, reason }));
};

/** The usual requests that the note does not make yet. */
export const furtherGaps = (note: ReviewNote): typeof gaps =>
  gaps.filter(({ id }) => !note.requests.some((edit) => edit.id === id && !edit.leftOut));

/** Adds a request, or writes over the one with its id. */
export const withRequest = (note: ReviewNote, request: RequestEdit): ReviewNote => ({
  ...note,
  requests: note.requests.some(({ id }) => id === request.id)
    ? note.requests.map((edit) => (edit.id === request.id ? request : edit))
    : [...note.requests, request],
});

/** Takes a request out: what a question brings is remembered as left out, what was added is gone. */
export const withoutRequest = (note: ReviewNote, id: string, questions: readonly Asked[]): ReviewNote => {
  const question = questions.find((one) => one.id === id);
  if (question) return withRequest(note, { ...fromQuestion(question), leftOut: true });
  return { ...note, requests: note.requests.filter((edit) => edit.id !== id) };
};

const fromQuestion = ({ id, text }: Asked): RequestEdit => {
  const gap = gaps.find(({ questions }) => questions.includes(id));
  // The reviewer's reasons for the answer are evaluation: they never go into a letter by themselves.
  return {
    id,
    text: gap?.text ?? `Please send what answers this question, or say that there is nothing: ${text}`,
    reason: gap?.reason ?? '',
    leftOut: false,
  };
};
