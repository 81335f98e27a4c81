// @vitest-environment happy-dom

import { catalogue, questions } from 'virtual:catalogue';
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { blockedProfile, profile } from '../../../tests/support/databases';
import { shippedLaw } from '../../../tests/support/law';
import { arrestScan } from '../../../tests/support/reports';
import { trustWith } from '../../../tests/support/trust';
import { failed } from '../../model/failure';
import { draftNote } from '../../review/draft';
import type { Database } from '../../store/database';
import { noteStore } from '../../store/notes';
import { settingsStore } from '../../store/settings';
import { Options } from './options';
import type { OptionsServices } from './options-services';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const open = (db: Database = profile().window(), fixed: readonly string[] = []) => {
  let sites: readonly string[] = ['https://cases.example/*', 'https://office.example/*'];
  const notes = noteStore(db);
  const services: OptionsServices = {
    catalogue,
    questions,
    version: '0.1.0',
    notes,
    settings: settingsStore(db),
    sites: async () => sites,
    removeSite: async (site) => {
      if (fixed.includes(site)) return false;
      sites = sites.filter((other) => other !== site);
      return true;
    },
    keys: async () => [{ name: 'Go to the next passage', keys: '' }],
    eraseEverything: notes.eraseEverything,
    law: async () => shippedLaw,
    explain: async () => failed('not-explained', 'The text could not be looked into.', 'Try once more.'),
    figures: async () => null,
    today: () => '2026-11-21',
  };
  render(<Options services={services} trust={trustWith(db)} />);
};

const draft = draftNote(arrestScan(), {
  id: 'n',
  now: '2026-11-21T18:04:00Z',
  stage: 'charging',
  role: 'prosecutor',
  jurisdiction: '',
});

describe('the options page', () => {
  it('lists approved sites and takes one off', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Stop reading: https://cases.example/*' }));
    await waitFor(() => expect(screen.queryByText('https://cases.example/*')).toBeNull());
    expect(screen.getByText('https://office.example/*')).toBeTruthy();
  });

  it('says so when the office set a site', async () => {
    open(undefined, ['https://office.example/*']);
    fireEvent.click(await screen.findByRole('button', { name: 'Stop reading: https://office.example/*' }));
    expect((await screen.findByRole('alert')).textContent).toContain('set by your office');
  });

  it('counts what is kept, and erases it only after asking once more', async () => {
    const { window } = profile();
    await noteStore(window()).save(draft, 0);
    open(window());
    await screen.findByText(/^1 review note,/);
    fireEvent.click(screen.getByRole('button', { name: 'Erase everything' }));
    expect(await noteStore(window()).all()).toMatchObject({ value: { notes: { length: 1 } } });
    fireEvent.click(await screen.findByRole('button', { name: 'Erase everything now' }));
    await screen.findByText('Everything was erased.');
    await screen.findByText(/^0 review notes,/);
    expect(await noteStore(window()).all()).toMatchObject({ value: { notes: [] } });
  });

  it('says why it cannot count where storage is blocked', async () => {
    open(blockedProfile());
    expect((await screen.findByRole('alert')).textContent).toContain('does not let Indicia store anything');
  });

  it('remembers that letter keys were turned off', async () => {
    const { window } = profile();
    open(window());
    fireEvent.click(await screen.findByLabelText('One-letter keys in the panel'));
    await waitFor(async () => expect(await settingsStore(window()).read()).toMatchObject({ letterKeys: false }));
  });

  it('names the versions that results depend on', async () => {
    open();
    await screen.findByText(`${catalogue.version}, ${catalogue.indicators.length} indicators`);
    expect(await screen.findByText('not set')).toBeTruthy();
  });
});
