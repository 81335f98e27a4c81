import { type FormEvent, useCallback, useEffect, useState } from 'react';
import type { Failure, Result } from '../../../model/failure';
import type { Trust } from '../../../policy/trust';
import { changePassphrase, lock, removePassphrase, type Secret } from '../../../store/passphrase';
import { trustCopy } from '../../../ui/copy-trust';
import { FailureNotice } from '../../../ui/failure-notice';
import { PassphraseForm } from '../passphrase-form';
import { useTrust } from './use-trust';

const words = trustCopy.passphrase;

/** The passphrase over the notes: set, change, take away, lock. */
export const Passphrase = ({ trust }: { trust: Trust }) => {
  const { office } = useTrust(trust);
  const [kind, setKind] = useState<'device' | 'passphrase' | null>(null);
  const [step, setStep] = useState<'idle' | 'set'>('idle');
  const look = useCallback(async () => setKind((await trust.vault.ring()).kind), [trust]);
  useEffect(() => void look().catch(() => undefined), [look]);
  const done = (): void => {
    setStep('idle');
    void look();
  };

  return (
    <section className="stack" aria-labelledby="passphrase-title">
      <h2 id="passphrase-title">{words.title}</h2>
      {kind !== null && step === 'idle' && <p>{kind === 'device' ? words.device : words.set}</p>}
      {kind === 'device' &&
        (step === 'set' ? (
          <PassphraseForm trust={trust} idleMinutes={office.policy.idleMinutes ?? null} onDone={done} />
        ) : (
          <div className="row">
            <button type="button" onClick={() => setStep('set')}>
              {words.doSet}
            </button>
          </div>
        ))}
      {kind === 'passphrase' && step === 'idle' && (
        <Existing trust={trust} required={office.policy.passphraseRequired === true} onDone={done} />
      )}
    </section>
  );
};

const Existing = ({ trust, required, onDone }: { trust: Trust; required: boolean; onDone: () => void }) => {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  /** Tries what was typed as a passphrase, then as a recovery code. */
  const withEither = async (work: (secret: Secret) => Promise<Result<boolean>>): Promise<void> => {
    setSaid(words.working);
    let outcome = await work({ kind: 'passphrase', text: current });
    if (outcome.ok && !outcome.value) outcome = await work({ kind: 'recovery', text: current });
    setFailure(outcome.ok ? null : outcome.failure);
    setSaid(outcome.ok ? (outcome.value ? words.done : words.wrong) : '');
    if (!outcome.ok) return;
    if (!outcome.value) await trust.audit.record('passphrase-wrong');
    else {
      setCurrent('');
      setNext('');
      onDone();
    }
  };

  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    await withEither(async (secret) => {
      const changed = await changePassphrase(trust.vault, secret, next);
      if (changed.ok && changed.value) await trust.audit.record('passphrase-changed', { with: secret.kind });
      return changed;
    });
  };
  const remove = (): Promise<void> =>
    withEither(async (secret) => {
      const removed = await removePassphrase(trust.vault, secret);
      if (removed.ok && removed.value) await trust.audit.record('passphrase-removed', { with: secret.kind });
      return removed;
    });
  const lockNow = async (): Promise<void> => {
    await lock(trust.vault);
    await trust.audit.record('locked');
    setSaid(words.done);
  };

  return (
    <form className="stack" onSubmit={(event) => void change(event)}>
      <div className="row">
        <button type="button" onClick={() => void lockNow()}>
          {words.lockNow}
        </button>
      </div>
      <label className="field">
        {words.current}
        <input
          type="password"
          autoComplete="off"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
      </label>
      <label className="field">
        {words.first}
        <input
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
      </label>
      <div className="row">
        <button type="submit" disabled={current === '' || next === ''}>
          {words.change}
        </button>
        <button type="button" disabled={current === '' || required} onClick={() => void remove()}>
          {words.removeSure}
        </button>
      </div>
      {required && <p className="small soft">{words.required}</p>}
      <p role="status">{said}</p>
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
};
