import type { Failure } from '../model/failure';
import type { ReviewNote } from '../model/review-note';
import type { NoteStore, StoredNote } from './notes';

export type SaveState =
  /** Nothing of the reviewer's to save yet. */
  | { readonly kind: 'new' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'conflict'; readonly theirs: StoredNote | null };

export interface Autosaved {
  readonly note: ReviewNote;
  readonly state: SaveState;
}

/** One open note that saves itself. What the reviewer wrote is never dropped: not on failure, not on conflict. */
export interface Autosave {
  current(): Autosaved;
  /** Saves after a pause in typing; `now` saves at once. */
  change(note: ReviewNote, when: 'soon' | 'now'): void;
  /** Saves what waits, and tries again what failed. */
  flush(): Promise<void>;
  /** After a conflict: gives up this version for the other one. */
  takeTheirs(): void;
  /** After a conflict: saves this version as a note of its own, under `id`. */
  keepBoth(id: string): Promise<void>;
  close(): void;
}

const pause = 400;

/** Opens `stored` (revision 0: not saved yet) and tells `changed` about every change, from here or another window. */
export const autosave = (store: NoteStore, stored: StoredNote, changed: () => void): Autosave => {
  let { note, revision } = stored;
  let state: SaveState = revision === 0 ? { kind: 'new' } : { kind: 'saved' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | null = null;
  const closing = new AbortController();

  const become = (next: SaveState): void => {
    state = next;
    changed();
  };

  const watch = (): void =>
    store.watch(
      note.id,
      (theirs) => {
        if (theirs === null || theirs.note.id !== note.id || theirs.revision <= revision) return;
        // While something of ours waits, the save itself finds the conflict.
        if (state.kind !== 'saved' || saving) return;
        ({ note, revision } = theirs);
        changed();
      },
      closing.signal,
    );

  const save = async (): Promise<void> => {
    const sent = note;
    const outcome = await store.save(sent, revision);
    if (closing.signal.aborted) return;
    if (outcome.state === 'failed') return become({ kind: 'failed', failure: outcome.failure });
    if (outcome.state === 'conflict') return become({ kind: 'conflict', theirs: outcome.theirs });
    revision = outcome.revision;
    if (revision === 1) watch();
    if (note !== sent) return save();
    become({ kind: 'saved' });
  };

  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (state.kind !== 'waiting' && state.kind !== 'failed') return saving ?? undefined;
    saving ??= save().finally(() => {
      saving = null;
    });
    return saving;
  };

  if (revision > 0) watch();

  return {
    current: () => ({ note, state }),
    change: (next, when) => {
      note = next;
      // A conflict is the reviewer's to settle first; what is typed meanwhile stays in the note.
      if (state.kind === 'conflict') return changed();
      // A failure stays in sight while it is tried again, instead of coming and going with every letter.
      if (state.kind === 'failed') changed();
      else become({ kind: 'waiting' });
      clearTimeout(timer);
      if (when === 'now') void flush();
      else timer = setTimeout(() => void flush(), pause);
    },
    flush,
    takeTheirs: () => {
      if (state.kind !== 'conflict' || state.theirs === null) return;
      ({ note, revision } = state.theirs);
      become({ kind: 'saved' });
    },
    keepBoth: async (id) => {
      if (state.kind !== 'conflict') return;
      note = { ...note, id };
      revision = 0;
      become({ kind: 'waiting' });
      await flush();
    },
    close: () => {
      clearTimeout(timer);
      closing.abort();
    },
  };
};
