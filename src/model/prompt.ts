import * as z from 'zod/mini';

/** Why a review note is invited. `findings` are ids, in document order. */
export const Prompt = z.object({
  rule: z.string(),
  reason: z.string(),
  findings: z.readonly(z.array(z.string())),
});
export type Prompt = Readonly<z.infer<typeof Prompt>>;
