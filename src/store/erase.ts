import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { ok, type Result } from '../model/failure';
import { type Database, opened } from './database';
import { storageFailure } from './storage-failure';

/** What the browser holds for Indicia, counted place by place. */
export interface Remains {
  readonly databases: number;
  readonly local: number;
  readonly session: number;
  readonly sync: number;
  readonly caches: number;
  readonly pageStorage: number;
}

/** Looks into every place a browser has for an extension. */
export const remains = async (): Promise<Remains> => {
  const count = async (area: 'local' | 'session' | 'sync'): Promise<number> =>
    Object.keys((await browser.storage[area]?.get(null).catch(() => ({}))) ?? {}).length;
  return {
    databases: (await indexedDB.databases()).length,
    local: await count('local'),
    session: await count('session'),
    sync: await count('sync'),
    caches: (await globalThis.caches?.keys())?.length ?? 0,
    pageStorage: localStorage.length + sessionStorage.length,
  };
};

/**
 * Deletes every database, storage entry and cache, keys included, then looks whether anything is left. With `keepLog`
 * (an office's rule) the audit log, which has no content, is put back into a new database.
 */
export const eraseEverything = async (db: Database, keepLog: boolean): Promise<Result<Remains>> => {
  try {
    const { audit, settings } = await opened(db);
    const lines = keepLog ? await audit.toArray() : [];
    const mark = await settings.get('audit-last');
    await db.delete();
    for (const { name } of await indexedDB.databases()) if (name !== undefined) await Dexie.delete(name);
    await browser.storage.local.clear();
    await browser.storage.session?.clear();
    for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
    localStorage.clear();
    sessionStorage.clear();
    const left = await remains();
    if (keepLog && mark) {
      await opened(db);
      await db.transaction('rw', db.audit, db.settings, async () => {
        await db.audit.bulkAdd(lines);
        await db.settings.put(mark);
      });
    }
    return ok(left);
  } catch (error) {
    return { ok: false, failure: storageFailure(error) };
  }
};
