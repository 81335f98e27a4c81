import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../model/failure';
import type { Trust } from '../../../policy/trust';
import { eraseCase, type KeptCase, keptCases } from '../../../store/kept-cases';
import { useAnnounce } from '../../../ui/announcer';
import { trustCopy } from '../../../ui/copy-trust';
import { useTrust } from './use-trust';

const words = trustCopy.kept;
const periods = [7, 30, 90, 365] as const;

/** How long notes are kept, and the documents that have some, each with the way to erase all of it. */
export const Periods = ({ trust }: { trust: Trust }) => {
  const { protection, office, change } = useTrust(trust);
  const days = protection.retentionDays;
  const choices = days === null || periods.some((period) => period === days) ? periods : [days, ...periods];
  const most = office.policy.retentionDays ?? Number.POSITIVE_INFINITY;
  return (
    <section className="stack" aria-labelledby="periods-title">
      <h2 id="periods-title">{words.title}</h2>
      <label className="field">
        {words.days}
        <select value={days ?? ''} onChange={(event) => change({ retentionDays: Number(event.target.value) || null })}>
          {most === Number.POSITIVE_INFINITY && <option value="">{words.forever}</option>}
          {choices
            .filter((period) => period <= most)
            .map((period) => (
              <option key={period} value={period}>
                {words.period(period)}
              </option>
            ))}
        </select>
      </label>
      {office.policy.retentionDays !== undefined && <p className="small soft">{trustCopy.office}</p>}
      <label className="choice">
        <input
          type="checkbox"
          checked={protection.clearOnClose}
          disabled={office.policy.clearOnClose !== undefined}
          onChange={(event) => change({ clearOnClose: event.target.checked })}
        />
        {words.close}
      </label>
      {office.policy.clearOnClose !== undefined && <p className="small soft">{trustCopy.office}</p>}
      <Cases trust={trust} />
    </section>
  );
};

const Cases = ({ trust }: { trust: Trust }) => {
  const announce = useAnnounce();
  const [cases, setCases] = useState<readonly KeptCase[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const list = useCallback(async () => {
    const kept = await keptCases(trust.vault);
    setCases(kept.ok ? kept.value : []);
    setFailure(kept.ok ? null : kept.failure);
  }, [trust]);
  useEffect(() => void list(), [list]);

  const erase = async ({ document }: KeptCase): Promise<void> => {
    const erased = await eraseCase(trust.vault, document);
    setAsked(null);
    if (!erased.ok) return setFailure(erased.failure);
    await trust.audit.record('case-erased', { rows: erased.value }, document.sha256);
    const words = trustCopy.kept.erased(document.title || trustCopy.kept.untitled, erased.value);
    setSaid(words);
    announce(words);
    await list();
  };

  return (
    <>
      <h3>{words.cases}</h3>
      {(failure || cases.length === 0) && <p className="soft">{failure ? failure.message : words.none}</p>}
      <ul className="stack">
        {cases.map((kept) => (
          <li key={kept.document.sha256} className="row spread">
            <span>
              {kept.document.title || words.untitled}
              <br />
              <span className="small soft">
                {words.notes(kept.notes)}, {words.changed(kept.lastDay)}
              </span>
            </span>
            {asked === kept.document.sha256 ? (
              <span className="row">
                <button type="button" onClick={() => void erase(kept)}>
                  {words.sure}
                </button>
                <button type="button" className="primary" onClick={() => setAsked(null)}>
                  {words.keep}
                </button>
              </span>
            ) : (
              <button
                type="button"
                aria-label={`${words.erase}: ${kept.document.title || words.untitled}`}
                onClick={() => setAsked(kept.document.sha256)}
              >
                {words.erase}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className="small">{said}</p>
    </>
  );
};
