import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../model/failure';
import type { Remains } from '../../store/erase';
import { optionsCopy } from '../../ui/copy-options';
import { trustCopy } from '../../ui/copy-trust';
import { FailureNotice } from '../../ui/failure-notice';
import type { OptionsServices } from './options-services';

const words = optionsCopy.erase;

type Count =
  | { readonly kind: 'counting' }
  | { readonly kind: 'counted'; readonly notes: number; readonly unreadable: number }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What is kept on this machine, and the one button that erases all of it. */
export const Kept = ({ services }: { services: Pick<OptionsServices, 'notes' | 'eraseEverything'> }) => {
  const [count, setCount] = useState<Count>({ kind: 'counting' });
  const [left, setLeft] = useState<Remains | null>(null);
  const [step, setStep] = useState<'idle' | 'sure' | 'done'>('idle');

  const recount = useCallback(async () => {
    const all = await services.notes.all();
    setCount(
      all.ok
        ? { kind: 'counted', notes: all.value.notes.length, unreadable: all.value.unreadable }
        : { kind: 'failed', failure: all.failure },
    );
  }, [services]);
  useEffect(() => {
    void recount();
  }, [recount]);

  const erase = async (): Promise<void> => {
    const erased = await services.eraseEverything();
    if (!erased.ok) return setCount({ kind: 'failed', failure: erased.failure });
    setLeft(erased.value);
    setStep('done');
    await recount();
  };

  return (
    <section className="stack">
      <h2>{words.title}</h2>
      {count.kind === 'counting' && <p>{words.counting}</p>}
      {count.kind === 'failed' && <FailureNotice failure={count.failure} />}
      {count.kind === 'counted' && (
        <p>
          {words.kept(count.notes)} {count.unreadable > 0 && words.unreadable(count.unreadable)}
        </p>
      )}
      {step === 'sure' ? (
        <div className="notice" role="alert">
          <p>{words.sure}</p>
          <div className="row">
            <button type="button" onClick={() => void erase()}>
              {words.yes}
            </button>
            <button type="button" className="primary" onClick={() => setStep('idle')}>
              {words.no}
            </button>
          </div>
        </div>
      ) : (
        <div className="row">
          <button type="button" onClick={() => setStep('sure')}>
            {words.ask}
          </button>
          <span role="status">
            {step === 'done' && words.done} {step === 'done' && left && foundLeft(left)}
          </span>
        </div>
      )}
    </section>
  );
};

const foundLeft = (left: Remains): string =>
  Object.values(left).every((count) => count === 0)
    ? trustCopy.remains.clean
    : `${trustCopy.remains.title}: ${trustCopy.remains.rows({ ...left })}`;
