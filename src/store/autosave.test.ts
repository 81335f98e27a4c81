import { afterEach, describe, expect, it, vi } from 'vitest';
import { fullProfile, profile } from '../../tests/support/databases';
import { arrestScan } from '../../tests/support/reports';
import type { ReviewNote } from '../model/review-note';
import { draftNote } from '../review/draft';
import { type Autosave, autosave } from './autosave';
import { noteStore, type StoredNote } from './notes';

const note: ReviewNote = draftNote(arrestScan(), {
  id: 'n',
  now: '2026-11-21T18:04:00Z',
  stage: 'charging',
  role: 'prosecutor',
  jurisdiction: '',
});
const unsaved: StoredNote = { note, revision: 0 };
const reasons = (text: string): ReviewNote => ({ ...note, reasons: text });
const until = (settled: () => boolean) => vi.waitFor(() => expect(settled()).toBe(true), { timeout: 10_000 });

let open: Autosave[] = [];
const keep = (session: Autosave): Autosave => {
  open.push(session);
  return session;
};
afterEach(() => {
  for (const session of open) session.close();
  open = [];
});

describe('a note that saves itself', () => {
  it('is not saved before the reviewer did anything', async () => {
    const store = noteStore(profile().window());
    const session = keep(autosave(store, unsaved, () => {}));
    await session.flush();
    expect(session.current().state.kind).toBe('new');
    expect(await store.all()).toMatchObject({ value: { notes: [] } });
  });

  it('saves a decision at once and typing after a pause', async () => {
    const store = noteStore(profile().window());
    const session = keep(autosave(store, unsaved, () => {}));
    session.change(reasons('Kept.'), 'now');
    await until(() => session.current().state.kind === 'saved');
    session.change(reasons('Typed.'), 'soon');
    expect(session.current().state.kind).toBe('waiting');
    await until(() => session.current().state.kind === 'saved');
    expect(await store.all()).toMatchObject({ value: { notes: [{ revision: 2, note: { reasons: 'Typed.' } }] } });
  });

  it('is flushed when the panel closes, and holds what was typed while it was being saved', async () => {
    const store = noteStore(profile().window());
    const session = keep(autosave(store, unsaved, () => {}));
    session.change(reasons('One'), 'now');
    session.change(reasons('One two'), 'soon');
    await session.flush();
    await until(() => session.current().state.kind === 'saved');
    expect(await store.all()).toMatchObject({ value: { notes: [{ note: { reasons: 'One two' } }] } });
  });

  it('stays in the form with the reason when storage is full, and is saved when there is room again', async () => {
    const full = noteStore(fullProfile());
    const room = noteStore(profile().window());
    let disk = full;
    const session = keep(autosave({ ...room, save: (...sent) => disk.save(...sent) }, unsaved, () => {}));
    session.change(reasons('Not lost.'), 'now');
    await until(() => session.current().state.kind === 'failed');
    expect(session.current()).toMatchObject({
      note: { reasons: 'Not lost.' },
      state: { failure: { code: 'storage-full' } },
    });
    session.change(reasons('Not lost, and longer.'), 'soon');
    expect(session.current().state.kind).toBe('failed');
    disk = room;
    await session.flush();
    expect(session.current().state.kind).toBe('saved');
    expect(await room.all()).toMatchObject({ value: { notes: [{ note: { reasons: 'Not lost, and longer.' } }] } });
  });
});

describe('one note in two windows', () => {
  const twoWindows = async () => {
    const { window } = profile();
    const store = noteStore(window());
    const other = noteStore(window());
    await store.save(note, 0);
    const mine = keep(autosave(store, { note, revision: 1 }, () => {}));
    return { store, other, mine };
  };

  it('shows the other window’s change where nothing of one’s own waits', async () => {
    const { other, mine } = await twoWindows();
    await other.save(reasons('Theirs.'), 1);
    await until(() => mine.current().note.reasons === 'Theirs.');
    mine.change(reasons('Then mine.'), 'now');
    await until(() => mine.current().state.kind === 'saved');
    expect(await other.all()).toMatchObject({ value: { notes: [{ revision: 3, note: { reasons: 'Then mine.' } }] } });
  });

  it('loses neither version when both were changed: the reviewer can keep both', async () => {
    const { store, other, mine } = await twoWindows();
    mine.change(reasons('Mine.'), 'soon');
    await other.save(reasons('Theirs.'), 1);
    await mine.flush();
    expect(mine.current()).toMatchObject({
      note: { reasons: 'Mine.' },
      state: { kind: 'conflict', theirs: { note: { reasons: 'Theirs.' } } },
    });
    await mine.keepBoth('n-2');
    const all = await store.all();
    expect(all.ok && all.value.notes.map(({ note: saved }) => saved.reasons).toSorted()).toEqual(['Mine.', 'Theirs.']);
  });

  it('can take the other version instead', async () => {
    const { other, mine } = await twoWindows();
    mine.change(reasons('Mine.'), 'soon');
    await other.save(reasons('Theirs.'), 1);
    await mine.flush();
    mine.takeTheirs();
    expect(mine.current()).toMatchObject({ note: { reasons: 'Theirs.' }, state: { kind: 'saved' } });
  });

  it('does not bring an erased note back by itself', async () => {
    const { store, other, mine } = await twoWindows();
    mine.change(reasons('Mine.'), 'soon');
    await other.remove('n');
    await mine.flush();
    expect(mine.current().state).toEqual({ kind: 'conflict', theirs: null });
    expect(await store.all()).toMatchObject({ value: { notes: [] } });
    await mine.keepBoth('n');
    expect(await store.all()).toMatchObject({ value: { notes: [{ note: { reasons: 'Mine.' } }] } });
  });
});
