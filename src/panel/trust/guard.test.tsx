// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { profile } from '../../../tests/support/databases';
import { trustWith } from '../../../tests/support/trust';
import type { Policy } from '../../policy/policy';
import type { Trust } from '../../policy/trust';
import { lock, setPassphrase } from '../../store/passphrase';
import { Guard } from './guard';
import { usePolicy } from './policy-context';
import { useUnsaved } from './unsaved';

afterEach(cleanup);

const phrase = 'four plain words together';
const Desk = ({ unsaved = false }: { unsaved?: boolean }) => {
  useUnsaved(() => unsaved);
  return <p>The desk of {usePolicy().role ?? 'anybody'}</p>;
};

const opened = async (options: { policy?: Policy; unsaved?: boolean; passphrase?: boolean } = {}): Promise<Trust> => {
  const trust = trustWith(profile().window(), options.policy);
  if (options.passphrase) await setPassphrase(trust.vault, phrase, 10);
  render(
    <Guard trust={trust}>
      <Desk unsaved={options.unsaved ?? false} />
    </Guard>,
  );
  return trust;
};

const unlockWith = (text: string): void => {
  fireEvent.change(screen.getByLabelText('Passphrase'), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Unlock' }));
};

describe('the guard before a screen', () => {
  it('lets it through, with what the office set, where there is nothing to unlock', async () => {
    await opened({ policy: { role: 'defence' } });
    await screen.findByText('The desk of defence');
  });

  it('asks for the passphrase, says that a wrong one is wrong, and opens with the right one', async () => {
    const trust = await opened({ passphrase: true });
    await lock(trust.vault);
    await screen.findByRole('heading', { name: 'Notes are locked' });
    expect(screen.queryByText(/The desk/)).toBeNull();
    unlockWith('not these words');
    await screen.findByText('That is not the passphrase. Nothing was opened.', {}, { timeout: 20_000 });
    unlockWith(phrase);
    await screen.findByText('The desk of anybody', {}, { timeout: 20_000 });
    const log = await trust.audit.entries();
    expect(log.ok && log.value.map(({ act }) => act)).toEqual(['passphrase-wrong', 'unlocked']);
  });

  it('keeps what is not saved, out of sight, while it is locked', async () => {
    const trust = await opened({ passphrase: true, unsaved: true });
    await screen.findByText('The desk of anybody');
    await lock(trust.vault);
    await screen.findByRole('heading', { name: 'Notes are locked' });
    expect(screen.getByText('The desk of anybody').closest('[hidden]')).not.toBeNull();
  });

  it('wants a passphrase first where the office asks for one, and shows the recovery code once', async () => {
    await opened({ policy: { passphraseRequired: true, idleMinutes: 5 } });
    await screen.findByRole('heading', { name: 'A passphrase first' });
    fireEvent.change(screen.getByLabelText('New passphrase'), { target: { value: phrase } });
    fireEvent.change(screen.getByLabelText('The same again'), { target: { value: phrase } });
    expect((screen.getByLabelText(/Lock after minutes/) as HTMLInputElement).disabled).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Set the passphrase' }));
    const code = await screen.findByText(/^([2-9A-Z]{4}-){7}[2-9A-Z]{4}$/, {}, { timeout: 20_000 });
    expect(code).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'I have it on paper' }));
    await screen.findByText('The desk of anybody');
  });

  it('says once what Indicia does, unless the office has answered for its staff', async () => {
    await opened();
    fireEvent.click(await screen.findByRole('button', { name: 'Understood' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Understood' })).toBeNull());
    cleanup();
    await opened({ policy: { consent: true } });
    await screen.findByText('The desk of anybody');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Understood' })).toBeNull());
  });
});
