import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { everythingStored, profile } from '../../tests/support/databases';
import { arrestScan } from '../../tests/support/reports';
import { draftNote } from '../review/draft';
import { database } from './database';
import { noteStore } from './notes';
import { changePassphrase, lock, removePassphrase, setPassphrase, touch, unlock } from './passphrase';
import { windowSessionKey } from './session-key';
import { makeVault, vaultOf } from './vault';

const phrase = 'four plain words together';
const note = {
  ...draftNote(arrestScan(), {
    id: 'n',
    now: '2026-11-21T18:04:00Z',
    stage: 'charging',
    role: 'prosecutor',
    jurisdiction: '',
  }),
  reasons: 'The quarry words of this test.',
} as const;
const secret = (text: string) => ({ kind: 'passphrase', text }) as const;

const saved = async () => {
  const db = profile().window();
  const store = noteStore(db);
  await store.save(note, 0);
  return { db, store, vault: vaultOf(db) };
};

describe('notes at rest', () => {
  it('hold no word, title, name, address or hash of the document in the open', async () => {
    const { db } = await saved();
    const stored = await everythingStored(db);
    expect(stored).toContain('2026-11-21');
    for (const open of ['quarry', note.person, note.document.title, note.document.origin, note.document.sha256])
      expect(stored).not.toContain(open);
  });

  it('are under keys that cannot be exported', async () => {
    const { vault } = await saved();
    const { values, tags } = await vault.ready();
    await expect(crypto.subtle.exportKey('raw', values)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('raw', tags)).rejects.toThrow();
  });

  it('do not open under another id, day or revision than they were sealed with', async () => {
    const { db, vault } = await saved();
    const row = (await db.notes.get('n'))!;
    await expect(vault.open('notes', row)).resolves.toMatchObject({ value: { reasons: note.reasons } });
    for (const moved of [{ id: 'other' }, { day: '2026-11-22' }, { revision: 7 }])
      await expect(vault.open('notes', { ...row, ...moved })).rejects.toThrow();
    await expect(vault.open('versions', row)).rejects.toThrow();
  });

  it('are found by keyed tags that another profile makes differently', async () => {
    const here = await (await saved()).vault.tag('document', note.document.sha256);
    const elsewhere = await (await saved()).vault.tag('document', note.document.sha256);
    expect(here).not.toBe(elsewhere);
  });

  it('get one pair of keys, whichever of two windows asks first', async () => {
    const { window } = profile();
    const [one, two] = await Promise.all([vaultOf(window()).ready(), vaultOf(window()).ready()]);
    expect(one.id).toBe(two.id);
  });
});

describe('a database of version 1', () => {
  const withPlainNotes = async () => {
    const indexedDB = new IDBFactory();
    const old = new Dexie('indicia', { indexedDB, IDBKeyRange });
    old.version(1).stores({ notes: 'id, sha256, [origin+title], updatedAt', settings: 'key' });
    const { sha256, origin, title } = note.document;
    for (const id of ['n', 'n-2'])
      await old.table('notes').add({ id, sha256, origin, title, updatedAt: note.updatedAt, revision: 3, note });
    await old.table('settings').add({ key: 'panel', value: { stage: 'plea' } });
    old.close();
    return () => database('indicia', { indexedDB, IDBKeyRange });
  };

  it('is sealed when it is first opened, and every note is found again at its revision', async () => {
    const db = (await withPlainNotes())();
    const found = await noteStore(db).notesOn(note.document);
    expect(found).toMatchObject({ ok: true, value: { same: [{ revision: 3 }, { revision: 3 }], unreadable: 0 } });
    const stored = await everythingStored(db);
    for (const open of ['quarry', note.person, note.document.sha256]) expect(stored).not.toContain(open);
    expect(stored).toContain('plea');
  });

  it('is sealed once by two windows at the same time, and neither loses what the other wrote', async () => {
    const window = await withPlainNotes();
    const [one, two] = [noteStore(window()), noteStore(window())];
    await Promise.all([one.all(), two.all()]);
    expect(await one.save({ ...note, reasons: 'Later.' }, 3)).toEqual({ state: 'saved', revision: 4 });
    expect(await two.all()).toMatchObject({ value: { notes: { length: 2 }, unreadable: 0 } });
  });
});

