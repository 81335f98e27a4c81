import { describe, expect, it, vi } from 'vitest';
import { fullProfile, profile } from '../../../tests/support/databases';
import { arrestScan } from '../../../tests/support/reports';
import type { ReviewNote } from '../../model/review-note';
import { type NoteStore, noteStore } from '../../store/notes';
import { noteSession } from './note-session';

const until = (settled: () => boolean) => vi.waitFor(() => expect(settled()).toBe(true), { timeout: 10_000 });
let made = 0;
const session = (store: NoteStore) =>
  noteSession({
    store,
    now: () => '2026-11-21T18:04:00Z',
    newId: () => `n-${made++}`,
    defaults: () => ({ stage: 'plea', role: 'defence', jurisdiction: 'GB-EAW' }),
    who: async () => 'A. Reviewer',
  });
const other = (sha256: string, title: string) => {
  const scan = arrestScan();
  return { ...scan, document: { ...scan.document, sha256, title } };
};
const reasons = (text: string) => (note: ReviewNote) => ({ ...note, reasons: text });

describe('the note on the document in front', () => {
  it('is drafted for the stage and role chosen last, about the person the document names', async () => {
    const notes = session(noteStore(profile().window()));
    await notes.open(arrestScan());
    expect(notes.view().note).toMatchObject({ stage: 'plea', role: 'defence', person: 'Imre Vasko' });
  });

  it('starts with the office’s text, and as long as nothing is added follows what is read again', async () => {
    const notes = noteSession({
      store: noteStore(profile().window()),
      now: () => '2026-11-21T18:04:00Z',
      newId: () => `n-${made++}`,
      defaults: () => ({ stage: 'plea', role: 'defence', jurisdiction: '', reasons: 'By protocol 7.' }),
      who: async () => '',
    });
    await notes.open(arrestScan());
    expect(notes.view().note?.reasons).toBe('By protocol 7.');
    await notes.open({ ...arrestScan(), people: [{ name: 'Somebody Else', role: 'reviewed-person' }] });
    expect(notes.view().note).toMatchObject({ person: 'Somebody Else', reasons: 'By protocol 7.' });
  });

  it('takes what was decided before saved notes were found, on top of the saved note', async () => {
    const { window } = profile();
    const before = session(noteStore(window()));
    await before.open(arrestScan());
    before.change((note) => ({ ...note, disposition: 'Refer first' }), 'now');
    await until(() => before.view().state.kind === 'saved');
    const after = session(noteStore(window()));
    const opening = after.open(arrestScan());
    after.change(reasons('Typed at once.'), 'now');
    await opening;
    expect(after.view().note).toMatchObject({ disposition: 'Refer first', reasons: 'Typed at once.' });
  });

  it('never takes in what is decided on the next document', async () => {
    const store = noteStore(profile().window());
    const notes = session(store);
    await notes.open(arrestScan());
    notes.change(reasons('On the first.'), 'now');
    const turning = notes.open(other('ef'.repeat(32), 'Second'));
    notes.change(reasons('On the second.'), 'now');
    await turning;
    await until(() => notes.view().state.kind === 'saved');
    const all = await store.all();
    const saved = all.ok ? all.value.notes.map(({ note }) => [note.document.title, note.reasons]) : [];
    expect(saved.toSorted()).toEqual([
      ['Charging report 24-118', 'On the first.'],
      ['Second', 'On the second.'],
    ]);
  });

  it('that could not be saved is held while other documents are open, named, and there again', async () => {
    const notes = session(noteStore(fullProfile()));
    await notes.open(arrestScan());
    notes.change(reasons('Not lost.'), 'now');
    await until(() => notes.view().state.kind === 'failed');
    await notes.open(other('ef'.repeat(32), 'Second'));
    expect(notes.view()).toMatchObject({ note: { reasons: '' }, unsavedElsewhere: ['Charging report 24-118'] });
    await notes.open(arrestScan());
    expect(notes.view()).toMatchObject({ note: { reasons: 'Not lost.' }, unsavedElsewhere: [] });
  });

  it('can be one of several: another is begun, and the first chosen again', async () => {
    const notes = session(noteStore(profile().window()));
    await notes.open(arrestScan());
    notes.change(reasons('First.'), 'now');
    const first = notes.view().note?.id as string;
    await notes.another();
    expect(notes.view()).toMatchObject({ note: { reasons: '' }, others: [{ note: { id: first } }] });
    await notes.choose(first);
    expect(notes.view().note?.reasons).toBe('First.');
  });

  it('is gone after it was erased, and a new draft stands in its place', async () => {
    const store = noteStore(profile().window());
    const notes = session(store);
    await notes.open(arrestScan());
    notes.change(reasons('Erase me.'), 'now');
    await until(() => notes.view().state.kind === 'saved');
    await notes.erase();
    expect(notes.view()).toMatchObject({ note: { reasons: '' }, state: { kind: 'new' } });
    expect(await store.all()).toMatchObject({ value: { notes: [] } });
  });
});
