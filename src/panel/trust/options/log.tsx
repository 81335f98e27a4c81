import { useState } from 'react';
import type { Failure } from '../../../model/failure';
import type { Trust } from '../../../policy/trust';
import { auditLines } from '../../../store/audit';
import type { Verdict } from '../../../store/audit-chain';
import { trustCopy } from '../../../ui/copy-trust';
import { FailureNotice } from '../../../ui/failure-notice';
import { saveFile } from '../save-file';
import { useTrust } from './use-trust';

const words = trustCopy.log;

/** The audit log: what it is, the reviewer's label in it, its check and its file. */
export const Log = ({ trust }: { trust: Trust }) => {
  const { protection, office, change } = useTrust(trust);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);

  const verify = async (): Promise<void> => {
    const verdict = await trust.audit.verify();
    setFailure(verdict.ok ? null : verdict.failure);
    setSaid(verdict.ok ? inWords(verdict.value) : '');
  };
  const save = async (): Promise<void> => {
    const entries = await trust.audit.entries();
    setFailure(entries.ok ? null : entries.failure);
    if (entries.ok) saveFile(words.file, 'application/x-ndjson', auditLines(entries.value));
  };

  return (
    <section className="stack" aria-labelledby="log-title">
      <h2 id="log-title">{words.title}</h2>
      <p className="soft">{words.body}</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={protection.audit}
          disabled={office.policy.auditLog !== undefined}
          onChange={(event) => change({ audit: event.target.checked })}
        />
        {words.on}
      </label>
      {office.policy.auditLog !== undefined && <p className="small soft">{trustCopy.office}</p>}
      <label className="field">
        {words.who}
        <input
          type="text"
          maxLength={80}
          defaultValue={protection.who}
          key={protection.who}
          onBlur={(event) => change({ who: event.target.value.trim() })}
        />
      </label>
      <div className="row">
        <button type="button" onClick={() => void verify()}>
          {words.verify}
        </button>
        <button type="button" onClick={() => void save()}>
          {words.save}
        </button>
      </div>
      <p role="status" className="small break">
        {said}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
};

const inWords = (verdict: Verdict): string =>
  verdict.kind === 'whole' ? words.whole(verdict.entries, verdict.last) : words.broken[verdict.why](verdict.at);
