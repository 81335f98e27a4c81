import type { Finding } from '../model/finding';
import type { ScanReport } from '../model/report';
import {
  type Evidence,
  noAge,
  noBalance,
  noRelief,
  type ReviewNote,
  type Role,
  type Stage,
} from '../model/review-note';

/** What a new note needs beside the report: `now` is ISO 8601 in UTC, `id` unique among notes. */
export interface Draft {
  readonly id: string;
  readonly now: string;
  readonly stage: Stage;
  readonly role: Role;
  readonly jurisdiction: string;
  /** The reviewer's own label. */
  readonly editor?: string;
  /** Text that the office wants its reasons to start with. */
  readonly reasons?: string;
}

/** An empty note on the document of `report`, about the person the report holds to be under review. */
export const draftNote = (report: ScanReport, draft: Draft): ReviewNote => ({
  id: draft.id,
  ...provenance(report),
  person: reviewedPerson(report),
  jurisdiction: draft.jurisdiction,
  stage: draft.stage,
  role: draft.role,
  age: noAge,
  offences: [],
  kept: [],
  setAside: [],
  facts: [],
  answers: [],
  balance: noBalance,
  requests: [],
  relief: noRelief,
  disposition: '',
  reasons: draft.reasons ?? '',
  editor: draft.editor ?? '',
  createdAt: draft.now,
  updatedAt: draft.now,
});

/** What was read, by which engine and lexicon, and how many passages were listed. */
export const provenance = (
  report: ScanReport,
): Pick<ReviewNote, 'document' | 'coverage' | 'lexicon' | 'engine' | 'listed'> => ({
  document: report.document,
  coverage: report.coverage,
  lexicon: report.lexicon,
  engine: report.engine,
  listed: report.findings.filter((finding) => finding.shown).length,
});

/** The person whose punishment is in question, or empty where the document does not say. */
export const reviewedPerson = (report: ScanReport): string =>
  report.people.find((person) => person.role === 'reviewed-person')?.name ?? '';

/** A finding as the note keeps it: `title` is the indicator's, in words, `betterTerm` its term to use instead. */
export const evidenceOf = (finding: Finding, title: string, betterTerm?: string): Evidence => ({
  ...(betterTerm === undefined ? {} : { betterTerm }),
  finding: finding.id,
  indicator: finding.indicator,
  title,
  position: finding.position,
  quote: finding.quote,
  page: finding.page,
  assertion: finding.assertion,
});
