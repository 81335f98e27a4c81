import * as z from 'zod/mini';
import { Family, Strength } from './lexicon';
import { PageSelector, TextPositionSelector, TextQuoteSelector } from './selector';

/**
 * ConText's dimensions for one finding.
 * denied: someone says it did not happen, or a form records its absence; shown as such, never dropped.
 * hypothetical: suspicion, condition, question. generic: training text, statute, definition, form prompt.
 */
export const Assertion = z.object({
  status: z.enum(['affirmed', 'denied', 'hypothetical', 'generic']),
  experiencer: z.enum(['reviewed-person', 'other', 'unclear']),
  speaker: z.enum(['reviewed-person', 'officer', 'witness', 'other', 'unclear']),
  time: z.enum(['current', 'historical']),
});
export type Assertion = Readonly<z.infer<typeof Assertion>>;

/** One occurrence of an indicator in a document. */
export const Finding = z.object({
  /** Stable across re-scans of the same text. */
  id: z.string(),
  indicator: z.string(),
  family: Family,
  strength: Strength,
  position: TextPositionSelector,
  quote: TextQuoteSelector,
  page: PageSelector,
  assertion: Assertion,
  /** The context cues and rules that decided the assertion, in words a reviewer can read. */
  because: z.readonly(z.array(z.string())),
  foundBy: z.enum(['lexicon', 'tagger']),
  /** For the tagger: the nearest example in the lexicon. */
  readsLike: z.optional(z.string()),
  /** Words of the quote that text recognition was not sure of: as they stand, how sure (of 100), and what was seen. */
  unsure: z.optional(
    z.readonly(z.array(z.object({ word: z.string(), confidence: z.number(), read: z.optional(z.string()) }))),
  ),
  /** False when the rules keep it off the screen: weak alone, offence words alone, an anchor missing. */
  shown: z.boolean(),
  /** The rest of the sentence around the quote, cut to a few hundred characters, for lists. */
  passage: z.object({ before: z.string(), after: z.string() }),
});
export type Finding = Readonly<z.infer<typeof Finding>>;
