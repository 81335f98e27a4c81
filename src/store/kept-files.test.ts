import { describe, expect, it } from 'vitest';
import { profile } from '../../tests/support/databases';
import { eraseCase } from './kept-cases';
import { type KeptFile, keptFileStore, LARGEST_KEPT } from './kept-files';
import { retire } from './retention';
import { vaultOf } from './vault';

const file = (sha256: string, keptAt = '2026-11-20T10:00:00Z', size = 5): KeptFile => ({
  sha256,
  name: `${sha256}.pdf`,
  origin: 'file',
  size,
  keptAt,
});

describe('files that the reviewer keeps', () => {
  it('come back byte for byte, also in several parts', async () => {
    const store = keptFileStore(profile().window());
    const bytes = Uint8Array.from({ length: 7_000_000 }, (_, at) => (at * 31) % 251);
    expect(await store.keep(file('aa', undefined, bytes.length), bytes)).toEqual({ ok: true, value: null });
    const read = await store.read('aa');
    expect(read.ok && Buffer.compare(Buffer.from(read.value), Buffer.from(bytes))).toBe(0);
  });

  it('are listed with the last kept first, and without their bytes in the open', async () => {
    const db = profile().window();
    const store = keptFileStore(db);
    await store.keep(file('aa', '2026-11-01T10:00:00Z'), new TextEncoder().encode('%PDF-'));
    await store.keep(file('bb'), new TextEncoder().encode('%PDF-'));
    expect(await store.list()).toEqual({ ok: true, value: [file('bb'), file('aa', '2026-11-01T10:00:00Z')] });
    const rows = await db.files.toArray();
    for (const { box } of rows) expect(Buffer.from(box.data).toString('latin1')).not.toMatch(/pdf|JVBERi/i);
  });

  it('go when they are removed, when their case is erased and when their time is over', async () => {
    const db = profile().window();
    const store = keptFileStore(db);
    const bytes = new TextEncoder().encode('%PDF-');
    for (const name of ['aa', 'bb', 'cc']) await store.keep(file(name), bytes);
    await store.remove('aa');
    await eraseCase(vaultOf(db), { sha256: 'bb', title: '', origin: '' });
    expect(await store.list()).toMatchObject({ value: [{ sha256: 'cc' }] });
    await retire(db, 30, new Date('2026-12-24T10:00:00Z'));
    await retire(db, 30, new Date('2026-12-25T10:00:00Z'));
    expect(await db.files.count()).toBe(0);
    expect(await store.read('cc')).toMatchObject({ ok: false, failure: { code: 'kept-file-gone' } });
  });

  it('are refused in words when they are too large for a browser', async () => {
    const store = keptFileStore(profile().window());
    const kept = await store.keep(file('aa', undefined, LARGEST_KEPT + 1), new Uint8Array(LARGEST_KEPT + 1));
    expect(kept).toMatchObject({ ok: false, failure: { code: 'too-large-to-keep' } });
  });
});
