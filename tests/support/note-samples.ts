import type { NoteFile } from '../../src/export/note-file';
import { noteFileOf } from '../../src/export/note-file-of';
import type { ReviewNote } from '../../src/model/review-note';
import { keep, setAside, withAnswer } from '../../src/review/decide';
import { draftNote, evidenceOf } from '../../src/review/draft';
import { gaps } from '../../src/review/gaps';
import type { NoteContext } from '../../src/review/note-context';
import { noteLaw } from '../../src/review/note-law';
import type { NotePart } from '../../src/review/outline';
import { chosenEvidence, pastedPassage } from '../../src/review/own-passage';
import { withRequest } from '../../src/review/requests';
import { shippedLaw } from './law';
import { arrestReport, arrestScan } from './reports';

const scan = arrestScan();
const evidence = (id: string, title: string) => {
  const finding = scan.findings.find((one) => one.id === id);
  if (!finding) throw new Error(`no finding ${id}`);
  return evidenceOf(finding, title);
};

const begun = (change: Partial<ReviewNote>): ReviewNote => ({
  ...draftNote(scan, {
    id: 'n-1',
    now: '2026-11-21T18:04:00.000Z',
    stage: 'charging',
    role: 'prosecutor',
    jurisdiction: 'GB-EAW',
    editor: 'Reviewer 12',
  }),
  ...change,
});

/** A prosecutor's note at charging in England and Wales on the invented arrest report: age disputed, cannabis. */
export const prosecutorNote = (): ReviewNote => {
  let note = begun({
    age: { group: 'disputed', born: '2008-02-12', actOn: '2025-10-31' },
    offences: [{ id: 'o-1', name: 'Production of cannabis', offence: 'cannabis-cultivation' }],
    facts: [
      {
        id: 'f-1',
        text: 'The landlord says that a man paid six months in cash and never gave a name.',
        where: 'Call with the officer in the case, 3 November 2025',
      },
    ],
    balance: {
      against: 'He had a phone, and the report notes no attempt to call anyone.',
      evidence: ['f-denied'],
      wouldChange: 'A download of the phone that shows him arranging sales for himself.',
    },
    disposition: 'Ask the police for more before a decision',
    reasons:
      'The debt and the passport were not looked into, and the age is open. A decision now would rest on his first account alone.',
  });
  note = keep(note, evidence('f-age', 'Age stated under 18'));
  note = keep(note, evidence('f-passport', 'Someone else holds the identity documents'));
  note = keep(note, evidence('f-debt', 'Debt for travel'));
  note = keep(note, evidence('f-padlock', 'Locked in'));
  const own = pastedPassage(arrestReport, 'the man who drove him there');
  if (own)
    note = keep(note, chosenEvidence({ ...own, page: { index: 0, label: '1' } }, 'Passage chosen by the reviewer'));
  note = setAside(note, evidence('f-denied', 'Locked in'), 'Said while the driver’s cousin interpreted.');
  note = withAnswer(note, { question: 'G11', answer: 'no', reasons: 'No referral is recorded.', evidence: [] });
  note = withAnswer(note, {
    question: 'G04',
    answer: 'unknown',
    reasons: 'The report says 17; nobody assessed it.',
    evidence: ['f-age'],
  });
  note = withAnswer(note, {
    question: 'GB-EAW/s45/child/direct',
    answer: 'yes',
    reasons: 'He was driven there, his passport kept, a debt named.',
    evidence: ['f-passport', 'f-debt', 'f-1'],
  });
  note = withAnswer(note, { question: 'G16', answer: 'not-in-file', reasons: '', evidence: [] });
  const phone = gaps.find(({ id }) => id === 'gap-phone');
  if (phone) note = withRequest(note, { id: phone.id, text: phone.text, reason: phone.reason, leftOut: false });
  return note;
};

/** A note of the defence after conviction in California, with the outline of a declaration. */
export const defenceNote = (): ReviewNote => ({
  ...prosecutorNote(),
  jurisdiction: 'US-CA',
  stage: 'post-conviction',
  role: 'defence',
  age: { group: 'adult', born: '', actOn: '' },
  answers: [{ question: 'G38', answer: 'yes', reasons: 'Two arrests in 2019 led to no charge.', evidence: ['f-debt'] }],
  relief: {
    remedy: '',
    arrestsOnly: 'Two arrests in 2019, Tallow County, no charge filed.',
    outline: [
      {
        slot: 'control',
        text: 'Passport, the debt, the padlock. Ask about the sister.',
        evidence: ['f-passport', 'f-padlock'],
      },
      { slot: 'papers', text: 'Letter of the shelter; no official finding yet.', evidence: [] },
    ],
  },
  disposition: 'File for relief once the letter of the shelter is there',
  reasons: 'The conviction rests on the tending of plants alone.',
  setAside: [],
});

/** A supervisor's reading of the prosecutor's note in New York. */
export const supervisorNote = (): ReviewNote => ({
  ...prosecutorNote(),
  jurisdiction: 'US-NY',
  role: 'supervisor',
  disposition: 'Returned for reasons',
  reasons: 'The age is answered without a source, and two questions of the test have no answer.',
});

export const contextOf = (note: ReviewNote, change: Partial<NoteContext> = {}): NoteContext => ({
  note,
  law: noteLaw(shippedLaw, note, true, '2026-11-21'),
  check: { state: 'checked', missing: [] },
  exportedAt: '2026-11-21T18:30:00.000Z',
  ...change,
});

/** The note laid out as a file; throws where it is refused. */
export const fileOf = (note: ReviewNote, part: NotePart = 'whole'): NoteFile => {
  const file = noteFileOf(contextOf(note), part);
  if (!file.ok) throw new Error(file.failure.message);
  return file.value;
};
