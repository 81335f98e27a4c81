import type { ReviewNote } from '../../model/review-note';
import { Role, Stage } from '../../model/review-note';
import { noteWords } from '../../review/words';
import { noteCopy as words } from '../../ui/copy-note';

interface Props {
  readonly note: ReviewNote;
  /** The person the document was read for, or empty. */
  readonly readFor: string;
  readonly onChange: (change: Partial<ReviewNote>, when: 'soon' | 'now') => void;
}

/** Whom the note is about, at which stage, for whom. */
export const NoteHead = ({ note, readFor, onChange }: Props) => (
  <div className="stack">
    <label className="field">
      {words.person}
      <input
        type="text"
        value={note.person}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ person: event.target.value }, 'soon')}
      />
    </label>
    {readFor !== '' && note.person !== '' && readFor !== note.person && (
      <p className="notice">{words.otherPerson(readFor)}</p>
    )}
    <div className="pair">
      <label className="field">
        {words.stage}
        <select value={note.stage} onChange={(event) => onChange({ stage: Stage.parse(event.target.value) }, 'now')}>
          {Stage.options.map((stage) => (
            <option key={stage} value={stage}>
              {noteWords.stages[stage]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {words.role}
        <select value={note.role} onChange={(event) => onChange({ role: Role.parse(event.target.value) }, 'now')}>
          {Role.options.map((role) => (
            <option key={role} value={role}>
              {noteWords.roles[role]}
            </option>
          ))}
        </select>
      </label>
    </div>
  </div>
);
