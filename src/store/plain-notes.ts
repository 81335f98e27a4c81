import type { PlainNoteRow } from './database';
import type { Content, Vault } from './vault';

/** Seals the notes that an earlier version of the database held in the open; each is moved whole or not at all. */
export const sealPlainNotes = async (vault: Vault): Promise<void> => {
  const { db } = vault;
  for (;;) {
    const row = await db.plain.toCollection().first();
    if (row === undefined) return;
    await vault.write(
      [db.plain, db.notes],
      () => vault.seal('notes', contentOf(row)),
      async (sealed) => {
        // Another window may have moved it, and its reviewer gone on writing.
        if ((await db.plain.get(row.id)) === undefined) return;
        await db.notes.put(sealed);
        await db.plain.delete(row.id);
      },
    );
  }
};

const contentOf = ({ id, sha256, origin, title, updatedAt, revision, note }: PlainNoteRow): Content => ({
  id,
  tags: noteTags({ sha256, origin, title }),
  changedAt: updatedAt,
  revision,
  value: note,
});

/** What a note is found by: its document's text, and its title where it has one. */
export const noteTags = ({ sha256, origin, title }: Pick<PlainNoteRow, 'sha256' | 'origin' | 'title'>) =>
  [
    ['document', sha256],
    ...(title === '' ? [] : [['title', JSON.stringify([origin, title])] as const]),
  ] as Content['tags'];
