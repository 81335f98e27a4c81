import * as z from 'zod/mini';
import { backing, Fact, LegalText } from './legal-fact';
import { Scope } from './legal-scope';
import { Stage } from './review-note';

/**
 * What has to link the act to the trafficking. Each is a different task of proof and they are never merged; `words`
 * of a test keeps the law's own.
 */
export const Threshold = z.enum([
  'compulsion',
  'direct-consequence',
  'result-of',
  'related-to',
  'status-at-time',
  'hybrid',
  'proximate-cause',
  'but-for',
  'strict-minor',
  'discretion-only',
  'none',
  'unknown',
]);
export type Threshold = z.infer<typeof Threshold>;

const slug = z.string().check(z.regex(/^[a-z0-9-]+$/, 'An id is small letters, digits and hyphens'));

/** One thing to be shown. `ask` is the question put to the reviewer; it asks and never concludes. */
export const Element = z.strictObject({
  id: slug,
  is: LegalText,
  ask: z.string().check(z.regex(/\?/, 'A question ends in a question mark')),
  ...backing,
});
export type Element = Readonly<z.infer<typeof Element>>;

/** The test for adults, for children (`childUnder` of the provision), or for everyone. */
export const LegalTest = z.strictObject({
  for: z.enum(['adult', 'child', 'all']),
  threshold: Threshold,
  /** The law's own wording of the threshold, in a few words. */
  words: z.optional(z.string()),
  ...backing,
  elements: z.readonly(z.array(Element)),
});
export type LegalTest = Readonly<z.infer<typeof LegalTest>>;

export const Burden = z.strictObject({
  raises: z.enum(['accused', 'movant', 'court', 'prosecutor', 'not-applicable', 'unknown']),
  standard: z.enum([
    'prosecution-disproves',
    'preponderance',
    'clear-and-convincing',
    'reasonable-probability',
    'discretion',
    'unstated',
    'unknown',
  ]),
  is: LegalText,
  ...backing,
});
export type Burden = Readonly<z.infer<typeof Burden>>;

/** Relief from a record. Absent fields were not established. */
export const Remedy = z.strictObject({
  kind: z.enum([
    'vacatur',
    'expungement',
    'sealing',
    'nondisclosure',
    'set-aside',
    'record-restriction',
    'sentence-reduction',
    'appeal-out-of-time',
  ]),
  court: z.optional(Fact),
  standard: z.optional(Fact),
  deadline: z.optional(Fact),
  /** Documents that raise a presumption, and of what. */
  presumption: z.optional(Fact),
  /** Whether arrests and charges without conviction are reached. */
  arrests: z.optional(z.strictObject({ reached: z.enum(['yes', 'no', 'unknown']), is: LegalText, ...backing })),
  steps: z.readonly(z.array(Fact)),
});
export type Remedy = Readonly<z.infer<typeof Remedy>>;

export const ProvisionKind = z.enum([
  'statutory-defence',
  'bar-on-prosecution',
  'exemption-from-penalty',
  'prosecution-discretion',
  'non-prosecution-policy',
  'prosecutor-guidance',
  'safe-harbour-minor',
  'sentencing',
  'record-relief',
  'evidence-rule',
  'general-rule',
  'finding',
  'treaty',
  'soft-law',
]);
export type ProvisionKind = z.infer<typeof ProvisionKind>;

/** One rule of law or policy. A bill is never a provision: it stands in the pack's `notLaw`. */
export const Provision = z.strictObject({
  id: slug,
  name: LegalText,
  citation: Fact,
  kind: ProvisionKind,
  status: z.enum(['in-force', 'not-yet', 'superseded', 'soft-law', 'unknown']),
  inForce: z.optional(Fact),
  who: Fact,
  /** A child is under this age at the act, where the provision says so. */
  childUnder: z.optional(z.int()),
  tests: z.readonly(z.array(LegalTest)),
  scope: Scope,
  burden: Burden,
  stages: z.readonly(z.array(Stage)),
  limits: z.readonly(z.array(Fact)),
  remedy: z.optional(Remedy),
});
export type Provision = Readonly<z.infer<typeof Provision>>;
