import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profile } from '../../tests/support/databases';
import { arrestScan } from '../../tests/support/reports';
import type { ReviewNote } from '../model/review-note';
import { draftNote } from '../review/draft';
import { openBundle, packBundle } from './bundle';
import { mergeNotes } from './bundle-merge';
import { sign, toBase64 } from './bundle-signature';
import { wrap } from './key-ring';
import { noteStore } from './notes';

const phrase = 'four plain words together';
const noteOf = (id: string, reasons = ''): ReviewNote => ({
  ...draftNote(arrestScan(), {
    id,
    now: '2026-11-21T18:04:00Z',
    stage: 'charging',
    role: 'prosecutor',
    jurisdiction: '',
  }),
  reasons,
});
const pack = (notes: readonly ReviewNote[], db = profile().window()) =>
  packBundle(db, phrase, { notes, label: 'Desk 4', madeAt: '2026-11-21T19:00:00Z', software: '0.1.0' });

/** A bundle whose passphrase costs little to try, so that many can be tried. */
const cheapFile = async (said: object, signedOver = JSON.stringify(said)): Promise<string> => {
  const inside = { ...(await sign(profile().window(), 'Desk 4', signedOver)), content: JSON.stringify(said) };
  const cost = { memoryKiB: 8, iterations: 1 };
  const { salt, box } = await wrap(phrase, 'indicia-bundle 1', inside, cost);
  return JSON.stringify({
    format: 'indicia-bundle',
    version: 1,
    kdf: { name: 'argon2id', salt: toBase64(salt), ...cost },
    cipher: { name: 'AES-GCM', iv: toBase64(box.iv) },
    box: toBase64(new Uint8Array(box.data)),
  });
};

/** Two files that say the same, up to what JSON and base64 leave open. */
const canonical = (file: string): string => {
  try {
    const { kdf, cipher, ...rest } = JSON.parse(file);
    return JSON.stringify({ ...rest, kdf, cipher }, (_key, value: unknown) =>
      typeof value === 'string' && /^[A-Za-z0-9+/\s]+=*$/.test(value)
        ? Buffer.from(value, 'base64').toString('hex')
        : value,
    );
  } catch {
    return file;
  }
};

describe('a bundle', () => {
  it('holds no word of a note in the open, and opens under its passphrase with a signature that can be read out', async () => {
    const file = await pack([noteOf('n', 'The quarry words.')]);
    for (const open of ['quarry', 'Desk 4', noteOf('n').document.sha256]) expect(file).not.toContain(open);
    expect(await openBundle(file, 'other plain words here')).toMatchObject({ failure: { code: 'bundle-closed' } });
    const opened = await openBundle(file, phrase);
    expect(opened).toMatchObject({ value: { notes: [{ reasons: 'The quarry words.' }], signer: { label: 'Desk 4' } } });
    expect(opened.ok && opened.value.fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
  });

  it('that was signed over other words is refused', async () => {
    const file = await cheapFile({ madeAt: '', software: '', notes: [] }, 'something else');
    expect(await openBundle(file, phrase)).toMatchObject({ failure: { code: 'bundle-unsigned' } });
  });

  it('with notes of another shape is refused whole', async () => {
    const file = await cheapFile({ madeAt: '', software: '', notes: [noteOf('n'), { id: 'other' }] });
    expect(await openBundle(file, phrase)).toMatchObject({ failure: { code: 'bundle-not-understood' } });
  });

  it('broken anywhere is refused in words: no exception, no note from it', async () => {
    const file = await cheapFile({ madeAt: '', software: '', notes: [noteOf('n')] });
    expect((await openBundle(file, phrase)).ok).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.string({ maxLength: 3 }), fc.nat(8), async (at, put, cut) => {
        const broken = file.slice(0, at) + put + file.slice(at + cut);
        fc.pre(canonical(broken) !== canonical(file));
        expect((await openBundle(broken, phrase)).ok).toBe(false);
      }),
      { numRuns: 300, seed: 20261121 },
    );
  });

  it.each(['', 'null', '[]', '{"format":"indicia-bundle"}', `{"box":"${'['.repeat(50_000)}`, '['.repeat(100_000)])(
    'is not %.24s',
    async (file) => {
      expect(await openBundle(file, phrase)).toMatchObject({ failure: { code: 'not-a-bundle' } });
    },
  );

  it('that asks for more work than a machine should do is refused before it starts', async () => {
    const { kdf, ...file } = JSON.parse(await pack([])) as { kdf: object };
    for (const much of [{ memoryKiB: 8_000_000 }, { iterations: 1_000_000 }])
      expect(await openBundle(JSON.stringify({ ...file, kdf: { ...kdf, ...much } }), phrase)).toMatchObject({
        failure: { code: 'not-a-bundle' },
      });
  });
});

describe('taking a bundle in', () => {
  it('adds what is not here, leaves what is the same, keeps both where words differ, and adds nothing the second time', async () => {
    const store = noteStore(profile().window());
    await store.save(noteOf('same', 'As it was.'), 0);
    await store.save(noteOf('changed', 'Mine.'), 0);
    const incoming = [noteOf('same', 'As it was.'), noteOf('changed', 'Theirs.'), noteOf('new', 'New.')];
    expect(await mergeNotes(store, incoming)).toEqual({ added: 1, same: 1, both: 1, failures: [] });
    const reasons = async () => {
      const all = await store.all();
      return all.ok && all.value.notes.map(({ note }) => note.reasons).toSorted();
    };
    expect(await reasons()).toEqual(['As it was.', 'Mine.', 'New.', 'Theirs.']);
    expect(await mergeNotes(store, incoming)).toEqual({ added: 0, same: 3, both: 0, failures: [] });
    expect(await reasons()).toHaveLength(4);
  });

  it('loses nothing of either side, whatever both hold', async () => {
    const some = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), reasons: fc.constantFrom('x', 'y', 'z') }), {
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(some, some, async (mine, theirs) => {
        const store = noteStore(profile().window());
        for (const { id, reasons } of mine) await store.save(noteOf(id, reasons), 0);
        const before = await store.all();
        await mergeNotes(
          store,
          theirs.map(({ id, reasons }) => noteOf(id, reasons)),
        );
        const after = await store.all();
        if (!before.ok || !after.ok) throw new Error('the store did not answer');
        const has = (id: string, words: string) =>
          after.value.notes.some(({ note }) => note.id.split('~')[0] === id && note.reasons === words);
        for (const { note } of before.value.notes) expect(has(note.id, note.reasons)).toBe(true);
        for (const { id, reasons } of theirs) expect(has(id, reasons)).toBe(true);
      }),
      { numRuns: 40, seed: 20261121 },
    );
  });
});
