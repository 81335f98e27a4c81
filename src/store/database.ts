import { Dexie, type DexieOptions, type EntityTable } from 'dexie';

/** A saved note and what it is found again by. `note` is parsed when read: an older version may have written it. */
export interface NoteRow {
  readonly id: string;
  readonly sha256: string;
  readonly origin: string;
  readonly title: string;
  readonly updatedAt: string;
  /** Counts saves; a save that starts from an older count is refused. */
  readonly revision: number;
  readonly note: unknown;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export type Database = Dexie & {
  readonly notes: EntityTable<NoteRow, 'id'>;
  readonly settings: EntityTable<SettingRow, 'key'>;
};

/** Indicia's own database. A later shape gets a higher version with its own upgrade; a version is never edited. */
export const database = (name = 'indicia', options: DexieOptions = {}): Database => {
  const db = new Dexie(name, { autoOpen: false, ...options }) as Database;
  db.version(1).stores({ notes: 'id, sha256, [origin+title], updatedAt', settings: 'key' });
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
