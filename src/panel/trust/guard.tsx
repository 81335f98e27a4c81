import { type ReactNode, useEffect, useState } from 'react';
import type { Trust } from '../../policy/trust';
import { copy } from '../../ui/copy';
import { trustCopy } from '../../ui/copy-trust';
import { LockScreen } from './lock-screen';
import { PassphraseForm } from './passphrase-form';
import { PolicyContext } from './policy-context';
import { UnsavedContext } from './unsaved';
import { useGuard } from './use-guard';

/** Stands before a screen: locks it, hides it while another window is in front, and gives it the office's word. */
export const Guard = ({ trust, children }: { trust: Trust; children: ReactNode }) => {
  const { door, policy, protection, look } = useGuard(trust);
  const [inFront, setInFront] = useState(true);
  const [unsaved] = useState(() => new Set<() => boolean>());

  useEffect(() => {
    if (!protection.blur) return setInFront(true);
    const ending = new AbortController();
    trust.onFront(setInFront, ending.signal);
    return () => ending.abort();
  }, [trust, protection.blur]);

  useEffect(() => {
    document.title = protection.plainTitle ? copy.plainProduct : copy.product;
  }, [protection.plainTitle]);

  if (door === 'checking') return <p className="pad soft">{trustCopy.looking}</p>;
  if (door === 'choose')
    return (
      <main className="pad stack">
        <h1>{trustCopy.choose.title}</h1>
        <p>{trustCopy.choose.body}</p>
        <PassphraseForm trust={trust} idleMinutes={policy.idleMinutes ?? null} onDone={() => void look()} />
      </main>
    );
  const locked = door === 'locked';
  const kept = !locked || [...unsaved].some((isUnsaved) => isUnsaved());
  return (
    <PolicyContext value={policy}>
      {locked && <LockScreen trust={trust} onOpened={() => void look()} />}
      {!locked && !inFront && <p className="pad soft">{trustCopy.away}</p>}
      {!protection.informed && inFront && !locked && (
        <aside className="notice row spread informed">
          <span className="small">{trustCopy.informed.body}</span>
          <button type="button" onClick={() => void trust.protection.change({ informed: true }).then(look)}>
            {trustCopy.informed.yes}
          </button>
        </aside>
      )}
      {/* Away: hidden. Locked: taken away, unless something in it is not saved yet. */}
      {kept && (
        <div hidden={locked || !inFront}>
          <UnsavedContext value={unsaved}>{children}</UnsavedContext>
        </div>
      )}
    </PolicyContext>
  );
};
