import type { Table } from 'dexie';
import type { Keys } from './cipher';
import type { Database, SealedRow } from './database';
import { type KeyRing, keyIdOf } from './key-ring';
import { openWith, sealWith, type Vault } from './vault';

/** The tables whose rows are sealed, told by their indexes. */
export const sealedTables = (db: Database): readonly Table<SealedRow, string>[] =>
  db.tables.filter(({ schema }) => schema.indexes.some(({ name, multi }) => name === 'tags' && multi));

/** Seals every row anew under other keys and puts their ring in place, all in one transaction or not at all. */
export const rekey = async (vault: Vault, next: KeyRing, to: Keys): Promise<void> => {
  const { db } = vault;
  const from = await vault.ready();
  const tables = sealedTables(db);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const resealed = await Promise.all(tables.map((table) => resealAll(table, from, to)));
    const replaced = await db.transaction('rw', [...tables, db.keys], async () => {
      const ring = await db.keys.get('ring');
      const unchanged = await Promise.all(tables.map((table, at) => isUnchanged(table, resealed[at]?.revisions)));
      if (!ring || keyIdOf(ring) !== from.id || unchanged.includes(false)) return false;
      await Promise.all(tables.map((table, at) => table.bulkPut(resealed[at]?.rows ?? [])));
      await db.keys.put(next);
      return true;
    });
    if (replaced) return;
  }
  throw new Error('the notes changed each time they were sealed anew');
};

interface Resealed {
  readonly rows: readonly SealedRow[];
  readonly revisions: ReadonlyMap<string, number>;
}

const resealAll = async (table: Table<SealedRow, string>, from: Keys, to: Keys): Promise<Resealed> => {
  const rows = await table.toArray();
  return {
    rows: await Promise.all(
      rows.map((row) =>
        openWith(from, table.name, row).then(
          (content) => sealWith(to, table.name, content),
          // What does not open stays as it is, and is counted as unreadable.
          () => row,
        ),
      ),
    ),
    revisions: new Map(rows.map(({ id, revision }) => [id, revision])),
  };
};

const isUnchanged = async (
  table: Table<SealedRow, string>,
  revisions: ReadonlyMap<string, number> = new Map(),
): Promise<boolean> => {
  const rows = await table.toArray();
  return rows.length === revisions.size && rows.every(({ id, revision }) => revisions.get(id) === revision);
};
