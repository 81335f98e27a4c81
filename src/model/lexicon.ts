import * as z from 'zod/mini';

/** The 28 families of indicators, in the order of the catalogue. */
export const families = [
  'recruitment-and-movement',
  'violence',
  'threats',
  'debt-and-earnings',
  'documents-and-identity',
  'threat-of-authorities',
  'confinement-and-isolation',
  'surveillance',
  'drugs-as-control',
  'vulnerability',
  'deception',
  'grooming',
  'ritual-control',
  'sexual-exploitation',
  'labour-exploitation',
  'other-exploitation',
  'directed-offending',
  'offence-prostitution',
  'offence-drugs',
  'offence-theft',
  'offence-immigration',
  'offence-fraud',
  'offence-supervising-others',
  'offence-violence',
  'offence-status',
  'trauma-presentation',
  'stigmatising-language',
  'procedural-gap',
] as const;

export const Family = z.enum(families);
export type Family = z.infer<typeof Family>;

/** How closely the literature ties a sign to trafficking and how rarely it is innocent. Never a score, never proof. */
export const Strength = z.enum(['weak', 'moderate', 'strong']);
export type Strength = z.infer<typeof Strength>;

export const Citation = z.object({
  source: z.string(),
  where: z.string(),
  verified: z.enum(['yes', 'title-only', 'no']),
});
export type Citation = Readonly<z.infer<typeof Citation>>;

/** What a reviewer sees of an indicator. Its cues live in the compiled tables. */
export const Indicator = z.object({
  id: z.string(),
  title: z.string(),
  family: Family,
  strength: Strength,
  status: z.enum(['draft', 'reviewed', 'retired']),
  why: z.string(),
  /** For stigmatising language: the term to use instead. */
  betterTerm: z.optional(z.string()),
  /** For trauma presentation: what else it may mean, and what to ask. */
  mayAlsoMean: z.optional(z.string()),
  askInstead: z.optional(z.string()),
  citations: z.readonly(z.array(Citation)),
});
export type Indicator = Readonly<z.infer<typeof Indicator>>;

export interface FamilyInfo {
  readonly id: Family;
  readonly prefix: string;
  readonly title: string;
  /** Families painted alike share a group; colour and underline style belong to the group. */
  readonly group: FamilyGroup;
}

export const familyGroups = ['means', 'exploitation', 'nexus', 'offence', 'person', 'wording'] as const;
/** means: how control is held · exploitation · nexus: directed offending · offence: offence context · person: vulnerability and trauma · wording: stigma and procedural gaps. */
export type FamilyGroup = (typeof familyGroups)[number];
