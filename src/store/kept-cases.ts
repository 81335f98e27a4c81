import * as z from 'zod/mini';
import type { DocumentRef } from '../model/document';
import { ok, type Result } from '../model/failure';
import { ReviewNote } from '../model/review-note';
import { noteTags } from './plain-notes';
import { sealedTables } from './rekey';
import { storageFailure } from './storage-failure';
import type { Vault } from './vault';

/** A document of which something is kept. */
export interface KeptCase {
  readonly document: Pick<DocumentRef, 'sha256' | 'title' | 'origin'>;
  readonly notes: number;
  readonly lastDay: string;
}

const About = z.object({ document: ReviewNote.shape.document });

/** The documents of which notes are kept, the last changed first. */
export const keptCases = (vault: Vault): Promise<Result<readonly KeptCase[]>> =>
  settled(async () => {
    await vault.ready();
    const rows = await vault.db.notes.toArray();
    const byDocument = new Map<string, KeptCase>();
    for (const row of rows) {
      const opened = await vault.open('notes', row).catch(() => null);
      const about = About.safeParse(opened?.value);
      if (!about.success) continue;
      const { sha256, title, origin } = about.data.document;
      const there = byDocument.get(sha256);
      byDocument.set(sha256, {
        document: { sha256, title, origin },
        notes: (there?.notes ?? 0) + 1,
        lastDay: [there?.lastDay ?? '', row.day].toSorted().at(-1) ?? row.day,
      });
    }
    return [...byDocument.values()].toSorted((a, b) => b.lastDay.localeCompare(a.lastDay));
  });

/** Erases everything kept of one document, in every table. Gives how many rows were erased. */
export const eraseCase = (vault: Vault, document: KeptCase['document']): Promise<Result<number>> =>
  settled(async () => {
    const [text] = noteTags(document);
    const tag = await vault.tag(...(text as readonly [string, string]));
    const tables = sealedTables(vault.db);
    return vault.db.transaction('rw', [...tables], async () => {
      const erased = await Promise.all(tables.map((table) => table.where('tags').equals(tag).delete()));
      return erased.reduce((sum, count) => sum + count, 0);
    });
  });

const settled = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return ok(await work());
  } catch (error) {
    return { ok: false, failure: storageFailure(error) };
  }
};
