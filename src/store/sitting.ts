import * as z from 'zod/mini';
import type { ReviewNote } from '../model/review-note';

/** A saved note with the time its sitting began; ISO 8601, UTC. */
export type Sat = ReviewNote & { readonly begun: string };

const Last = z.object({ editor: z._default(z.string(), ''), updatedAt: z.string(), begun: z.optional(z.string()) });
const minutes = 60_000;

/** A sitting ends with another writer, with ten minutes of rest, after half an hour, and where the clock went back. */
export const sittingOf = (saved: unknown, note: ReviewNote): { readonly begun: string; readonly ended: boolean } => {
  const parsed = Last.safeParse(saved);
  if (!parsed.success) return { begun: note.updatedAt, ended: false };
  const { editor, updatedAt, begun = updatedAt } = parsed.data;
  const now = Date.parse(note.updatedAt);
  const rest = now - Date.parse(updatedAt);
  const ended = editor !== note.editor || rest > 10 * minutes || rest < 0 || now - Date.parse(begun) > 30 * minutes;
  return { begun: ended ? note.updatedAt : begun, ended };
};
