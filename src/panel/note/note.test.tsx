// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { blockedProfile, fullProfile, profile } from '../../../tests/support/databases';
import { card, inside, openPanel } from '../../../tests/support/open-panel';
import { OnePage, pageState } from '../../../tests/support/panel-link';
import { arrestScan } from '../../../tests/support/reports';
import type { Database } from '../../store/database';
import { noteStore } from '../../store/notes';

afterEach(cleanup);
const openNote = () => fireEvent.click(screen.getByRole('tab', { name: 'Review note' }));
const opened = async (db?: Database, report = arrestScan()) => {
  const page = new OnePage(pageState({ report }));
  const panel = openPanel(page, db);
  await card('kept his passport');
  return { page, ...panel };
};
const key = (pressed: string) => fireEvent.keyDown(document.body, { key: pressed });
const keepTwo = async () => {
  key('k');
  await waitFor(async () => expect((await card('age 17')).dataset.decision).toBe('kept'));
  key('k');
  await waitFor(async () => expect((await card('kept his passport')).dataset.decision).toBe('kept'));
};
const question = async (id: string): Promise<HTMLElement> => {
  const found = (await screen.findByText(id, { selector: 'legend span' })).closest('fieldset');
  if (!found) throw new Error(`no question ${id}`);
  return found;
};
const radio = async (id: string, name: string) => {
  const label = [...(await question(id)).querySelectorAll('label')].find((one) => one.textContent === name);
  return label?.querySelector('input') as HTMLInputElement;
};

describe('the review note', () => {
  it('holds the passages kept, asks the stage’s questions, and turns “not in the file” into a request', async () => {
    await opened();
    await keepTwo();
    openNote();
    expect(screen.getByText(/^A2\. /)).toBeTruthy();
    fireEvent.click(await radio('G13', 'Not in the file'));
    await screen.findByLabelText('Request 1');
    fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'plea' } });
    await waitFor(() => expect(screen.queryByText('G13', { selector: 'legend span' })).toBeNull());
    expect(await question('G30')).toBeTruthy();
  });

  it('is found again when the same document is opened later', async () => {
    const { window } = profile();
    await opened(window());
    await keepTwo();
    openNote();
    fireEvent.change(screen.getByLabelText('Disposition'), { target: { value: 'Refer first' } });
    await screen.findByText('Saved on this machine.');
    cleanup();
    await opened(window());
    await waitFor(async () => expect((await card('kept his passport')).dataset.decision).toBe('kept'));
    openNote();
    expect((screen.getByLabelText('Disposition') as HTMLInputElement).value).toBe('Refer first');
  });

  it('is saved when the panel closes in the middle of a sentence', async () => {
    const { window: profileWindow } = profile();
    const db = profileWindow();
    await opened(db);
    openNote();
    fireEvent.change(await screen.findByLabelText('Reasons for it'), { target: { value: 'Half a sen' } });
    fireEvent(window, new Event('pagehide'));
    await waitFor(async () =>
      expect(await noteStore(profileWindow()).all()).toMatchObject({
        value: { notes: [{ note: { reasons: 'Half a sen' } }] },
      }),
    );
  });

  it('is not made by looking: a document that was only read leaves nothing behind', async () => {
    const { window } = profile();
    await opened(window());
    key('j');
    openNote();
    await screen.findByText('Not saved yet: nothing is written.');
    expect(await noteStore(window()).all()).toMatchObject({ value: { notes: [] } });
  });

  it('of an earlier version is offered; what the new text no longer holds blocks the export until it is taken out', async () => {
    const { window } = profile();
    await opened(window());
    await keepTwo();
    await waitFor(async () =>
      expect(await noteStore(window()).all()).toMatchObject({ value: { notes: [{ note: { kept: { length: 2 } } }] } }),
    );
    cleanup();
    const later = { ...arrestScan(), document: { ...arrestScan().document, sha256: 'ef'.repeat(32) } };
    const { page, copied } = await opened(window(), later);
    page.gone = ['age 17'];
    openNote();
    fireEvent.click(await screen.findByRole('button', { name: 'Bring that note over' }));
    await screen.findByRole('heading', { name: 'Not in this text' });
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
    expect((await screen.findByRole('alert')).textContent).toContain('One quote of this note is not in the document');
    expect(copied).toEqual([]);
    const lost = screen.getByRole('heading', { name: 'Not in this text' }).closest('section') as HTMLElement;
    fireEvent.click(inside(lost).getByRole('button', { name: 'Take out' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain('“kept his passport”');
    expect(copied[0]).not.toContain('“age 17”');
    // The earlier note is still there, untouched.
    await waitFor(async () => {
      const all = await noteStore(window()).all();
      expect(all.ok && all.value.notes.map(({ note }) => note.kept.length).toSorted()).toEqual([1, 2]);
    });
  });

  it('links an answer to passages, and the export cites them', async () => {
    const { saved } = await opened();
    await keepTwo();
    openNote();
    fireEvent.click(await radio('G13', 'Yes'));
    const cites = (await question('G13')).querySelector('details') as HTMLDetailsElement;
    cites.open = true;
    fireEvent(cites, new Event('toggle'));
    fireEvent.click(await screen.findByLabelText('A2. “kept his passport”'));
    fireEvent.click(screen.getByRole('button', { name: 'Save to print (HTML)' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toMatchObject({ name: 'review-note-2026-11-21-abababab.html', type: 'text/html;charset=utf-8' });
    expect(saved[0]?.text).toContain('Yes (A2)');
  });
});

describe('a note that cannot be saved', () => {
  it.each([
    ['full', fullProfile, 'Not saved. The browser’s storage is full.'],
    ['blocked', blockedProfile, 'Not saved. The browser does not let Indicia store anything.'],
  ])('stays in the form and can be exported when storage is %s', async (_name, made, words) => {
    const { copied } = await opened(made());
    await keepTwo();
    openNote();
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('alert')
          .map((alert) => alert.textContent)
          .join(),
      ).toContain(words),
    );
    fireEvent.change(screen.getByLabelText('Reasons for it'), { target: { value: 'Still here.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Copy as text' }));
    await waitFor(() => expect(copied[0]).toContain('Still here.'));
    expect(copied[0]).toContain('“kept his passport”');
  });
});

describe('one note in two panels', () => {
  it('shows that it was changed elsewhere, and keeps both on request', async () => {
    const { window } = profile();
    const store = noteStore(window());
    await opened(window());
    await keepTwo();
    openNote();
    await screen.findByText('Saved on this machine.');
    const before = await store.all();
    const stored = before.ok ? before.value.notes[0] : undefined;
    if (!stored) throw new Error('not saved');
    fireEvent.change(screen.getByLabelText('Reasons for it'), { target: { value: 'Mine.' } });
    await store.save({ ...stored.note, reasons: 'Theirs.' }, stored.revision);
    fireEvent.click(await screen.findByRole('button', { name: 'Keep both as two notes' }));
    await waitFor(async () => {
      const all = await store.all();
      expect(all.ok && all.value.notes.map(({ note }) => note.reasons).toSorted()).toEqual(['Mine.', 'Theirs.']);
    });
  });
});
