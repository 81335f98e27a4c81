// @vitest-environment happy-dom

import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { profile } from '../../../../tests/support/databases';
import { shippedLaw } from '../../../../tests/support/law';
import { trustWith } from '../../../../tests/support/trust';
import type { Law } from '../../../law/matter';
import { settingsStore } from '../../../store/settings';
import { Announcer } from '../../../ui/announcer';
import { LawTab } from './law-tab';

configure({ asyncUtilTimeout: 10_000 });
afterEach(cleanup);

const open = (given: { readonly law?: () => Promise<Law>; readonly today?: string } = {}) => {
  const db = profile().window();
  const settings = settingsStore(db);
  const services = {
    settings,
    law: given.law ?? (async () => shippedLaw),
    today: () => given.today ?? '2026-11-21',
  };
  render(
    <Announcer>
      <LawTab services={services} trust={trustWith(db)} />
    </Announcer>,
  );
  return settings;
};

const rowNames = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the law packs in the options', () => {
  it('list every place, and those alone that match the filter', async () => {
    open();
    await screen.findByText('79 places');
    fireEvent.change(screen.getByLabelText('Filter by place, rule, citation or case'), { target: { value: 'kizer' } });
    expect(rowNames()).toEqual([expect.stringContaining('Wisconsin')]);
    expect(screen.getByText('1 of 79 places')).toBeTruthy();
  });

  it('can be narrowed to one link between act and exploitation', async () => {
    open();
    await screen.findByText('79 places');
    fireEvent.change(screen.getByLabelText('Link that is asked for'), { target: { value: 'proximate-cause' } });
    expect(rowNames()).toHaveLength(2);
  });

  it('say what to do where nothing matches, and come back', async () => {
    open();
    await screen.findByText('79 places');
    fireEvent.change(screen.getByLabelText('Filter by place, rule, citation or case'), { target: { value: 'zzz' } });
    expect(screen.getByText(/use the generic pathway/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    expect(screen.getByText('79 places')).toBeTruthy();
  });

  it('open into every statement with how far it was checked, and say that counsel approved none', async () => {
    open();
    await screen.findByText('79 places');
    const row = screen.getByRole('button', { name: /England and Wales/ });
    expect(row.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(row);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    const details = within(document.getElementById('pack-GB-EAW')!);
    expect(details.getByText(/^Not approved by counsel\./)).toBeTruthy();
    expect(details.getAllByText(/read at the official source · s45/).length).toBeGreaterThan(3);
    expect(details.getByText(/The burden on a defendant is evidential/)).toBeTruthy();
    expect(details.getAllByText(/looked for and not found/).length).toBeGreaterThan(0);
    expect(details.getAllByText(/Excluded: ends the defence, not the review/).length).toBeGreaterThan(0);
  });

  it('say how old they are after twelve months', async () => {
    open({ today: '2027-12-01' });
    expect((await screen.findAllByText('12 months ago: check before use')).length).toBe(79);
  });

  it('show counts of states one by one with their dates', async () => {
    open();
    await screen.findByText('March 2018: 39 states with vacatur laws (000)');
    expect(screen.getByText(/not to be added or compared/)).toBeTruthy();
  });

  it('say so where they cannot be loaded', async () => {
    open({ law: () => Promise.reject(new Error('no chunk')) });
    expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
  });
});

describe('what a new note starts with', () => {
  it('is remembered: place, stage and role', async () => {
    const settings = open();
    fireEvent.change(await screen.findByLabelText('Place'), { target: { value: 'US-NY' } });
    await waitFor(async () => expect(await settings.read()).toMatchObject({ jurisdiction: 'US-NY' }));
    fireEvent.change(screen.getByLabelText('Your role'), { target: { value: 'defence' } });
    await waitFor(async () =>
      expect(await settings.read()).toMatchObject({ jurisdiction: 'US-NY', role: 'defence', stage: 'charging' }),
    );
  });

  it('says so when the place is not in this version', async () => {
    const db = profile().window();
    const settings = settingsStore(db);
    await settings.write({ ...(await settings.read()), jurisdiction: 'XX' });
    const services = { settings, law: async () => shippedLaw, today: () => '2026-11-21' };
    render(
      <Announcer>
        <LawTab services={services} trust={trustWith(db)} />
      </Announcer>,
    );
    expect((await screen.findByRole('alert')).textContent).toContain('“XX” is not in this version');
  });
});