describe('a passphrase', () => {
  const protectedNotes = async (idleMinutes = 10) => {
    const { db } = await saved();
    const vault = makeVault(db, windowSessionKey());
    const set = await setPassphrase(vault, phrase, idleMinutes);
    if (!set.ok) throw new Error(set.failure.message);
    const row = (await db.notes.get('n'))!;
    return { db, vault, row, recovery: set.value };
  };

  it('is refused when it is short', async () => {
    const { vault } = await saved();
    expect(await setPassphrase(vault, 'short', 10)).toMatchObject({ failure: { code: 'passphrase-short' } });
  });

  it('locks the notes, opens them with the right one alone, and is stored nowhere', async () => {
    const { db, vault, row } = await protectedNotes();
    await lock(vault);
    await expect(vault.open('notes', row)).rejects.toMatchObject({ name: 'VaultLocked' });
    await expect(vault.seal('notes', { id: 'x', tags: [], changedAt: '', revision: 1, value: 1 })).rejects.toThrow();
    expect(await unlock(vault, secret('four plain words apart'))).toEqual({ ok: true, value: false });
    expect(await vault.isOpen()).toBe(false);
    expect(await unlock(vault, secret(phrase))).toEqual({ ok: true, value: true });
    await expect(vault.open('notes', row)).resolves.toMatchObject({ value: { reasons: note.reasons } });
    expect(await everythingStored(db)).not.toContain(phrase);
  });

  it('leaves the notes readable by no key from before', async () => {
    const { db, vault, store } = await saved();
    const before = await vault.ready();
    const guarded = makeVault(db, windowSessionKey());
    await setPassphrase(guarded, phrase, 10);
    const { iv, data } = (await db.notes.get('n'))!.box;
    const place = new TextEncoder().encode(JSON.stringify(['notes', 'n', '2026-11-21', 1]));
    const algorithm = { name: 'AES-GCM', iv, additionalData: place };
    await expect(crypto.subtle.decrypt(algorithm, before.values, data)).rejects.toThrow();
    expect(await store.all()).toMatchObject({ failure: { code: 'storage-locked' } });
  });

  it('can be changed, by itself or with the recovery code as it was typed from paper', async () => {
    const { vault, row, recovery } = await protectedNotes();
    expect(await changePassphrase(vault, secret('not the right words'), 'next plain words')).toMatchObject({
      value: false,
    });
    expect(await changePassphrase(vault, secret(phrase), 'next plain words')).toMatchObject({ value: true });
    await lock(vault);
    expect(await unlock(vault, secret(phrase))).toMatchObject({ value: false });
    const typed = { kind: 'recovery', text: ` ${recovery.toLowerCase().replaceAll('-', ' ')}` } as const;
    expect(await changePassphrase(vault, typed, 'third plain words')).toMatchObject({ value: true });
    await expect(vault.open('notes', row)).resolves.toMatchObject({ value: { reasons: note.reasons } });
  });

  it('can be taken away again', async () => {
    const { db, vault } = await protectedNotes();
    expect(await removePassphrase(vault, secret(phrase))).toMatchObject({ value: true });
    expect(await vault.isOpen()).toBe(true);
    expect(await noteStore(db).all()).toMatchObject({ value: { notes: [{ note: { reasons: note.reasons } }] } });
  });

  it('is asked for again after a rest, not while somebody works, and when the clock was set back', async () => {
    const { vault } = await protectedNotes(10);
    const clock = vi.spyOn(Date, 'now');
    const start = Date.parse('2026-11-21T18:00:00Z');
    try {
      clock.mockReturnValue(start);
      await unlock(vault, secret(phrase));
      clock.mockReturnValue(start + 9 * 60_000);
      await touch(vault);
      clock.mockReturnValue(start + 18 * 60_000);
      expect(await vault.isOpen()).toBe(true);
      clock.mockReturnValue(start + 19 * 60_000);
      expect(await vault.isOpen()).toBe(false);
      expect(await vault.session.read()).toBeNull();
      await unlock(vault, secret(phrase));
      clock.mockReturnValue(start - 3_600_000);
      expect(await vault.isOpen()).toBe(false);
    } finally {
      clock.mockRestore();
    }
  });

  it('set while another window saves loses nothing of what it saved', async () => {
    const { window } = profile();
    const [here, there] = [window(), window()];
    const session = windowSessionKey();
    const [mine, theirs] = [makeVault(here, session), makeVault(there, session)];
    const save = (id: string) =>
      theirs.write(
        [there.notes],
        () => theirs.seal('notes', { id, tags: [], changedAt: '2026-11-21', revision: 1, value: id }),
        (row) => there.notes.put(row),
      );
    await save('before');
    const setting = setPassphrase(mine, phrase, 10);
    for (let at = 0; at < 30; at += 1) await save(`during-${at}`);
    expect((await setting).ok).toBe(true);
    const rows = await here.notes.toArray();
    expect(rows).toHaveLength(31);
    for (const row of rows) expect((await mine.open('notes', row)).value).toBe(row.id);
  });
});
