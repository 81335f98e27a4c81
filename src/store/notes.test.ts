import { describe, expect, it } from 'vitest';
import { blockedProfile, fullProfile, profile } from '../../tests/support/databases';
import { arrestScan } from '../../tests/support/reports';
import type { ReviewNote } from '../model/review-note';
import { draftNote } from '../review/draft';
import { noteStore } from './notes';
import { noteTags } from './plain-notes';
import { defaultSettings, settingsStore } from './settings';
import { vaultOf } from './vault';

const noteOn = (id: string, change: Partial<ReviewNote> = {}): ReviewNote => ({
  ...draftNote(arrestScan(), {
    id,
    now: '2026-11-21T18:04:00Z',
    stage: 'charging',
    role: 'prosecutor',
    jurisdiction: '',
  }),
  ...change,
});

describe('saved notes', () => {
  it('are found again by the text of their document, the last changed first', async () => {
    const { window } = profile();
    const store = noteStore(window());
    await store.save(noteOn('old'), 0);
    await store.save(noteOn('new', { updatedAt: '2026-11-22T09:00:00Z', reasons: 'Looked again.' }), 0);
    const reopened = await noteStore(window()).notesOn(arrestScan().document);
    expect(reopened.ok && reopened.value.same.map(({ note }) => note.id)).toEqual(['new', 'old']);
    expect(reopened.ok && reopened.value.same[0]?.note.reasons).toBe('Looked again.');
  });

  it('on another text of the same title and origin are offered as earlier, never as the same', async () => {
    const store = noteStore(profile().window());
    await store.save(noteOn('n'), 0);
    const changed = { ...arrestScan().document, sha256: 'ef'.repeat(32) };
    const found = await store.notesOn(changed);
    expect(found).toMatchObject({ ok: true, value: { same: [], earlier: [{ note: { id: 'n' } }] } });
    const elsewhere = await store.notesOn({ ...changed, origin: 'https://other.example' });
    expect(elsewhere).toMatchObject({ ok: true, value: { same: [], earlier: [] } });
  });

  it('refuse a save that starts from an older revision, and give back what is there', async () => {
    const { window } = profile();
    const first = noteStore(window());
    const second = noteStore(window());
    expect(await first.save(noteOn('n'), 0)).toEqual({ state: 'saved', revision: 1 });
    expect(await second.save(noteOn('n', { reasons: 'Second.' }), 1)).toEqual({ state: 'saved', revision: 2 });
    expect(await first.save(noteOn('n', { reasons: 'First.' }), 1)).toMatchObject({
      state: 'conflict',
      theirs: { revision: 2, note: { reasons: 'Second.' } },
    });
    expect(await first.all()).toMatchObject({ value: { notes: [{ note: { reasons: 'Second.' } }] } });
  });

  it('refuse a save of a note that was erased meanwhile', async () => {
    const store = noteStore(profile().window());
    await store.save(noteOn('n'), 0);
    await store.remove('n');
    expect(await store.save(noteOn('n'), 1)).toEqual({ state: 'conflict', theirs: null });
  });

  it('that this version cannot read are counted and left as they are', async () => {
    const { window } = profile();
    const db = window();
    await noteStore(db).save(noteOn('n'), 0);
    const other = { id: 'n', tags: noteTags(arrestScan().document), changedAt: '2026-11-21', revision: 1, value: {} };
    await db.notes.put(await vaultOf(db).seal('notes', other));
    const found = await noteStore(db).notesOn(arrestScan().document);
    expect(found).toMatchObject({ ok: true, value: { same: [], unreadable: 1 } });
    expect(await db.notes.count()).toBe(1);
  });

  it('keep what they said before each new sitting, and nothing for the letters typed in one', async () => {
    const { window } = profile();
    const store = noteStore(window());
    const at = (minute: number, reasons: string, editor = 'A. Reviewer'): ReviewNote =>
      noteOn('n', { updatedAt: new Date(Date.UTC(2026, 10, 21, 18, minute)).toISOString(), reasons, editor });
    await store.save(at(0, 'First'), 0);
    await store.save(at(1, 'First, continued.'), 1);
    await store.save(at(30, 'After a rest.'), 2);
    await store.save(at(31, 'By someone else.', 'B. Supervisor'), 3);
    const kept = await noteStore(window()).versions('n');
    expect(kept.ok && kept.value.map(({ revision, note }) => [revision, note.reasons])).toEqual([
      [3, 'After a rest.'],
      [2, 'First, continued.'],
    ]);
    await store.remove('n');
    expect(await store.versions('n')).toEqual({ ok: true, value: [] });
  });

  it('end a sitting after half an hour even when the writer never rests', async () => {
    const store = noteStore(profile().window());
    for (let minute = 0; minute <= 40; minute += 5)
      await store.save(
        noteOn('n', { updatedAt: new Date(Date.UTC(2026, 10, 21, 18, minute)).toISOString(), reasons: `${minute}` }),
        minute / 5,
      );
    const kept = await store.versions('n');
    expect(kept.ok && kept.value.map(({ note }) => note.reasons)).toEqual(['30']);
  });

  it('write no version for a save that was refused', async () => {
    const store = noteStore(profile().window());
    await store.save(noteOn('n'), 0);
    expect(await store.save(noteOn('n', { editor: 'Other' }), 0)).toMatchObject({ state: 'conflict' });
    expect(await store.versions('n')).toEqual({ ok: true, value: [] });
  });

  it('are gone after everything is erased', async () => {
    const { window } = profile();
    const store = noteStore(window());
    await store.save(noteOn('n'), 0);
    expect(await store.eraseEverything()).toEqual({ ok: true, value: null });
    expect(await noteStore(window()).all()).toEqual({ ok: true, value: { notes: [], unreadable: 0 } });
  });
});

describe('storage that fails', () => {
  it('says that it is full', async () => {
    expect(await noteStore(fullProfile()).save(noteOn('n'), 0)).toMatchObject({
      state: 'failed',
      failure: { code: 'storage-full' },
    });
  });

  it('says that it is blocked, on reading and on writing', async () => {
    const store = noteStore(blockedProfile());
    expect(await store.save(noteOn('n'), 0)).toMatchObject({ failure: { code: 'storage-blocked' } });
    expect(await store.notesOn(arrestScan().document)).toMatchObject({ failure: { code: 'storage-blocked' } });
  });
});

describe('settings', () => {
  it('are found again, and fall back to the defaults where they cannot be read', async () => {
    const { window } = profile();
    const db = window();
    const settings = settingsStore(db);
    expect(await settings.read()).toEqual(defaultSettings);
    await settings.write({ ...defaultSettings, stage: 'plea', letterKeys: false });
    expect(await settingsStore(window()).read()).toMatchObject({ stage: 'plea', letterKeys: false });
    await db.settings.put({ key: 'panel', value: { stage: 'no such stage' } });
    expect(await settings.read()).toEqual(defaultSettings);
    expect(await settingsStore(blockedProfile()).read()).toEqual(defaultSettings);
  });
});
