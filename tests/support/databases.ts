import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { type Database, database } from '../../src/store/database';

/** Databases of one browser profile: each call is another window's connection to the same data. */
export const profile = (): { readonly window: () => Database } => {
  const indexedDB = new IDBFactory();
  // Dexie's live queries run only where the realm itself has a database.
  Dexie.dependencies.indexedDB ??= indexedDB;
  return { window: () => database('indicia', { indexedDB, IDBKeyRange }) };
};

/** A profile whose disk is full: every write fails as browsers fail it. */
export const fullProfile = (): Database => {
  const db = profile().window();
  db.use({
    stack: 'dbcore',
    name: 'full disk',
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate: () => Promise.reject(new DOMException('Quota exceeded.', 'QuotaExceededError')),
      }),
    }),
  });
  return db;
};

/** A profile in which the browser refuses all storage, as some private windows do. */
export const blockedProfile = (): Database => {
  const indexedDB = new IDBFactory();
  indexedDB.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  return database('indicia', { indexedDB, IDBKeyRange });
};

/** Everything a database holds, as text: what somebody who reads the disk would see. */
export const everythingStored = async (db: Database): Promise<string> => {
  const tables = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(tables, (_key, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? Buffer.from(value as Uint8Array<ArrayBuffer>).toString('latin1')
      : value,
  );
};
