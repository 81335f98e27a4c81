import * as z from 'zod/mini';

/** W3C TextPositionSelector: UTF-16 units of the document's text, `end` exclusive. */
export const TextPositionSelector = z.object({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export type TextPositionSelector = Readonly<z.infer<typeof TextPositionSelector>>;

/** W3C TextQuoteSelector with up to 32 characters of context on each side. */
export const TextQuoteSelector = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type TextQuoteSelector = Readonly<z.infer<typeof TextQuoteSelector>>;

/** A page of a document: `index` from 0, `label` as the document prints it, `bates` the number stamped on it. */
export const PageSelector = z.object({
  index: z.int().check(z.nonnegative()),
  label: z.string(),
  bates: z.optional(z.string()),
});
export type PageSelector = Readonly<z.infer<typeof PageSelector>>;
