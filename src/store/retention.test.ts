import { describe, expect, it } from 'vitest';
import { profile } from '../../tests/support/databases';
import { arrestScan } from '../../tests/support/reports';
import { draftNote } from '../review/draft';
import { eraseCase, keptCases } from './kept-cases';
import { noteStore } from './notes';
import { lock, setPassphrase } from './passphrase';
import { defaultProtection, protectionStore } from './protection';
import { clearNotes, retire } from './retention';
import { windowSessionKey } from './session-key';
import { makeVault, vaultOf } from './vault';

const noteOf = (id: string, changed: string, sha256 = 'ab'.repeat(32)) => {
  const note = draftNote(arrestScan(), {
    id,
    now: `${changed}T10:00:00Z`,
    stage: 'charging',
    role: 'prosecutor',
    jurisdiction: '',
  });
  return { ...note, document: { ...note.document, sha256, title: `Report ${sha256.slice(0, 2)}` } };
};

const withNotes = async () => {
  const db = profile().window();
  const store = noteStore(db);
  await store.save(noteOf('old', '2026-10-01'), 0);
  await store.save(noteOf('new', '2026-11-20'), 0);
  const left = async () => (await db.notes.toArray()).map(({ id }) => id);
  return { db, store, left };
};

describe('retention', () => {
  it('erases what was not changed for so many days, and nothing else', async () => {
    const { db, left } = await withNotes();
    expect(await retire(db, 30, new Date('2026-11-21T09:00:00Z'))).toBe(1);
    expect(await left()).toEqual(['new']);
  });

  it('works while the notes are locked', async () => {
    const { db, left } = await withNotes();
    const vault = makeVault(db, windowSessionKey());
    await setPassphrase(vault, 'four plain words together', 10);
    await lock(vault);
    await retire(db, 30, new Date('2026-11-21T09:00:00Z'));
    expect(await left()).toEqual(['new']);
  });

  it('does not believe a clock that jumps ahead, until it stays there for a day', async () => {
    const { db, left } = await withNotes();
    await retire(db, 3000, new Date('2026-11-21T09:00:00Z'));
    expect(await retire(db, 30, new Date('2036-01-01T09:00:00Z'))).toBe(0);
    expect(await retire(db, 30, new Date('2036-01-01T17:00:00Z'))).toBe(0);
    expect(await retire(db, 30, new Date('2026-11-22T09:00:00Z'))).toBe(0);
    expect(await left()).toEqual(['new', 'old']);
    await retire(db, 3000, new Date('2026-11-23T09:00:00Z'));
    expect(await retire(db, 30, new Date('2027-03-01T09:00:00Z'))).toBe(0);
    expect(await retire(db, 30, new Date('2027-03-02T09:00:00Z'))).toBe(2);
  });

  it('erases nothing when the clock is set back', async () => {
    const { db, left } = await withNotes();
    await retire(db, 3000, new Date('2026-11-21T09:00:00Z'));
    expect(await retire(db, 1, new Date('2020-01-01T09:00:00Z'))).toBe(0);
    expect(await left()).toHaveLength(2);
  });

  it('can clear all notes, keeping settings', async () => {
    const { db, left } = await withNotes();
    await protectionStore(db).change({ clearOnClose: true });
    expect(await clearNotes(db)).toBe(2);
    expect(await left()).toEqual([]);
    expect(await protectionStore(db).read()).toEqual({ ...defaultProtection, clearOnClose: true });
  });
});

describe('one case', () => {
  it('is listed with its notes, and erased whole without touching another', async () => {
    const { db, store } = await withNotes();
    await store.save(noteOf('other', '2026-11-19', 'cd'.repeat(32)), 0);
    const vault = vaultOf(db);
    const kept = await keptCases(vault);
    expect(kept).toMatchObject({
      value: [
        { document: { title: 'Report ab' }, notes: 2, lastDay: '2026-11-20' },
        { document: { title: 'Report cd' }, notes: 1 },
      ],
    });
    if (!kept.ok) return;
    expect(await eraseCase(vault, kept.value[0]!.document)).toEqual({ ok: true, value: 2 });
    expect(await keptCases(vault)).toMatchObject({ value: [{ document: { title: 'Report cd' } }] });
  });
});

describe('settings of protection', () => {
  it('changed by two windows at once are both kept', async () => {
    const { window } = profile();
    const [one, two] = [protectionStore(window()), protectionStore(window())];
    await Promise.all([one.change({ who: 'Desk 4' }), two.change({ blur: true }), one.change({ audit: false })]);
    expect(await two.read()).toMatchObject({ who: 'Desk 4', blur: true, audit: false });
  });
});
