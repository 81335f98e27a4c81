import type { Failure } from '../model/failure';
import type { ReviewNote } from '../model/review-note';
import { hex } from './cipher';
import type { NoteStore } from './notes';

export interface Merged {
  /** Notes that were not here. */
  readonly added: number;
  /** Notes that were here already, word for word. */
  readonly same: number;
  /** Notes that were here with other words: both are kept, the bundle's under an id of its own. */
  readonly both: number;
  readonly failures: readonly Failure[];
}

/** Takes a bundle's notes in beside what is here. Nothing here is changed; doing it twice adds nothing. */
export const mergeNotes = async (store: NoteStore, notes: readonly ReviewNote[]): Promise<Merged> => {
  const here = await store.all();
  if (!here.ok) return { added: 0, same: 0, both: 0, failures: [here.failure] };
  const known = new Map(here.value.notes.map(({ note }) => [note.id, note]));
  let [added, same, both] = [0, 0, 0];
  const failures: Failure[] = [];
  for (const note of notes) {
    const there = known.get(note.id);
    const incoming = there === undefined || equal(there, note) ? note : await renamed(note);
    if (known.has(incoming.id)) {
      same += 1;
      continue;
    }
    const saved = await store.save(incoming, 0);
    if (saved.state === 'failed') failures.push(saved.failure);
    if (saved.state !== 'saved') continue;
    known.set(incoming.id, incoming);
    if (incoming === note) added += 1;
    else both += 1;
  }
  return { added, same, both, failures };
};

/** The same note with the same words always gets the same new id. */
const renamed = async (note: ReviewNote): Promise<ReviewNote> => {
  const words = new TextEncoder().encode(canonical(note));
  const mark = hex(await crypto.subtle.digest('SHA-256', words)).slice(0, 12);
  return { ...note, id: `${note.id}~${mark}` };
};

const equal = (a: ReviewNote, b: ReviewNote): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
