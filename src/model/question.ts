import * as z from 'zod/mini';
import { Threshold } from './legal-provision';
import { Role, Stage } from './review-note';

/** A shared review question (domain catalogue, part G). `source` cites a founding document or instrument by paragraph. */
export const Question = z.object({
  id: z.string(),
  stages: z.readonly(z.array(Stage)),
  text: z.string(),
  help: z.optional(z.string()),
  source: z.string(),
  /** Asked of these roles only; of everyone when left out. */
  roles: z.optional(z.readonly(z.array(Role))),
  /** Asked only where a test with one of these thresholds is in play; always when left out. */
  thresholds: z.optional(z.readonly(z.array(Threshold))),
  /** Asked only where the person is or may be a child. */
  childOnly: z.optional(z.boolean()),
  /** Asked only where an offence is excluded, outside the list or not established, or where no rule is specific. */
  scopeOpen: z.optional(z.boolean()),
});
export type Question = Readonly<z.infer<typeof Question>>;
