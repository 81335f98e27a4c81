import * as z from 'zod/mini';
import { Stage } from './review-note';

/** A shared review question (domain catalogue, part G). `source` cites a founding document or instrument by paragraph. */
export const Question = z.object({
  id: z.string(),
  stages: z.readonly(z.array(Stage)),
  text: z.string(),
  help: z.optional(z.string()),
  source: z.string(),
});
export type Question = Readonly<z.infer<typeof Question>>;
