import { describe, expect, it } from 'vitest';
import { profile } from '../../tests/support/databases';
import { arrestScan } from '../../tests/support/reports';
import { draftNote } from '../review/draft';
import { auditLog } from './audit';
import { mergeNotes } from './bundle-merge';
import { sign } from './bundle-signature';
import { type Database, opened } from './database';
import { noteStore } from './notes';
import { removePassphrase, setPassphrase } from './passphrase';
import { protectionStore } from './protection';
import { retire } from './retention';
import { windowSessionKey } from './session-key';
import { defaultSettings, settingsStore } from './settings';
import { makeVault, type Vault, vaultOf } from './vault';

const phrase = 'four plain words together';
const note = {
  ...draftNote(arrestScan(), {
    id: 'n',
    now: '2026-11-21T18:04:00Z',
    stage: 'charging',
    role: 'prosecutor',
    jurisdiction: '',
  }),
  reasons: 'As it was.',
} as const;

/** Lets so many writes through and then fails as a full disk does. */
const fullAfter = (db: Database, writes: number): { readonly count: () => number } => {
  let count = 0;
  db.use({
    stack: 'dbcore',
    name: `full after ${writes}`,
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            count += 1;
            return count > writes
              ? Promise.reject(new DOMException('Quota exceeded.', 'QuotaExceededError'))
              : table.mutate(request);
          },
        };
      },
    }),
  });
  return { count: () => count };
};

interface Work {
  readonly name: string;
  /** True where it says that it was done. */
  readonly run: (db: Database, vault: Vault) => Promise<boolean>;
}

const works: readonly Work[] = [
  {
    name: 'saving a note',
    run: async (db) => (await noteStore(db).save({ ...note, reasons: 'Changed.' }, 1)).state === 'saved',
  },
  { name: 'settings', run: async (db) => (await settingsStore(db).write({ ...defaultSettings, stage: 'plea' })).ok },
  { name: 'protection', run: async (db) => (await protectionStore(db).change({ blur: true })).ok },
  {
    name: 'a line of the log',
    run: async (db) =>
      (await auditLog(db, { now: () => 't', who: async () => '', isOn: async () => true }).record('exported')).ok,
  },
  { name: 'setting a passphrase', run: async (_db, vault) => (await setPassphrase(vault, phrase, 10)).ok },
  {
    name: 'taking a bundle in',
    run: async (db) => (await mergeNotes(noteStore(db), [{ ...note, id: 'b' }])).failures.length === 0,
  },
  {
    name: 'retention',
    run: (db) =>
      retire(db, 365, new Date('2026-11-22')).then(
        () => true,
        () => false,
      ),
  },
  {
    name: 'signing',
    run: (db) =>
      sign(db, '', 'x').then(
        () => true,
        () => false,
      ),
  },
];

describe('a disk that is full at any write', () => {
  it.each(works)('of $name: says so, throws nothing else, and leaves the note and the log whole', async ({ run }) => {
    for (let writes = 0; ; writes += 1) {
      const { window } = profile();
      await noteStore(window()).save(note, 0);
      await auditLog(window(), { now: () => 't', who: async () => '', isOn: async () => true }).record('document-read');
      const db = window();
      const vault = makeVault(db, windowSessionKey());
      const { count } = fullAfter(db, writes);
      const done = await run(db, vault);
      const failed = count() > writes;
      expect(done).toBe(!failed);
      const healthy = await opened(window());
      const reading = failed ? vaultOf(healthy) : makeVault(healthy, vault.session);
      const row = await healthy.notes.get('n');
      const { value } = await reading.open('notes', row!);
      expect(['As it was.', 'Changed.']).toContain((value as typeof note).reasons);
      const log = auditLog(window(), { now: () => 't', who: async () => '', isOn: async () => true });
      expect(await log.verify()).toMatchObject({ value: { kind: 'whole' } });
      if (!failed) return;
      expect(writes, 'it ends').toBeLessThan(20);
    }
  });

  it('of taking the passphrase away: the passphrase stays', async () => {
    const { window } = profile();
    await noteStore(window()).save(note, 0);
    const session = windowSessionKey();
    await setPassphrase(makeVault(window(), session), phrase, 10);
    const db = window();
    fullAfter(db, 0);
    const vault = makeVault(db, session);
    expect(await removePassphrase(vault, { kind: 'passphrase', text: phrase })).toMatchObject({
      failure: { code: 'storage-full' },
    });
    const row = await db.notes.get('n');
    expect((await makeVault(window(), session).open('notes', row!)).value).toMatchObject({ reasons: 'As it was.' });
  });
});
