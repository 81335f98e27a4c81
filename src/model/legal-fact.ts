import * as z from 'zod/mini';

/**
 * How far a statement of law was checked. founding: stated in a founding document (000 to 004) by paragraph · official:
 * read at an official address · mirror: read in full in an unofficial copy · secondary: read only in a description ·
 * located: the text was found, the passage not read · inferred: follows from text read · memory: needs counsel ·
 * not-found: looked for and not found.
 */
export const Mark = z.enum([
  'founding',
  'official',
  'mirror',
  'secondary',
  'located',
  'inferred',
  'memory',
  'not-found',
]);
export type Mark = z.infer<typeof Mark>;

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'A date is written 2026-11-21'));
const text = z.string().check(z.minLength(1, 'Some words are needed here'));
const shortQuote = z.string().check(z.maxLength(200, 'A quotation is at most 200 characters'));

/** Where statements of a pack come from. `read` is the day the copy was read, `version` the date of the text in it. */
export const LegalSource = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/, 'An id is small letters, digits and hyphens')),
  title: text,
  url: z.optional(z.string().check(z.regex(/^https?:\/\/\S+$/, 'An address begins with https://'))),
  /** The publisher of the law itself: legislature, court, government. */
  official: z.boolean(),
  read: z.optional(day),
  version: z.optional(z.string()),
});
export type LegalSource = Readonly<z.infer<typeof LegalSource>>;

/** What stands behind one field: its own mark, its own citations, a short quotation, what remains doubtful. */
export const backing = {
  mark: Mark,
  /** Ids of the pack's sources, or a founding document with its place: "001 ¶46". */
  from: z.readonly(z.array(z.string())),
  quote: z.optional(shortQuote),
  note: z.optional(text),
};

/** One statement of law in Indicia's own words. */
export const Fact = z.strictObject({ is: text, ...backing });
export type Fact = Readonly<z.infer<typeof Fact>>;

/** Whether a statement was read where the law itself is published. Everything else says on screen that it was not. */
export const readAtOfficialSource = (mark: Mark): boolean => mark === 'official';

export { day as LegalDay, text as LegalText };
