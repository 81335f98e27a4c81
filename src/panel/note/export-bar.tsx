import { useState } from 'react';
import { noteFileOf } from '../../export/note-file-of';
import { binaryTypes, writeFile } from '../../export/write-file';
import { type Failure, ok, type Result } from '../../model/failure';
import { type ExportFormat, exportFileName, exportNote } from '../../review/export-note';
import type { NoteContext } from '../../review/note-context';
import type { NotePart } from '../../review/outline';
import { useAnnounce } from '../../ui/announcer';
import { copy } from '../../ui/copy';
import { noteCopy } from '../../ui/copy-note';
import { FailureNotice } from '../../ui/failure-notice';
import type { Services } from '../services';
import { usePolicy } from '../trust/policy-context';

const words = noteCopy.export;

interface Props {
  readonly services: Pick<Services, 'copyText' | 'download'>;
  /** The note with its quotes compared with the document now. */
  readonly context: () => Promise<NoteContext>;
  readonly defence: boolean;
  readonly afterConviction: boolean;
}

const textTypes = { markdown: 'text/markdown', html: 'text/html', json: 'application/json' } as const;
const files = ['docx', 'pdf', 'markdown', 'html', 'json'] as const;

/** Takes the note out, whole or in part, after its quotes were compared with the document. */
export const ExportBar = ({ services, context, defence, afterConviction }: Props) => {
  const announce = useAnnounce();
  const { exportFormats } = usePolicy();
  const [part, setPart] = useState<NotePart>('whole');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const allowed = (format: ExportFormat): boolean => exportFormats === undefined || exportFormats.includes(format);

  const take = async (format: ExportFormat): Promise<void> => {
    setBusy(true);
    setDone('');
    setRefused(null);
    const now = await context();
    const written = await write(now, part, format);
    setBusy(false);
    setFailure(written.ok ? null : written.failure);
    if (!written.ok) return;
    let said: string = copy.said.exported;
    if (format === 'text') {
      const text = String(written.value);
      const copied = await services.copyText(text);
      if (!copied) setRefused(text);
      said = copied ? copy.said.copied : copy.said.notCopied;
    } else {
      const type = format === 'docx' || format === 'pdf' ? binaryTypes[format] : `${textTypes[format]};charset=utf-8`;
      services.download(exportFileName(now.note, part, format), type, written.value);
    }
    setDone(said);
    announce(said);
  };

  return (
    <section className="stack export" aria-labelledby="note-export">
      <h3 id="note-export" tabIndex={-1}>
        {words.title}
      </h3>
      <label className="field">
        {words.part}
        <select value={part} onChange={(event) => setPart(event.target.value as NotePart)}>
          {Object.entries(words.parts)
            .filter(([id]) => id !== 'declaration' || afterConviction)
            .map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {(part === 'whole' || part === 'evidence') && (
        <p className="small soft">{defence ? words.wholeDefence : words.partAWarning}</p>
      )}
      <div className="row">
        {files.map((format, index) => (
          <button
            key={format}
            type="button"
            className={index === 0 ? 'primary' : ''}
            disabled={busy || !allowed(format)}
            onClick={() => void take(format)}
          >
            {words.formats[format]}
          </button>
        ))}
        <button type="button" disabled={busy || !allowed('text')} onClick={() => void take('text')}>
          {words.copy}
        </button>
      </div>
      {exportFormats !== undefined && <p className="small soft">{words.office}</p>}
      {(busy || done !== '') && <p className="small soft">{busy ? words.checking : done}</p>}
      {failure && <FailureNotice failure={failure} />}
      {refused !== null && (
        <label className="field">
          {words.copyBelow}
          <textarea readOnly rows={8} value={refused} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </section>
  );
};

const write = async (
  context: NoteContext,
  part: NotePart,
  format: ExportFormat,
): Promise<Result<string | Uint8Array<ArrayBuffer>>> => {
  if (format !== 'docx' && format !== 'pdf') return exportNote(context, part, format);
  const file = noteFileOf(context, part);
  if (!file.ok) return file;
  const bytes = await writeFile(file.value, format);
  return bytes.ok ? ok(bytes.value) : bytes;
};
