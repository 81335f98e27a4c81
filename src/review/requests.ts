import type { Question } from '../model/question';
import type { ReviewNote } from '../model/review-note';
import { answerTo } from './decide';

/** Something the file does not hold and that is to be asked for. Numbers start at 1. */
export interface InformationRequest {
  readonly number: number;
  readonly question: Question;
  readonly reasons: string;
}

/** Every question answered "not in the file", in the order of `questions`. */
export const requestsFrom = (note: ReviewNote, questions: readonly Question[]): readonly InformationRequest[] =>
  questions
    .map((question) => ({ question, answer: answerTo(note, question.id) }))
    .filter(({ answer }) => answer.answer === 'not-in-file')
    .map(({ question, answer }, index) => ({ number: index + 1, question, reasons: answer.reasons }));
