import { liveQuery } from 'dexie';
import type { DocumentRef } from '../model/document';
import { type Failure, ok, type Result } from '../model/failure';
import { ReviewNote } from '../model/review-note';
import type { Database, SealedRow } from './database';
import { noteTags } from './plain-notes';
import { type Sat, sittingOf } from './sitting';
import { storageFailure } from './storage-failure';
import { type Content, VaultLocked, vaultOf } from './vault';

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

/** A note as it stood at the end of a sitting. */
export interface NoteVersion {
  readonly revision: number;
  readonly note: ReviewNote;
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
  /** Deletes the note and its versions. */
  remove(id: string): Promise<Result<null>>;
  /** What a note said at the end of earlier sittings, the last first. */
  versions(id: string): Promise<Result<readonly NoteVersion[]>>;
  /** Deletes the database itself, keys and all. */
  eraseEverything(): Promise<Result<null>>;
  /** Calls back with a note whenever any window saves it; null when it is gone. */
  watch(id: string, changed: (stored: StoredNote | null) => void, signal: AbortSignal): void;
}

export const noteStore = (db: Database): NoteStore => {
  const vault = vaultOf(db);

  const read = async (row: SealedRow): Promise<StoredNote | null> => {
    const opened = await vault.open('notes', row).catch(lockedOnly);
    const parsed = ReviewNote.safeParse(opened?.value);
    return parsed.success ? { note: parsed.data, revision: row.revision } : null;
  };

  const readAll = async (rows: readonly SealedRow[]) => {
    const notes = (await Promise.all(rows.map(read))).filter((stored) => stored !== null);
    return {
      notes: notes.toSorted((a, b) => b.note.updatedAt.localeCompare(a.note.updatedAt)),
      unreadable: rows.length - notes.length,
    };
  };

  const tagged = async (kind: string, value: string): Promise<readonly SealedRow[]> => {
    const tag = await vault.tag(kind, value);
    return db.notes.where('tags').equals(tag).toArray();
  };

  /** The row to be written, and with a new sitting what the note said at the end of the last one. */
  const prepare = async (note: ReviewNote, revision: number) => {
    const before = await db.notes.get(note.id);
    const last = before?.revision === revision ? await vault.open('notes', before).catch(lockedOnly) : undefined;
    const { begun, ended } = sittingOf(last?.value, note);
    return {
      row: await vault.seal('notes', contentOf(note, revision + 1, begun)),
      version: ended && last ? await vault.seal('versions', versionOf(last)) : null,
    };
  };

  return {
    notesOn: (document) =>
      settled(async () => {
        const [text, title] = noteTags(document);
        const same = text ? await tagged(...text) : [];
        const named = title ? await tagged(...title) : [];
        const ids = new Set(same.map(({ id }) => id));
        const read = await readAll(same);
        const earlier = await readAll(named.filter(({ id }) => !ids.has(id)));
        return { same: read.notes, earlier: earlier.notes, unreadable: read.unreadable + earlier.unreadable };
      }),

    all: () =>
      settled(async () => {
        await vault.ready();
        return readAll(await db.notes.toArray());
      }),

    save: async (note, revision) => {
      try {
        await vault.ready();
        const outcome = await vault.write(
          [db.notes, db.versions],
          () => prepare(note, revision),
          async ({ row, version }) => {
            const stored = await db.notes.get(note.id);
            if ((stored?.revision ?? 0) !== revision) return { stored: stored ?? null };
            await db.notes.put(row);
            if (version) await db.versions.put(version);
            return null;
          },
        );
        if (outcome === null) return { state: 'saved', revision: revision + 1 };
        return { state: 'conflict', theirs: outcome.stored && (await read(outcome.stored)) };
      } catch (error) {
        return { state: 'failed', failure: storageFailure(error) };
      }
    },

    remove: (id) =>
      settled(async () => {
        await vault.ring();
        await db.transaction('rw', db.notes, db.versions, async () => {
          await db.notes.delete(id);
          await db.versions.where('id').startsWith(`${id}/`).delete();
        });
        return null;
      }),

    versions: (id) =>
      settled(async () => {
        await vault.ready();
        const rows = await db.versions.where('id').startsWith(`${id}/`).toArray();
        const contents = await Promise.all(
          rows.map(async (row) => ({ row, content: await vault.open('versions', row).catch(lockedOnly) })),
        );
        return contents
          .flatMap(({ row, content }) => {
            const parsed = ReviewNote.safeParse(content?.value);
            return parsed.success ? [{ revision: row.revision, note: parsed.data }] : [];
          })
          .toSorted((a, b) => b.revision - a.revision);
      }),

    eraseEverything: () =>
      settled(async () => {
        await vault.session.clear();
        await db.delete();
        return null;
      }),

    watch: (id, changed, signal) => {
      let latest = 0;
      const subscription = liveQuery(() => db.notes.get(id)).subscribe({
        next: async (row) => {
          latest += 1;
          const mine = latest;
          const stored = row ? await read(row).catch(() => null) : null;
          // Opening takes time: a later change may have been told already.
          if (mine === latest && !signal.aborted) changed(stored);
        },
        // A database that cannot be read is reported by the save that follows.
        error: () => undefined,
      });
      signal.addEventListener('abort', () => subscription.unsubscribe());
    },
  };
};

const contentOf = (note: ReviewNote, revision: number, begun: string): Content => ({
  id: note.id,
  tags: noteTags(note.document),
  changedAt: note.updatedAt,
  revision,
  value: { ...note, begun } satisfies Sat,
});

/** A version's id says nothing: it is the note's own with the count of its saves. Its tags let its case be erased. */
const versionOf = ({ id, tags, changedAt, revision, value }: Content): Content => ({
  id: `${id}/${revision}`,
  tags: [...tags.filter(([kind]) => kind === 'document'), ['note', id]],
  changedAt,
  revision,
  value,
});

/** A row that does not open is counted as unreadable; that the notes are locked is another matter. */
const lockedOnly = (error: unknown): undefined => {
  if (error instanceof VaultLocked) throw error;
};

const settled = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    return { ok: false, failure: storageFailure(error) };
  }
};
