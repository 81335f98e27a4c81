import { unverified } from '../law/unverified';
import type { ReviewNote } from '../model/review-note';
import { readAge } from './age';
import { coverageLine, coverageState } from './coverage-words';
import { answerTo } from './decide';
import type { NoteLaw } from './note-law';
import { requestsFrom } from './requests';

/** What a reader of a note would ask about next. It counts what is open in the note, never anything about a person. */
export const stillOpen = (note: ReviewNote, law: NoteLaw): readonly string[] => {
  const { questions, pack } = law.plan;
  const answers = questions.map(({ id }) => answerTo(note, id));
  const given = answers.filter(({ answer }) => answer !== 'unanswered');
  const requests = requestsFrom(note, questions).length;
  const open = unverified(law.plan).length;
  const { troubles } = readAge(note.age);
  return [
    counted(answers.length - given.length, 'question', 'has no answer', 'have no answer'),
    counted(
      given.filter(({ reasons, evidence }) => reasons === '' && evidence.length === 0).length,
      'answer',
      'has neither reasons nor evidence',
      'have neither reasons nor evidence',
    ),
    note.disposition === '' ? 'No disposition is written.' : '',
    note.disposition !== '' && note.reasons === '' ? 'The disposition has no reasons.' : '',
    note.balance.against === '' ? 'Nothing is written about what points the other way.' : '',
    note.balance.wouldChange === '' ? 'Nothing is written about what would change the reviewer’s mind.' : '',
    note.setAside.some(({ reason }) => reason === '') ? 'A passage was set aside without a reason.' : '',
    note.jurisdiction === '' ? 'No jurisdiction is chosen: the general pathway is asked.' : '',
    note.offences.length === 0 ? 'No offence is entered, so that nothing is checked against scope.' : '',
    note.age.group === 'unknown' && note.age.born === '' ? 'The age at the act is not established.' : '',
    troubles.length > 0 ? 'The dates contradict each other or the age.' : '',
    coverageState(note.coverage) === 'whole' ? '' : `${coverageLine(note.coverage)}.`,
    counted(requests, 'request', 'waits for an answer', 'wait for an answer'),
    counted(open, 'legal statement', 'was not read at an official source', 'were not read at an official source'),
    law.age.stale ? `The law of ${pack.name} was last gone through ${law.age.months} months ago.` : '',
  ].filter((line) => line !== '');
};

const counted = (count: number, noun: string, one: string, many: string): string =>
  count === 0 ? '' : count === 1 ? `1 ${noun} ${one}.` : `${count} ${noun}s ${many}.`;
