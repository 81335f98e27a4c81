import type { AgeAtAct, Answer, Role, Stage } from '../model/review-note';
import type { AgeTrouble } from './age';
import type { NotePart } from './outline';

/** Every sentence that an exported note says by itself. It asks and records; it concludes nothing. */
export const noteWords = {
  titles: {
    whole: 'Review note',
    evidence: 'Review note, part A: evidence schedule',
    evaluation: 'Review note, part B: evaluation',
    requests: 'Request for information',
    declaration: 'Outline for a declaration',
  } satisfies Record<NotePart, string>,
  whatThisIs:
    'Indicia lists words of a document that the literature connects with trafficking and forced criminality, and asks the review questions that follow from the non-punishment principle. It reads on the reviewer’s own machine. The answers, the decision and the reasons are the reviewer’s.',
  whatThisIsNot:
    'It is not evidence and not an expert opinion. It does not say who is or is not a victim, it scores nobody, and it decides nothing. A sign that is listed proves nothing; a sign that is not listed disproves nothing.',
  aboutTool: 'What this note is, and what it is not',
  confidential:
    'Confidential. It may hold details about a child, health, shelter, immigration protection or safety: handle with care, and share only where it is safe to.',
  foot: (sha256: string, lexicon: string): string =>
    `Document ${sha256.slice(0, 12)} · lexicon ${lexicon} · a reviewer’s note; not evidence, not an expert opinion`,
  partA: 'A. Evidence schedule',
  partAIs: 'Quoted passages of the document, where they stand, and how they are put. Part A may have to be disclosed.',
  partB: 'B. Evaluation',
  kept: 'Passages kept',
  noneKept: 'The reviewer kept no passage.',
  setAside: 'Considered and set aside',
  facts: 'Facts from elsewhere, in the reviewer’s words',
  questions: 'Questions',
  unansweredQuestions: 'Questions not answered yet',
  otherAnswers: 'Answers given under another set-up of this note',
  requests: 'Requests for information',
  requestsAre: 'Each is to be asked of whoever holds the file.',
  balance: 'What points the other way, and what would change the reviewer’s mind',
  against: 'What points the other way',
  noAgainst: 'Nothing written yet. A review that looks one way only is half a review.',
  wouldChange: 'What would change my mind',
  noWouldChange: 'Nothing written yet.',
  disposition: 'Disposition',
  noDisposition: 'Not decided yet.',
  reasons: 'Reasons',
  noReasons: 'No reasons written yet.',
  notRead: 'Not read',
  checked: 'Every quote was compared with the document when this was exported, and stands there.',
  unchecked: 'The quotes could not be compared with the document when this was exported: the document was not open.',
  deniedNote:
    'A denial is shown as a denial. It is not counted for or against anyone, and it may itself have been made under pressure.',
  labels: {
    document: 'Document',
    origin: 'Opened at',
    sha256: 'SHA-256',
    coverage: 'Read',
    person: 'Person under review',
    age: 'Age at the act',
    offences: 'Offences charged',
    stage: 'Stage',
    role: 'Written for',
    jurisdiction: 'Jurisdiction',
    lexicon: 'Lexicon',
    engine: 'Engine',
    listed: 'Passages listed',
    editor: 'Last changed by',
    created: 'Begun',
    updated: 'Last changed',
    exported: 'Exported',
  },
  noPerson: 'not named',
  noTitle: 'untitled',
  noReason: 'no reason given',
  noOffence: 'none entered',
  betterTerm: (term: string): string => `The document’s words are quoted unchanged. Better term: ${term}`,
  recognised: (where: string, confidence: number): string =>
    `${where}: read from a picture by text recognition, ${Math.round(confidence)} of 100 sure on average; compare with the original`,
  ages: {
    unknown: 'not established',
    adult: '18 or over',
    disputed: 'uncertain, may be under 18',
    child: 'under 18',
  } satisfies Record<AgeAtAct['group'], string>,
  ageTroubles: {
    'not-a-date': 'One of the dates is not a date of the calendar.',
    'born-after-act': 'The date of birth lies after the act: one of the two dates is wrong.',
    'too-old': 'The dates are more than 120 years apart: one of the two is wrong.',
    'dates-say-child':
      'The dates give an age under 18, the note says 18 or over. Treated as uncertain until it is settled.',
    'dates-say-adult':
      'The dates give an age of 18 or over, the note says under 18. Treated as uncertain until it is settled.',
  } satisfies Record<AgeTrouble, string>,
  years: (years: number): string => `${years} by the dates entered`,
  disclosure: 'Disclosure',
  law: {
    title: 'The law this note was written under',
    pathway: {
      specific: 'A rule of this place applies at this stage.',
      'specific-and-generic':
        'A rule of this place applies, and for an offence outside it the general pathway was asked as well.',
      generic:
        'No rule of this place reaches this matter. The general pathway was asked: discretion, sufficiency including defences, existing defences, mitigation, records (UN Secretariat background paper, 2020, ¶¶34, 40-51, 60, 64-65).',
    },
    excluded: 'An excluded offence ends the defence, not the review.',
    citation: 'Citation',
    kind: 'Kind',
    threshold: 'Link to the exploitation',
    scope: 'Scope',
    burden: 'Who must show it, and how',
    traps: 'Easily missed',
    notLaw: 'Looks like law and is not',
    interpretive: 'Helps to read this law, and is never a defence by itself',
    unverified: 'Not verified in the law above',
    unverifiedIs: 'These statements were not read where the law itself is published. Check each before relying on it.',
    notApproved: 'No counsel has approved this pack of law.',
    asOf: (day: string): string => `The pack was last gone through on ${day}.`,
    stale: (months: number): string =>
      `That is ${months} months ago. Law moves: check every statement before relying on it.`,
    future: 'That day lies in the future: the date of this computer or of the pack is wrong.',
    unknownPlace: (message: string): string => `${message} The general pathway was asked instead.`,
  },
  letter: {
    date: 'Date',
    to: {
      prosecutor: 'To: the officer in the case',
      defence: 'To: the prosecution',
      supervisor: 'To: the reviewing lawyer',
    } satisfies Record<Role, string>,
    about: 'About',
    opening:
      'To complete the review of this file, please provide the following, or say of each that it does not exist and who was asked. Numbers are for your answer.',
    closing:
      'None of these requests says that the person is or is not a victim. Please do not tell the people named in the file that the question was asked, and contact nobody on this account without speaking to this office about safety first.',
    none: 'The note makes no request.',
    reason: 'Reason: ',
  },
  relief: {
    title: 'After conviction: relief',
    none: 'No remedy of this place is in the pack. General routes: appeal out of time, discretionary relief.',
    chosen: 'Remedy considered',
    court: 'Court',
    standard: 'Standard',
    deadline: 'Deadline',
    presumption: 'Documents that raise a presumption',
    arrests: 'Arrests without conviction',
    steps: 'Steps',
    arrestsOnly: 'Arrests that led to no conviction, to be included',
    notEstablished: 'not established: look it up',
    declarationIs:
      'An outline, not a declaration. What stands under each heading is a note for the conversation. The declaration must be in the person’s own words, after advice on what signing it means; nobody has to say more than the remedy needs.',
    emptySlot: 'Nothing noted yet.',
  },
  legends: {
    prosecutor:
      'Evaluation by the prosecution. Facts that favour the person charged may have to be disclosed whatever this page is called; deciding that is yours.',
    defence: 'Privileged and confidential. Prepared by or for counsel for the defence.',
    supervisor: 'Internal record of a quality review. Not part of the case file unless your office says so.',
  } satisfies Record<Role, string>,
  heads: {
    prosecutor: 'Confidential · prosecution review',
    defence: 'Privileged and confidential · counsel for the defence',
    supervisor: 'Confidential · internal quality review',
  } satisfies Record<Role, string>,
  scheduleHead: 'Confidential · evidence schedule: facts, may have to be disclosed',
  requestsHead: 'Confidential · request for information',
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
