import * as z from 'zod/mini';

/** Someone a document names. `reviewed-person`: the one whose punishment is in question. */
export const Person = z.object({
  name: z.string(),
  role: z.enum(['reviewed-person', 'complainant', 'co-accused', 'officer', 'witness', 'relative', 'other']),
});
export type Person = Readonly<z.infer<typeof Person>>;
