import { useState } from 'react';
import type { Failure } from '../../model/failure';
import type { Question } from '../../model/question';
import type { ReviewNote } from '../../model/review-note';
import { checkEvidence } from '../../review/evidence-check';
import { type ExportFormat, exportFileName, exportNote } from '../../review/export-note';
import type { NotePart } from '../../review/outline';
import type { Place } from '../../review/reanchor';
import { useAnnounce } from '../../ui/announcer';
import { copy } from '../../ui/copy';
import { noteCopy as words } from '../../ui/copy-note';
import { FailureNotice } from '../../ui/failure-notice';
import type { Services } from '../services';

interface Props {
  readonly note: ReviewNote;
  readonly questions: readonly Question[];
  readonly services: Pick<Services, 'copyText' | 'download'>;
  /** Where the note's quotes stand in the document now; null where it cannot be asked. */
  readonly locate: (note: ReviewNote) => Promise<readonly Place[] | null>;
}

const types = { markdown: 'text/markdown', html: 'text/html' } as const;

/** Takes the note out, whole or in its two parts, after its quotes were compared with the document. */
export const ExportBar = ({ note, questions, services, locate }: Props) => {
  const announce = useAnnounce();
  const [part, setPart] = useState<NotePart>('whole');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState('');

  const take = async (format: ExportFormat): Promise<void> => {
    setBusy(true);
    setDone('');
    setRefused(null);
    const written = exportNote(note, questions, checkEvidence(note, await locate(note)), part, format);
    setBusy(false);
    setFailure(written.ok ? null : written.failure);
    if (!written.ok) return;
    if (format !== 'text') services.download(exportFileName(note, part, format), types[format], written.value);
    const copied = format !== 'text' || (await services.copyText(written.value));
    if (!copied) setRefused(written.value);
    const said = format !== 'text' ? copy.said.exported : copied ? copy.said.copied : copy.said.notCopied;
    setDone(said);
    announce(said);
  };

  return (
    <section className="stack" aria-labelledby="export-title">
      <h3 id="export-title">{words.export.title}</h3>
      <label className="field">
        {words.export.part}
        <select value={part} onChange={(event) => setPart(event.target.value as NotePart)}>
          {Object.entries(words.export.parts).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {part !== 'evaluation' && <p className="small soft">{words.export.partAWarning}</p>}
      <div className="row">
        <button type="button" className="primary" disabled={busy} onClick={() => void take('text')}>
          {words.export.copy}
        </button>
        <button type="button" disabled={busy} onClick={() => void take('markdown')}>
          {words.export.markdown}
        </button>
        <button type="button" disabled={busy} onClick={() => void take('html')}>
          {words.export.html}
        </button>
      </div>
      {(busy || done !== '') && <p className="small soft">{busy ? words.export.checking : done}</p>}
      {failure && <FailureNotice failure={failure} />}
      {refused !== null && (
        <label className="field">
          {words.export.copyBelow}
          <textarea readOnly rows={8} value={refused} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </section>
  );
};
