import { useState } from 'react';
import type { Failure } from '../../model/failure';
import type { ReviewNote } from '../../model/review-note';
import { formsFor, type HostField, type HostForm, hostFields } from '../../review/host-fields';
import type { NoteContext } from '../../review/note-context';
import { useAnnounce } from '../../ui/announcer';
import { noteCopy } from '../../ui/copy-note';
import { FailureNotice } from '../../ui/failure-notice';
import type { Services } from '../services';

const words = noteCopy.form;

interface Props {
  readonly note: ReviewNote;
  readonly services: Pick<Services, 'copyText'>;
  readonly context: () => Promise<NoteContext>;
}

/** The note as texts for the fields of the host's own form, one copy for each. */
export const FormFields = ({ note, services, context }: Props) => {
  const announce = useAnnounce();
  const forms = formsFor(note);
  const [chosen, setChosen] = useState<HostForm | null>(null);
  const [fields, setFields] = useState<readonly HostField[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = chosen !== null && forms.includes(chosen) ? chosen : (forms[0] ?? 'generic');
  const make = async (): Promise<void> => {
    const made = hostFields(await context(), form);
    setFields(made.ok ? made.value : null);
    setFailure(made.ok ? null : made.failure);
  };
  return (
    <details className="stack form-fields">
      <summary>{words.title}</summary>
      <p className="small soft">{words.hint}</p>
      {note.role === 'defence' && <p className="small soft">{words.defence}</p>}
      <label className="field">
        {words.form}
        <select
          value={form}
          onChange={(event) => {
            setChosen(event.target.value as HostForm);
            setFields(null);
          }}
        >
          {forms.map((one) => (
            <option key={one} value={one}>
              {words.forms[one]}
            </option>
          ))}
        </select>
      </label>
      <div className="row">
        <button type="button" onClick={() => void make()}>
          {fields === null ? words.make : words.again}
        </button>
      </div>
      {failure && <FailureNotice failure={failure} />}
      {fields?.map(({ id, label, text }) => (
        <div key={id} className="stack slot">
          <h4>{label}</h4>
          {text === '' ? (
            <p className="small soft">{words.yours}</p>
          ) : (
            <>
              <textarea readOnly rows={3} aria-label={label} value={text} onFocus={(event) => event.target.select()} />
              <div className="row">
                <button
                  type="button"
                  onClick={() => void services.copyText(text).then((copied) => copied && announce(words.copied(label)))}
                >
                  {words.copy(label)}
                </button>
              </div>
            </>
          )}
        </div>
      ))}
    </details>
  );
};
