import * as z from 'zod/mini';
import { backing, LegalText, Mark } from './legal-fact';

const offenceId = z.string().check(z.regex(/^[a-z0-9-]+$/, 'An offence is small letters, digits and hyphens'));

/** An offence by its names and section numbers, as documents write them. */
export const KnownOffence = z.strictObject({
  id: offenceId,
  name: LegalText,
  /** Names, abbreviations and section numbers, written plainly: "Theft Act 1968 s 8", "PL 230.00". */
  recognise: z.readonly(z.array(LegalText)),
});
export type KnownOffence = Readonly<z.infer<typeof KnownOffence>>;

/** What a provision says of one or more offences. `if` says when, for `only-if` (covered only if) and for doubts. */
export const ScopeRule = z.strictObject({
  offences: z.readonly(z.array(offenceId)),
  rule: z.enum(['covered', 'excluded', 'only-if']),
  if: z.optional(LegalText),
  /** Schedule, paragraph or section that says so. */
  where: z.optional(LegalText),
  mark: Mark,
  from: z.readonly(z.array(z.string())),
});
export type ScopeRule = Readonly<z.infer<typeof ScopeRule>>;

/**
 * The offences a provision reaches. any: every offence · listed: only those of a list · any-except: all but a list or a
 * class · unknown: not established. `complete`: the rules below hold the whole list, so that an offence known to Indicia
 * and missing from it lies outside a list.
 */
export const Scope = z.strictObject({
  mode: z.enum(['any', 'listed', 'any-except', 'unknown']),
  is: LegalText,
  ...backing,
  complete: z.optional(z.boolean()),
  /** Whether administrative or migration sanctions are covered too. */
  beyondCriminal: z.optional(z.boolean()),
  rules: z.readonly(z.array(ScopeRule)),
});
export type Scope = Readonly<z.infer<typeof Scope>>;
