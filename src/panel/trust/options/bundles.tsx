import { type ChangeEvent, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Failure } from '../../../model/failure';
import type { Trust } from '../../../policy/trust';
import { type Bundle, largestBundle, openBundle, packBundle } from '../../../store/bundle';
import { mergeNotes } from '../../../store/bundle-merge';
import { noteStore } from '../../../store/notes';
import { shortestPassphrase } from '../../../store/passphrase';
import { bundleCopy as words } from '../../../ui/copy-bundle';
import { FailureNotice } from '../../../ui/failure-notice';
import { saveFile } from '../save-file';
import { useTrust } from './use-trust';

/** Notes out and in as one signed, encrypted file. */
export const Bundles = ({ trust }: { trust: Trust }) => {
  const { protection, office } = useTrust(trust);
  const [passphrase, setPassphrase] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [bundle, setBundle] = useState<Bundle | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const store = noteStore(trust.db);
  const allowed = office.policy.exportFormats?.includes('bundle') ?? true;

  const save = async (): Promise<void> => {
    setSaid(words.working);
    const all = await store.all();
    setFailure(all.ok ? null : all.failure);
    setSaid('');
    if (!all.ok) return;
    const notes = all.value.notes.map(({ note }) => note);
    const { version } = browser.runtime.getManifest();
    const given = { notes, label: protection.who, madeAt: new Date().toISOString(), software: version };
    const packed = await packBundle(trust.db, passphrase, given);
    saveFile(`notes-${given.madeAt.slice(0, 10)}.indicia`, 'application/octet-stream', packed);
    setSaid(words.saved(notes.length));
    await trust.audit.record('bundle-exported', { notes: notes.length, bytes: packed.length });
  };

  const open = async (): Promise<void> => {
    if (file === null) return;
    if (file.size > largestBundle) return setSaid(words.tooLarge);
    setSaid(words.working);
    const opened = await openBundle(await file.text(), passphrase);
    setSaid('');
    setFailure(opened.ok ? null : opened.failure);
    setBundle(opened.ok ? opened.value : null);
  };

  const take = async (from: Bundle): Promise<void> => {
    const { added, same, both, failures } = await mergeNotes(store, from.notes);
    setFailure(failures[0] ?? null);
    setBundle(null);
    setSaid(words.merged(added, same, both));
    await trust.audit.record('bundle-imported', { added, same, both, signer: from.fingerprint });
  };

  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    setFile(event.target.files?.[0] ?? null);
    setBundle(null);
  };

  return (
    <section className="stack" aria-labelledby="bundle-title">
      <h2 id="bundle-title">{words.title}</h2>
      <p className="soft">{allowed ? words.body : words.refused}</p>
      <label className="field">
        {words.passphrase}
        <input
          type="password"
          autoComplete="off"
          value={passphrase}
          aria-describedby="bundle-rule"
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </label>
      <p id="bundle-rule" className="small soft">
        {words.rule}
      </p>
      <div className="row">
        <button
          type="button"
          disabled={!allowed || [...passphrase].length < shortestPassphrase}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      </div>
      <label className="field">
        {words.choose}
        <input type="file" accept=".indicia" onChange={choose} />
      </label>
      <div className="row">
        <button type="button" disabled={file === null || passphrase === ''} onClick={() => void open()}>
          {words.open}
        </button>
      </div>
      {bundle && (
        <div className="notice stack">
          <p>{words.from(bundle.signer.label, bundle.madeAt.slice(0, 10), bundle.notes.length)}</p>
          <p className="small">{words.fingerprint}</p>
          <p className="recovery-code">{bundle.fingerprint}</p>
          <div className="row">
            <button type="button" className="primary" onClick={() => void take(bundle)}>
              {words.take}
            </button>
            <button type="button" onClick={() => setBundle(null)}>
              {words.leave}
            </button>
          </div>
        </div>
      )}
      <p role="status" className="small">
        {said}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </section>
  );
};
