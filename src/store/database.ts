import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { AuditEntry } from './audit-chain';
import type { Box } from './cipher';
import type { KeyRing } from './key-ring';

/** A row of a content table. What it says is in `box`; outside is only what it must be found and retained by. */
export interface SealedRow {
  readonly id: string;
  /** Keyed hashes: equal values give equal tags, and nobody without the key can tell of what. */
  readonly tags: readonly string[];
  /** The day of the last change, so that retention works while the notes are locked. */
  readonly day: string;
  /** Counts saves; a save that starts from an older count is refused. */
  readonly revision: number;
  readonly box: Box;
}

/** A note as version 1 of the database held it, waiting to be sealed. */
export interface PlainNoteRow {
  readonly id: string;
  readonly sha256: string;
  readonly origin: string;
  readonly title: string;
  readonly updatedAt: string;
  readonly revision: number;
  readonly note: unknown;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export type Database = Dexie & {
  readonly notes: EntityTable<SealedRow, 'id'>;
  readonly plain: EntityTable<PlainNoteRow, 'id'>;
  readonly keys: Table<KeyRing, string>;
  readonly settings: EntityTable<SettingRow, 'key'>;
  readonly audit: EntityTable<AuditEntry, 'seq'>;
  /** Notes as they stood at the end of a sitting. */
  readonly versions: EntityTable<SealedRow, 'id'>;
  /** Files of the reader that the reviewer asked to keep, in parts. */
  readonly files: EntityTable<SealedRow, 'id'>;
};

/** The indexes of every table whose rows are sealed. */
export const sealedSchema = 'id, *tags, day';

/** Indicia's own database. A later shape gets a higher version with its own upgrade; a version is never edited. */
export const database = (name = 'indicia', options: DexieOptions = {}): Database => {
  const db = new Dexie(name, { autoOpen: false, ...options }) as Database;
  db.version(1).stores({ notes: 'id, sha256, [origin+title], updatedAt', settings: 'key' });
  // No encryption inside an upgrade, which ends when it waits for anything else: `vault.ts` seals what is moved here.
  db.version(2)
    .stores({ notes: sealedSchema, plain: 'id', keys: 'id' })
    .upgrade(async (upgrade) => {
      await upgrade.table('plain').bulkPut(await upgrade.table('notes').toArray());
      await upgrade.table('notes').clear();
    });
  db.version(3).stores({ audit: 'seq' });
  db.version(4).stores({ versions: sealedSchema });
  db.version(5).stores({ files: sealedSchema });
  return db;
};

/** Opens the database once; rejects instead of waiting for ever where another window holds an older version of it. */
export const opened = async (db: Database): Promise<Database> => {
  if (db.isOpen()) return db;
  const blocked = new Promise<never>((_, reject) => {
    db.on('blocked', () => reject(new Dexie.OpenFailedError('blocked')));
  });
  await Promise.race([db.open(), blocked]);
  return db;
};
