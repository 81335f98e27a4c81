import type { PlannedQuestion } from '../law/plan-questions';
import { markWords } from '../law/words';
import type { Answer } from '../model/review-note';
import { heading, list, paragraph, where } from './blocks';
import { answerTo, isAnswered } from './decide';
import { citedLabels } from './labels';
import { layOutLaw } from './lay-out-law';
import { layOutRelief } from './lay-out-relief';
import { layOutRequests } from './lay-out-requests';
import type { NoteContext } from './note-context';
import type { Block } from './outline';
import { requestsFrom } from './requests';
import { noteWords as words } from './words';

/** Part B: what the reviewer decided and why, question by question, the other side with the same room. */
export const layOutEvaluation = (context: NoteContext): readonly Block[] => {
  const { note, law } = context;
  const { questions } = law.plan;
  const open = questions.filter(({ id }) => !isAnswered(answerTo(note, id)));
  const otherAnswers = note.answers.filter(
    (answer) => isAnswered(answer) && !questions.some(({ id }) => id === answer.question),
  );
  return [
    heading(2, words.partB),
    heading(3, words.disposition),
    paragraph(note.disposition || words.noDisposition),
    heading(3, words.reasons),
    paragraph(note.reasons || words.noReasons),
    heading(3, words.questions),
    ...questions
      .filter((question) => !open.includes(question))
      .map((question) => answered(context, question, answerTo(note, question.id))),
    ...where(
      open.length > 0,
      heading(3, words.unansweredQuestions),
      list(open.map((question) => (isNumbered(question) ? `${question.id}. ${question.text}` : question.text))),
    ),
    ...layOutBalance(context),
    ...where(
      requestsFrom(note, questions).length > 0,
      heading(3, words.requests),
      paragraph(words.requestsAre),
      ...layOutRequests(context),
    ),
    ...layOutRelief(context),
    ...where(
      otherAnswers.length > 0,
      heading(3, words.otherAnswers),
      list(otherAnswers.map(({ question, answer, reasons }) => `${question}: ${words.answers[answer]}. ${reasons}`)),
    ),
    ...layOutLaw(law),
  ];
};

/** What points the other way and what would change the reviewer's mind, also when nothing was written. */
const layOutBalance = ({ note }: NoteContext): readonly Block[] => {
  const labels = citedLabels(note, note.balance.evidence);
  return [
    heading(3, words.balance),
    {
      kind: 'facts',
      rows: [
        [words.against, [note.balance.against || words.noAgainst, labels && `(${labels})`].filter(Boolean).join(' ')],
        [words.wouldChange, note.balance.wouldChange || words.noWouldChange],
      ],
    },
  ];
};

const answered = ({ note }: NoteContext, question: PlannedQuestion, { answer, reasons, evidence }: Answer): Block => {
  const labels = citedLabels(note, evidence);
  return {
    kind: 'answer',
    answer: {
      id: isNumbered(question) ? question.id : '',
      question: question.text,
      answer: words.answers[answer] + (labels === '' ? '' : ` (${labels})`),
      reasons,
      source: question.mark === undefined ? question.source : `${question.source}; ${markWords[question.mark]}`,
    },
  };
};

/** The shared questions are known by their numbers; those of a law need none. */
const isNumbered = ({ part }: PlannedQuestion): boolean => part === 'shared' || part === 'safeguarding';
