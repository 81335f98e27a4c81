import * as z from 'zod/mini';
import { Coverage } from './coverage';
import { DocumentRef } from './document';
import { Assertion } from './finding';
import { PageSelector, TextPositionSelector, TextQuoteSelector } from './selector';

export const Stage = z.enum(['investigation', 'charging', 'prosecution', 'plea', 'sentencing', 'post-conviction']);
export type Stage = z.infer<typeof Stage>;

export const Role = z.enum(['prosecutor', 'defence', 'supervisor']);
export type Role = z.infer<typeof Role>;

/** A quoted passage in the note: enough to find it again in the same or a changed copy of the document. */
export const Evidence = z.object({
  finding: z.string(),
  indicator: z.string(),
  title: z.string(),
  position: TextPositionSelector,
  quote: TextQuoteSelector,
  page: PageSelector,
  assertion: Assertion,
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;

/** A finding the reviewer set aside; it appears in the note as considered. */
export const SetAside = z.object({ evidence: Evidence, reason: z.string() });
export type SetAside = Readonly<z.infer<typeof SetAside>>;

export const Answer = z.object({
  question: z.string(),
  answer: z.enum(['yes', 'no', 'unknown', 'not-in-file', 'unanswered']),
  reasons: z.string(),
  /** Finding ids. */
  evidence: z.readonly(z.array(z.string())),
});
export type Answer = Readonly<z.infer<typeof Answer>>;

/** The reviewer's note on one document about one person. Nothing in it is scored or decided by Indicia. */
export const ReviewNote = z.object({
  id: z.string(),
  document: DocumentRef,
  coverage: Coverage,
  lexicon: z.object({ version: z.string(), sha256: z.string() }),
  engine: z.object({ version: z.string() }),
  person: z.string(),
  jurisdiction: z.string(),
  stage: Stage,
  role: Role,
  /** How many passages the scan listed, looked at or not. */
  listed: z.int().check(z.nonnegative()),
  kept: z.readonly(z.array(Evidence)),
  setAside: z.readonly(z.array(SetAside)),
  answers: z.readonly(z.array(Answer)),
  disposition: z.string(),
  reasons: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ReviewNote = Readonly<z.infer<typeof ReviewNote>>;
