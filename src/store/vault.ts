import type { Dexie, Table } from 'dexie';
import { decrypt, encrypt, type Keys, keysFrom, newKeys, tagOf } from './cipher';
import { type Database, opened, type SealedRow } from './database';
import { type KeyRing, keyIdOf, type PassphraseRing } from './key-ring';
import { sealPlainNotes } from './plain-notes';
import { browserSessionKey, type SessionKey, type Unlocked, windowSessionKey } from './session-key';

/** What a row says, before it is sealed. */
export interface Content {
  readonly id: string;
  /** What the row is found by: `['document', sha256]`. */
  readonly tags: readonly (readonly [kind: string, value: string])[];
  /** ISO 8601; the day alone is kept in the open. */
  readonly changedAt: string;
  readonly revision: number;
  readonly value: unknown;
}

/** Thrown where a passphrase is needed first. `storageFailure` puts it into words. */
export class VaultLocked extends Error {
  override readonly name = 'VaultLocked';
}

/** Seals and opens the rows of the content tables. WebCrypto ends IndexedDB transactions: seal before, open after. */
export interface Vault {
  readonly db: Database;
  readonly session: SessionKey;
  ring(): Promise<KeyRing>;
  /** The keys, after notes of an earlier version were sealed. Rejects with `VaultLocked`. */
  ready(): Promise<Keys>;
  /** False where a passphrase is needed first. */
  isOpen(): Promise<boolean>;
  seal(table: string, content: Content): Promise<SealedRow>;
  /** Rejects where the row is not what was sealed. */
  open(table: string, row: SealedRow): Promise<Content>;
  tag(kind: string, value: string): Promise<string>;
  /**
   * Seals with `prepare`, then runs `put` in one transaction over `tables`; prepares again where the keys were changed
   * in between, so that no row is ever written under keys that are gone.
   */
  write<R, T>(tables: readonly Table[], prepare: () => Promise<R>, put: (prepared: R) => Promise<T>): Promise<T>;
}

const vaults = new WeakMap<Dexie, Vault>();

/** The vault of a database: one for each connection. */
export const vaultOf = (db: Database): Vault => {
  const known = vaults.get(db);
  if (known) return known;
  const made = makeVault(db, hasBrowserSession() ? browserSessionKey : windowSessionKey());
  vaults.set(db, made);
  return made;
};

export const makeVault = (db: Database, session: SessionKey): Vault => {
  let held: Keys | null = null;
  let ready: Promise<void> | null = null;

  const ring = async (): Promise<KeyRing> => {
    const { keys } = await opened(db);
    const there = await keys.get('ring');
    if (there) return there;
    const made: KeyRing = { id: 'ring', kind: 'device', keys: await newKeys() };
    // Two windows may both have found none: the first one's stays.
    return db.transaction('rw', keys, async () => {
      const first = await keys.get('ring');
      if (first) return first;
      await keys.add(made);
      return made;
    });
  };

  const keysOf = async (now: KeyRing): Promise<Keys> => {
    if (now.kind === 'device') return now.keys;
    const unlocked = await unlockedNow(session, now);
    if (unlocked === null) {
      held = null;
      throw new VaultLocked();
    }
    if (held?.id !== now.keyId) held = await keysFrom(now.keyId, new Uint8Array(unlocked.master));
    return held;
  };

  const whenReady = async (): Promise<Keys> => {
    const current = await keysOf(await ring());
    ready ??= sealPlainNotes(vault).catch((error: unknown) => {
      ready = null;
      throw error;
    });
    await ready;
    return current;
  };

  const vault: Vault = {
    db,
    session,
    ring,
    ready: whenReady,
    isOpen: async () => {
      const now = await ring();
      return now.kind === 'device' || (await unlockedNow(session, now)) !== null;
    },
    seal: async (table, content) => sealWith(await keysOf(await ring()), table, content),
    open: async (table, row) => openWith(await whenReady(), table, row),
    tag: async (kind, value) => tagOf((await whenReady()).tags, kind, value),
    write: async (tables, prepare, put) => {
      for (let attempt = 0; ; attempt += 1) {
        const before = keyIdOf(await ring());
        const prepared = await prepare();
        const outcome = await db.transaction('rw', [...tables, db.keys], async () => {
          const now = await db.keys.get('ring');
          return now && keyIdOf(now) === before ? { done: await put(prepared) } : null;
        });
        if (outcome) return outcome.done;
        if (attempt === 2) throw new Error('the keys changed three times during one save');
      }
    },
  };
  return vault;
};

export const sealWith = async (keys: Keys, table: string, content: Content): Promise<SealedRow> => {
  const { id, tags, changedAt, revision } = content;
  const day = changedAt.slice(0, 10);
  return {
    id,
    tags: await Promise.all(tags.map(([kind, value]) => tagOf(keys.tags, kind, value))),
    day,
    revision,
    box: await encrypt(keys.values, place(table, { id, day, revision }), content),
  };
};

export const openWith = async (keys: Keys, table: string, row: SealedRow): Promise<Content> =>
  (await decrypt(keys.values, place(table, row), row.box)) as Content;

const place = (table: string, { id, day, revision }: { id: string; day: string; revision: number }): string =>
  JSON.stringify([table, id, day, revision]);

/** Null while locked; a session that has rested too long, or whose clock went back, counts as locked and is ended. */
const unlockedNow = async (session: SessionKey, ring: PassphraseRing): Promise<Unlocked | null> => {
  const unlocked = await session.read();
  if (unlocked === null || unlocked.keyId !== ring.keyId) return null;
  const rested = Date.now() - unlocked.usedAt;
  if (rested >= -minute && rested < ring.idleMinutes * minute) return unlocked;
  await session.clear();
  return null;
};

const minute = 60_000;

const hasBrowserSession = (): boolean => {
  const { browser, chrome } = globalThis as { browser?: ExtensionGlobal; chrome?: ExtensionGlobal };
  return (browser ?? chrome)?.storage?.session !== undefined;
};

interface ExtensionGlobal {
  readonly storage?: { readonly session?: object };
}
