import { liveQuery } from 'dexie';
import type { DocumentRef } from '../model/document';
import { type Failure, ok, type Result } from '../model/failure';
import { ReviewNote } from '../model/review-note';
import { type Database, type NoteRow, opened } from './database';
import { storageFailure } from './storage-failure';

export interface StoredNote {
  readonly note: ReviewNote;
  readonly revision: number;
}

/** What is saved about a document. */
export interface NotesOn {
  /** Notes on exactly this text, the last changed first. */
  readonly same: readonly StoredNote[];
  /** Notes on a document of the same title and origin with another text. */
  readonly earlier: readonly StoredNote[];
  /** Rows that this version cannot read; they are left as they are. */
  readonly unreadable: number;
}

export type SaveOutcome =
  | { readonly state: 'saved'; readonly revision: number }
  /** Someone else saved, or erased (`theirs` null), since this note was read. Nothing was written. */
  | { readonly state: 'conflict'; readonly theirs: StoredNote | null }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface NoteStore {
  notesOn(document: DocumentRef): Promise<Result<NotesOn>>;
  /** All notes, the last changed first, and how many rows cannot be read. */
  all(): Promise<Result<{ readonly notes: readonly StoredNote[]; readonly unreadable: number }>>;
  /** Writes a note that was read at `revision`; 0 for one never saved. */
  save(note: ReviewNote, revision: number): Promise<SaveOutcome>;
  remove(id: string): Promise<Result<null>>;
  /** Deletes the database itself. */
  eraseEverything(): Promise<Result<null>>;
  /** Calls back with a note whenever any window saves it; null when it is gone. */
  watch(id: string, changed: (stored: StoredNote | null) => void, signal: AbortSignal): void;
}

export const noteStore = (db: Database): NoteStore => ({
  notesOn: (document) =>
    settled(async () => {
      const { notes } = await opened(db);
      const same = await notes.where('sha256').equals(document.sha256).toArray();
      const named =
        document.title === ''
          ? []
          : await notes.where('[origin+title]').equals([document.origin, document.title]).toArray();
      const earlier = named.filter((row) => row.sha256 !== document.sha256);
      const read = readAll(same);
      const readEarlier = readAll(earlier);
      return { same: read.notes, earlier: readEarlier.notes, unreadable: read.unreadable + readEarlier.unreadable };
    }),

  all: () => settled(async () => readAll(await (await opened(db)).notes.toArray())),

  save: async (note, revision) => {
    try {
      const { notes } = await opened(db);
      return await db.transaction('rw', notes, async (): Promise<SaveOutcome> => {
        const stored = await notes.get(note.id);
        if ((stored?.revision ?? 0) !== revision) return { state: 'conflict', theirs: stored ? read(stored) : null };
        await notes.put(rowOf(note, revision + 1));
        return { state: 'saved', revision: revision + 1 };
      });
    } catch (error) {
      return { state: 'failed', failure: storageFailure(error) };
    }
  },

  remove: (id) =>
    settled(async () => {
      await (await opened(db)).notes.delete(id);
      return null;
    }),

  eraseEverything: () =>
    settled(async () => {
      await db.delete();
      return null;
    }),

  watch: (id, changed, signal) => {
    const subscription = liveQuery(() => db.notes.get(id)).subscribe({
      next: (row) => changed(row ? read(row) : null),
      // A database that cannot be read is reported by the save that follows.
      error: () => undefined,
    });
    signal.addEventListener('abort', () => subscription.unsubscribe());
  },
});

const rowOf = (note: ReviewNote, revision: number): NoteRow => ({
  id: note.id,
  sha256: note.document.sha256,
  origin: note.document.origin,
  title: note.document.title,
  updatedAt: note.updatedAt,
  revision,
  note,
});

const read = (row: NoteRow): StoredNote | null => {
  const parsed = ReviewNote.safeParse(row.note);
  return parsed.success ? { note: parsed.data, revision: row.revision } : null;
};

const readAll = (rows: readonly NoteRow[]): { readonly notes: readonly StoredNote[]; readonly unreadable: number } => {
  const notes = rows.map(read).filter((stored) => stored !== null);
  return {
    notes: notes.toSorted((a, b) => b.note.updatedAt.localeCompare(a.note.updatedAt)),
    unreadable: rows.length - notes.length,
  };
};

const settled = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    return { ok: false, failure: storageFailure(error) };
  }
};
