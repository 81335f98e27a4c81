import { type FormEvent, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Failure } from '../../model/failure';
import type { Trust } from '../../policy/trust';
import { type Secret, unlock } from '../../store/passphrase';
import { trustCopy } from '../../ui/copy-trust';
import { FailureNotice } from '../../ui/failure-notice';

const words = trustCopy.lock;

/** Asks for the passphrase, or for the recovery code. */
export const LockScreen = ({ trust, onOpened }: { trust: Trust; onOpened: () => void }) => {
  const [kind, setKind] = useState<Secret['kind']>('passphrase');
  const [text, setText] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | 'wrong'>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setState('busy');
    const opened = await unlock(trust.vault, { kind, text });
    setFailure(opened.ok ? null : opened.failure);
    setState(opened.ok && !opened.value ? 'wrong' : 'idle');
    if (!opened.ok) return;
    await trust.audit.record(opened.value ? 'unlocked' : 'passphrase-wrong', { with: kind });
    if (opened.value) onOpened();
  };

  const other = kind === 'passphrase' ? 'recovery' : 'passphrase';
  return (
    <main className="pad stack">
      <h1>{words.title}</h1>
      <p>{words.body}</p>
      <form className="stack" onSubmit={(event) => void submit(event)}>
        <label className="field">
          {words[kind]}
          <input
            // biome-ignore lint/a11y/noAutofocus: the only thing to do on this screen
            autoFocus
            type={kind === 'passphrase' ? 'password' : 'text'}
            autoComplete="off"
            spellCheck={false}
            value={text}
            aria-invalid={state === 'wrong'}
            aria-describedby="lock-said"
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <p id="lock-said" role="status">
          {state === 'wrong' ? (kind === 'passphrase' ? words.wrong : words.wrongCode) : ''}
        </p>
        <div className="row">
          <button type="submit" className="primary" disabled={state === 'busy' || text === ''}>
            {state === 'busy' ? words.unlocking : words.unlock}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              setKind(other);
              setText('');
              setState('idle');
            }}
          >
            {other === 'recovery' ? words.useRecovery : words.usePassphrase}
          </button>
        </div>
      </form>
      {failure && <FailureNotice failure={failure} />}
      <p className="small soft">{words.lost}</p>
      <div className="row">
        <button type="button" className="quiet small" onClick={() => void browser.runtime.openOptionsPage()}>
          {words.options}
        </button>
      </div>
    </main>
  );
};
