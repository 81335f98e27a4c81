import { describe, expect, it, vi } from 'vitest';
import { profile } from '../../../tests/support/databases';
import { arrestScan } from '../../../tests/support/reports';
import type { ReviewNote } from '../../model/review-note';
import { type NoteStore, noteStore } from '../../store/notes';
import { noteSession } from './note-session';

const until = (settled: () => boolean) => vi.waitFor(() => expect(settled()).toBe(true), { timeout: 10_000 });
let made = 0;
let minute = 0;
const session = (store: NoteStore, who = 'A. Reviewer') =>
  noteSession({
    store,
    now: () => new Date(Date.UTC(2026, 10, 21, 18, minute)).toISOString(),
    newId: () => `n-${made++}`,
    defaults: () => ({ stage: 'charging', role: 'prosecutor', jurisdiction: 'GB-EAW' }),
    who: async () => who,
  });
const disposition = (text: string) => (note: ReviewNote) => ({ ...note, disposition: text });
const titled = (title: string, sha256?: string) => {
  const scan = arrestScan();
  return { ...scan, document: { ...scan.document, title, ...(sha256 === undefined ? {} : { sha256 }) } };
};

describe('what a reviewer takes back', () => {
  it('is one decision, or what was typed in one go, and can be done again', async () => {
    const notes = session(noteStore(profile().window()));
    await notes.open(arrestScan());
    notes.change(disposition('No charge'), 'now');
    for (const text of ['B', 'Be', 'Because']) notes.change((note) => ({ ...note, reasons: text }), 'soon');
    notes.undo();
    expect(notes.view().note).toMatchObject({ disposition: 'No charge', reasons: '' });
    notes.undo();
    expect(notes.view().note).toMatchObject({ disposition: '' });
    expect(notes.view()).toMatchObject({ canUndo: false, canRedo: true });
    notes.redo();
    notes.redo();
    expect(notes.view().note).toMatchObject({ disposition: 'No charge', reasons: 'Because' });
  });

  it('is never what another window wrote', async () => {
    const { window } = profile();
    const here = session(noteStore(window()));
    await here.open(arrestScan());
    here.change(disposition('Mine'), 'now');
    await until(() => here.view().state.kind === 'saved');
    const there = session(noteStore(window()));
    await there.open(arrestScan());
    there.change((note) => ({ ...note, reasons: 'Theirs' }), 'now');
    await until(() => here.view().note?.reasons === 'Theirs');
    expect(here.view().canUndo).toBe(false);
  });

  it('can be the erasing of a whole note, until the next change', async () => {
    const store = noteStore(profile().window());
    const notes = session(store);
    await notes.open(arrestScan());
    notes.change(disposition('Keep me'), 'now');
    await until(() => notes.view().state.kind === 'saved');
    await notes.erase();
    expect(notes.view().erased?.disposition).toBe('Keep me');
    await notes.unerase();
    expect(notes.view()).toMatchObject({ note: { disposition: 'Keep me' }, erased: null });
    expect(await store.all()).toMatchObject({ value: { notes: [{ note: { disposition: 'Keep me' } }] } });
  });

  it('can be a whole sitting: an earlier version comes back as a change of its own', async () => {
    const store = noteStore(profile().window());
    const notes = session(store);
    await notes.open(arrestScan());
    minute = 0;
    notes.change(disposition('First'), 'now');
    await until(() => notes.view().state.kind === 'saved');
    minute = 20;
    notes.change(disposition('Second'), 'now');
    await until(() => notes.view().state.kind === 'saved');
    const versions = await store.versions(notes.view().note?.id ?? '');
    const first = versions.ok ? versions.value[0]?.note : undefined;
    expect(first).toMatchObject({ disposition: 'First', editor: 'A. Reviewer' });
    if (first) notes.restore(first);
    expect(notes.view().note).toMatchObject({ disposition: 'First' });
    notes.undo();
    expect(notes.view().note).toMatchObject({ disposition: 'Second' });
  });
});

describe('a note and its document', () => {
  it('opens from the list without the document, is changed there, and leaves what the document says alone', async () => {
    const { window } = profile();
    const before = session(noteStore(window()));
    await before.open(titled('First report', 'aa'.repeat(32)));
    before.change(disposition('On the first'), 'now');
    await until(() => before.view().state.kind === 'saved');
    before.close();

    const store = noteStore(window());
    const notes = session(store, 'B. Supervisor');
    await notes.open(titled('Second report', 'bb'.repeat(32)));
    const all = await store.all();
    const stored = all.ok ? all.value.notes[0] : undefined;
    if (!stored) throw new Error('not saved');
    await notes.openStored(stored);
    expect(notes.view()).toMatchObject({ detached: true, note: { document: { title: 'First report' } } });
    notes.change((note) => ({ ...note, reasons: 'Read by a supervisor.' }), 'now');
    await until(() => notes.view().state.kind === 'saved');
    expect(notes.view().note).toMatchObject({ document: { title: 'First report' }, editor: 'B. Supervisor' });
    await notes.backToDocument();
    expect(notes.view()).toMatchObject({ detached: false, note: { document: { title: 'Second report' } } });
  });

  it('is recognised when the same text comes under another title', async () => {
    const { window } = profile();
    const before = session(noteStore(window()));
    await before.open(titled('Charging report'));
    before.change(disposition('Written once'), 'now');
    await until(() => before.view().state.kind === 'saved');
    const notes = session(noteStore(window()));
    await notes.open(titled('Copy of the charging report'));
    expect(notes.view()).toMatchObject({
      note: { disposition: 'Written once' },
      duplicateOf: { title: 'Charging report' },
    });
  });

  it('is one for each person of the document', async () => {
    const notes = session(noteStore(profile().window()));
    await notes.open(arrestScan());
    notes.change(disposition('About the first'), 'now');
    await until(() => notes.view().state.kind === 'saved');
    await notes.anotherFor('Bao Tran');
    expect(notes.view()).toMatchObject({
      note: { person: 'Bao Tran', disposition: '' },
      others: [{ note: { person: 'Imre Vasko' } }],
    });
  });
});
