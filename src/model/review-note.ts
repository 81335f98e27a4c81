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
  /** Empty for a passage that the reviewer chose in the document. */
  indicator: z.string(),
  title: z.string(),
  /** For stigmatising words of the document: what to say instead. The quote itself stays as it is. */
  betterTerm: z.optional(z.string()),
  position: TextPositionSelector,
  quote: TextQuoteSelector,
  page: PageSelector,
  /** Null for a passage that the reviewer chose: nobody but the reviewer says what it asserts. */
  assertion: z.nullable(Assertion),
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;

/** A finding the reviewer set aside; it appears in the note as considered. */
export const SetAside = z.object({ evidence: Evidence, reason: z.string() });
export type SetAside = Readonly<z.infer<typeof SetAside>>;

/** Something the reviewer knows from elsewhere, in their own words, and where it stands. */
export const OwnFact = z.object({ id: z.string(), text: z.string(), where: z.string() });
export type OwnFact = Readonly<z.infer<typeof OwnFact>>;

export const Answer = z.object({
  question: z.string(),
  answer: z.enum(['yes', 'no', 'unknown', 'not-in-file', 'unanswered']),
  reasons: z.string(),
  /** Ids of evidence and of own facts. */
  evidence: z.readonly(z.array(z.string())),
});
export type Answer = Readonly<z.infer<typeof Answer>>;

/** How old the person was when the act was done. `disputed`: some of what is known says under 18. */
export const AgeAtAct = z.object({
  group: z.enum(['unknown', 'adult', 'disputed', 'child']),
  /** ISO dates, or empty. */
  born: z.string(),
  actOn: z.string(),
});
export type AgeAtAct = Readonly<z.infer<typeof AgeAtAct>>;

/** An offence charged: as the document or the reviewer names it, and which one of the pack it is, if any. */
export const ChargedOffence = z.object({ id: z.string(), name: z.string(), offence: z.nullable(z.string()) });
export type ChargedOffence = Readonly<z.infer<typeof ChargedOffence>>;

/** A request for information as the reviewer wrote it. `id` is the question or gap that it comes from, or its own. */
export const RequestEdit = z.object({ id: z.string(), text: z.string(), reason: z.string(), leftOut: z.boolean() });
export type RequestEdit = Readonly<z.infer<typeof RequestEdit>>;

/** What points the other way, and what would change the reviewer's mind. */
export const Balance = z.object({
  against: z.string(),
  /** Ids of evidence and of own facts. */
  evidence: z.readonly(z.array(z.string())),
  wouldChange: z.string(),
});
export type Balance = Readonly<z.infer<typeof Balance>>;

/** Work on a remedy after conviction. */
export const Relief = z.object({
  /** The remedy of the pack, or empty. */
  remedy: z.string(),
  /** Arrests that led to no conviction. */
  arrestsOnly: z.string(),
  /** Headings of the declaration outline, with notes and the ids of evidence under each. */
  outline: z.readonly(
    z.array(z.object({ slot: z.string(), text: z.string(), evidence: z.readonly(z.array(z.string())) })),
  ),
});
export type Relief = Readonly<z.infer<typeof Relief>>;

export const noAge: AgeAtAct = { group: 'unknown', born: '', actOn: '' };
export const noBalance: Balance = { against: '', evidence: [], wouldChange: '' };
export const noRelief: Relief = { remedy: '', arrestsOnly: '', outline: [] };

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
  age: z._default(AgeAtAct, noAge),
  offences: z._default(z.readonly(z.array(ChargedOffence)), []),
  /** How many passages the scan listed, looked at or not. */
  listed: z.int().check(z.nonnegative()),
  kept: z.readonly(z.array(Evidence)),
  setAside: z.readonly(z.array(SetAside)),
  facts: z._default(z.readonly(z.array(OwnFact)), []),
  answers: z.readonly(z.array(Answer)),
  balance: z._default(Balance, noBalance),
  requests: z._default(z.readonly(z.array(RequestEdit)), []),
  relief: z._default(Relief, noRelief),
  disposition: z.string(),
  reasons: z.string(),
  /** Who changed it last, by the label they gave themselves on this machine; may be empty. */
  editor: z._default(z.string(), ''),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type ReviewNote = Readonly<z.infer<typeof ReviewNote>>;
