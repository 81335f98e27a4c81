import type { Answer, Role, Stage } from '../model/review-note';
import type { NotePart } from './outline';

/** Every sentence that an exported note says by itself. It asks and records; it concludes nothing. */
export const noteWords = {
  titles: {
    whole: 'Review note',
    evidence: 'Review note, part A: evidence schedule',
    evaluation: 'Review note, part B: evaluation',
  } satisfies Record<NotePart, string>,
  whatThisIs:
    'Indicia lists words of a document that the literature connects with trafficking and forced criminality, and asks the review questions that follow from the non-punishment principle. It reads on the reviewer’s own machine. The answers, the decision and the reasons are the reviewer’s.',
  whatThisIsNot:
    'It is not evidence and not an expert opinion. It does not say who is or is not a victim, it scores nobody, and it decides nothing. A sign that is listed proves nothing; a sign that is not listed disproves nothing.',
  confidential:
    'Confidential. It may hold details about a child, health, shelter, immigration protection or safety: handle with care, and share only where it is safe to.',
  partA: 'A. Evidence schedule',
  partAIs: 'Quoted passages of the document, where they stand, and how they are put. Part A may have to be disclosed.',
  partB: 'B. Evaluation',
  kept: 'Passages kept',
  noneKept: 'The reviewer kept no passage.',
  setAside: 'Considered and set aside',
  questions: 'Questions of this stage',
  unansweredQuestions: 'Questions not answered yet',
  requests: 'Requests for information',
  requestsAre: 'Answered “not in the file”. Each is to be asked of whoever holds the file.',
  disposition: 'Disposition',
  noDisposition: 'Not decided yet.',
  reasons: 'Reasons',
  noReasons: 'No reasons written yet.',
  notRead: 'Not read',
  checked: 'Every quote was compared with the document when this was exported, and stands there.',
  unchecked: 'The quotes could not be compared with the document when this was exported.',
  deniedNote:
    'A denial is shown as a denial. It is not counted for or against anyone, and it may itself have been made under pressure.',
  labels: {
    document: 'Document',
    origin: 'Opened at',
    sha256: 'SHA-256',
    coverage: 'Read',
    person: 'Person under review',
    stage: 'Stage',
    role: 'Written for',
    jurisdiction: 'Jurisdiction',
    lexicon: 'Lexicon',
    engine: 'Engine',
    listed: 'Passages listed',
    created: 'Begun',
    updated: 'Last changed',
  },
  noPerson: 'not named',
  noTitle: 'untitled',
  noReason: 'no reason given',
  legends: {
    prosecutor:
      'Evaluation by the prosecution. Facts that favour the person charged may have to be disclosed whatever this page is called; deciding that is yours.',
    defence: 'Privileged and confidential. Prepared by or for counsel for the defence.',
    supervisor: 'Internal record of a quality review. Not part of the case file unless your office says so.',
  } satisfies Record<Role, string>,
  stages: {
    investigation: 'Arrest and investigation',
    charging: 'Charging',
    prosecution: 'Prosecution, continuing',
    plea: 'Plea',
    sentencing: 'Sentencing',
    'post-conviction': 'After conviction',
  } satisfies Record<Stage, string>,
  roles: {
    prosecutor: 'Prosecution',
    defence: 'Defence',
    supervisor: 'Supervision',
  } satisfies Record<Role, string>,
  answers: {
    yes: 'Yes',
    no: 'No',
    unknown: 'Not known',
    'not-in-file': 'Not in the file',
    unanswered: 'Not answered',
  } satisfies Record<Answer['answer'], string>,
} as const;

/** "12 listed, 3 kept, 2 set aside, 7 not decided": for finding one's way, never a measure of anything. */
export const tally = (listed: number, kept: number, aside: number): string => {
  const open = Math.max(listed - kept - aside, 0);
  return `${listed} listed, ${kept} kept, ${aside} set aside, ${open} not decided`;
};
