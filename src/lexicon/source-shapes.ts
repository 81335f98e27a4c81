import { z } from 'zod';
import { families, familyGroups } from '../model/lexicon';

/** The shapes of the lexicon's own source files; context files have theirs in context-sources.ts. */
const text = z.string().check(z.minLength(1), z.regex(/\S/, 'must not be blank'));
const cueText = z.string();

const PhraseCue = z.strictObject({ phrase: cueText, anchor: z.boolean().optional() });
const FrameCue = z.strictObject({
  all: z.array(cueText).check(z.minLength(1)),
  not: z.array(cueText).optional(),
  by: z.enum(['other', 'reviewed-person', 'any']).optional(),
  within: z.enum(['clause', 'sentence']).optional(),
  anchor: z.boolean().optional(),
});
const Cue = z.union([cueText, PhraseCue, FrameCue]);
export type CueSource = z.infer<typeof Cue>;

const Exception = z.strictObject({
  phrase: cueText,
  because: text,
  within: z.enum(['overlap', 'clause', 'sentence']).optional(),
});
export type ExceptionSource = z.infer<typeof Exception>;

const contextKinds = ['denied', 'hypothetical', 'generic', 'affirmed', 'historical', 'other-person'] as const;

const Examples = z.strictObject({
  match: z.array(z.union([text, z.strictObject({ text, by: z.enum(['cue', 'tagger']) })])),
  no_match: z.array(text),
  context: z.array(z.strictObject({ text, is: z.enum(contextKinds), by: z.enum(['cue', 'tagger']).optional() })),
  known_misfires: z.array(z.union([text, z.strictObject({ text, because: text })])).optional(),
});

const Citation = z.strictObject({
  source: text,
  where: z.string(),
  // YAML 1.1 readers turn a bare yes into true; 1.2 keeps the word. Authors may write either.
  verified: z.union([z.enum(['yes', 'title-only', 'no']), z.boolean().transform((is) => (is ? 'yes' : 'no'))]),
});

export const IndicatorSource = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z]{3}-\d{2}[a-z]?$/, 'must be three capitals, a hyphen and two digits: DOC-01')),
  title: text,
  family: z.enum(families),
  strength: z.enum(['weak', 'moderate', 'strong']),
  status: z.enum(['draft', 'reviewed', 'retired']),
  experiencer: z.enum(['reviewed-person', 'other', 'any', 'document']),
  why: text,
  'better-term': text.optional(),
  'may-also-mean': text.optional(),
  'ask-instead': text.optional(),
  cues: z.array(Cue).check(z.minLength(1)),
  exceptions: z.array(Exception).optional(),
  examples: Examples,
  citations: z.array(Citation).check(z.minLength(1)),
});
export type IndicatorSource = z.infer<typeof IndicatorSource>;

export const ClassesSource = z.record(
  z.string(),
  z.strictObject({ note: text.optional(), members: z.array(cueText).check(z.minLength(1)) }),
);
export type ClassesSource = z.infer<typeof ClassesSource>;

export const CitedSources = z.array(
  z.strictObject({
    id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens')),
    title: text,
    publisher: text,
    year: z.union([z.int(), z.null()]).optional(),
    url: text.optional(),
    note: text.optional(),
    state: z.enum(['read', 'partly-read', 'title-only', 'unverified']),
  }),
);
export type CitedSources = z.infer<typeof CitedSources>;

export const FamiliesSource = z.array(
  z.strictObject({
    id: z.enum(families),
    prefix: z.string().check(z.regex(/^[A-Z]{3}$/)),
    group: z.enum(familyGroups),
    title: text,
  }),
);
