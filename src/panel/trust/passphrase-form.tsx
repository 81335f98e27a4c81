import { type FormEvent, useState } from 'react';
import type { Failure } from '../../model/failure';
import type { Trust } from '../../policy/trust';
import { setPassphrase, shortestPassphrase } from '../../store/passphrase';
import { trustCopy } from '../../ui/copy-trust';
import { FailureNotice } from '../../ui/failure-notice';
import { RecoverySheet } from './recovery-sheet';

const words = trustCopy.passphrase;

interface Props {
  readonly trust: Trust;
  /** What the office set; the reviewer chooses where it set nothing. */
  readonly idleMinutes: number | null;
  readonly onDone: () => void;
}

/** Takes a new passphrase twice, seals everything under it, and shows the recovery code once. */
export const PassphraseForm = ({ trust, idleMinutes, onDone }: Props) => {
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [minutes, setMinutes] = useState(idleMinutes ?? 15);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [code, setCode] = useState<string | null>(null);

  const differ = again !== '' && first !== again;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const set = await setPassphrase(trust.vault, first, idleMinutes ?? minutes);
    setBusy(false);
    setFailure(set.ok ? null : set.failure);
    if (!set.ok) return;
    setFirst('');
    setAgain('');
    setCode(set.value);
    await trust.audit.record('passphrase-set');
  };

  if (code !== null) return <RecoverySheet code={code} onKept={onDone} />;
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <label className="field">
        {words.first}
        <input
          type="password"
          autoComplete="new-password"
          value={first}
          aria-describedby="passphrase-rule"
          onChange={(event) => setFirst(event.target.value)}
        />
      </label>
      <p id="passphrase-rule" className="small soft">
        {words.rule}
      </p>
      <label className="field">
        {words.again}
        <input
          type="password"
          autoComplete="new-password"
          value={again}
          aria-invalid={differ}
          onChange={(event) => setAgain(event.target.value)}
        />
      </label>
      <p role="status">{differ ? words.differ : ''}</p>
      <label className="field">
        {words.minutes}
        <input
          type="number"
          min={1}
          max={480}
          value={idleMinutes ?? minutes}
          disabled={idleMinutes !== null}
          title={idleMinutes === null ? undefined : trustCopy.office}
          onChange={(event) => setMinutes(Math.min(480, Math.max(1, Math.round(event.target.valueAsNumber || 1))))}
        />
      </label>
      <div className="row">
        <button
          type="submit"
          className="primary"
          disabled={busy || first !== again || [...first].length < shortestPassphrase}
        >
          {busy ? words.working : words.doSet}
        </button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  );
};
