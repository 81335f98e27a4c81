import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { arrestScan } from '../../tests/support/reports';
import { draftNote } from '../review/draft';
import { auditLog } from './audit';
import { newKeys } from './cipher';
import { database } from './database';
import { noteStore } from './notes';
import { noteTags } from './plain-notes';
import { sealWith } from './vault';

const note = draftNote(arrestScan(), {
  id: 'n',
  now: '2026-11-21T18:04:00Z',
  stage: 'charging',
  role: 'prosecutor',
  jurisdiction: '',
});

/** What each earlier version declared, as it stands in `database.ts`. A later version is added here with it. */
const shapes: readonly Readonly<Record<string, string>>[] = [
  { notes: 'id, sha256, [origin+title], updatedAt', settings: 'key' },
  { notes: 'id, *tags, day', plain: 'id', keys: 'id' },
  { audit: 'seq' },
  { versions: 'id, *tags, day' },
];

/** A profile in which version `version` was used last, with data in every table that it had. */
const usedBy = async (version: number) => {
  const indexedDB = new IDBFactory();
  const old = new Dexie('indicia', { indexedDB, IDBKeyRange });
  for (const [at, shape] of shapes.slice(0, version).entries()) old.version(at + 1).stores({ ...shape });
  await old.open();
  await old.table('settings').put({ key: 'panel', value: { stage: 'plea' } });
  if (version === 1) {
    const { sha256, origin, title } = note.document;
    await old.table('notes').put({ id: 'n', sha256, origin, title, updatedAt: note.updatedAt, revision: 3, note });
  } else {
    const keys = await newKeys();
    const content = { id: 'n', tags: noteTags(note.document), changedAt: note.updatedAt, revision: 3, value: note };
    await old.table('keys').put({ id: 'ring', kind: 'device', keys });
    await old.table('notes').put(await sealWith(keys, 'notes', content));
  }
  old.close();
  return () => database('indicia', { indexedDB, IDBKeyRange });
};

describe('a database of every earlier version', () => {
  it.each(shapes.map((_, at) => at + 1))('version %i opens with its note, which can be saved on', async (version) => {
    const window = await usedBy(version);
    const store = noteStore(window());
    expect(await store.notesOn(note.document)).toMatchObject({
      ok: true,
      value: { same: [{ revision: 3, note: { id: 'n' } }], unreadable: 0 },
    });
    expect(await store.save({ ...note, reasons: 'Later.' }, 3)).toEqual({ state: 'saved', revision: 4 });
    expect((await (await window().open()).table('settings').get('panel')).value).toEqual({ stage: 'plea' });
    const log = auditLog(window(), { now: () => 't', who: async () => '', isOn: async () => true });
    await log.record('document-read');
    expect(await log.verify()).toMatchObject({ value: { kind: 'whole', entries: 1 } });
  });

  it('is one that this test knows: all but the newest', () => {
    const db = database('versions', { indexedDB: new IDBFactory(), IDBKeyRange });
    expect(db.verno, 'add the shape of the version before to this test').toBe(shapes.length + 1);
  });
});
