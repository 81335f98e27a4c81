import * as z from 'zod/mini';
import { Fact, LegalDay, LegalSource, LegalText } from './legal-fact';
import { Provision } from './legal-provision';
import { KnownOffence } from './legal-scope';
import { Role, Stage } from './review-note';

/** A warning that a reader of this place's law would otherwise miss; shown at `stages`, everywhere when left out. */
export const Trap = z.extend(Fact, {
  stages: z.optional(z.readonly(z.array(Stage))),
  roles: z.optional(z.readonly(z.array(Role))),
});
export type Trap = Readonly<z.infer<typeof Trap>>;

/** What has to be disclosed and how the parts of a note stand to it: shown before anything is typed. */
export const Disclosure = z.strictObject({
  duty: Fact,
  /** What the duty means for a note, in one or two sentences. */
  warning: LegalText,
});
export type Disclosure = Readonly<z.infer<typeof Disclosure>>;

/** What stands at the head of part B for each role. */
export const Privilege = z.strictObject({ prosecutor: Fact, defence: Fact, supervisor: Fact });
export type Privilege = Readonly<z.infer<typeof Privilege>>;

/** A number somebody counted on a date. Counts of different dates and populations are never added or compared. */
export const StateCount = z.strictObject({ count: z.int(), what: LegalText, date: LegalText, from: LegalText });
export type StateCount = Readonly<z.infer<typeof StateCount>>;

/** A court decision a reviewer may have to know. */
export const Case = z.extend(Fact, { cite: LegalText });
export type Case = Readonly<z.infer<typeof Case>>;

/** The law of one place, or one international instrument, field by field with what stands behind each. */
export const JurisdictionPack = z.strictObject({
  schemaVersion: z.literal(1),
  /** "GB-EAW", "US-NY", "INT-PALERMO", "GENERIC". Permanent. */
  code: z.string().check(z.regex(/^[A-Z]{2,}(-[A-Z0-9]+)*$/, 'A code is capitals, digits and hyphens: US-NY')),
  name: LegalText,
  kind: z.enum(['place', 'instrument', 'generic']),
  /** Where disclosure and privilege are taken from when this pack has none. Nothing else is inherited. */
  parent: z.optional(z.string()),
  /** Whether this place has a rule of its own: `partial` where some offences or persons only. */
  specific: z.enum(['yes', 'partial', 'none', 'unknown']),
  summary: LegalText,
  provisions: z.readonly(z.array(Provision)),
  /** Codes of instruments that help to read this law and are never a defence by themselves. */
  interpretive: z.readonly(z.array(z.string())),
  offences: z.readonly(z.array(KnownOffence)),
  traps: z.readonly(z.array(Trap)),
  /** Bills and drafts that look like law in a search. */
  notLaw: z.readonly(z.array(Fact)),
  cases: z.readonly(z.array(Case)),
  referral: z.readonly(z.array(Fact)),
  disclosure: z.optional(Disclosure),
  privilege: z.optional(Privilege),
  counts: z.optional(z.readonly(z.array(StateCount))),
  sources: z.readonly(z.array(LegalSource)),
  /** The day the whole pack was last gone through. */
  asOf: LegalDay,
  counselApproved: z.boolean(),
  reviewedBy: z.optional(LegalText),
});
export type JurisdictionPack = Readonly<z.infer<typeof JurisdictionPack>>;
