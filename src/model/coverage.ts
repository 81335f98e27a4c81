import * as z from 'zod/mini';

/** Why a page or frame was not read, and what the reviewer can do about it, in words. */
export const Unread = z.object({
  where: z.string(),
  why: z.string(),
  remedy: z.string(),
});
export type Unread = Readonly<z.infer<typeof Unread>>;

/**
 * How much of a document was read. `read < of` with `read > 0` is "read in part", `read === 0` is "not readable".
 * A failure to read is never "nothing found".
 */
export const Coverage = z.object({
  /** `part`: a web page of which frames, pictures or the end of a very long text were not read. `row`: a list that draws only what is on the screen. */
  unit: z.enum(['page', 'frame', 'part', 'row']),
  read: z.int().check(z.nonnegative()),
  of: z.int().check(z.nonnegative()),
  notRead: z.readonly(z.array(Unread)),
  /** Pages whose text was recognised in a picture, and how sure the recognition was on average (0 to 100). */
  recognised: z.optional(z.readonly(z.array(z.object({ where: z.string(), confidence: z.number() })))),
});
export type Coverage = Readonly<z.infer<typeof Coverage>>;
