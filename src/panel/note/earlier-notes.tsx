import type { ReviewNote } from '../../model/review-note';
import { noteCopy as words } from '../../ui/copy-note';
import { dayOf } from './day';
import type { NoteView } from './note-view';

interface EarlierProps {
  readonly view: NoteView;
  readonly onBring: (note: ReviewNote) => void;
  readonly onLeave: () => void;
}

/** Offers the note of an earlier version of the document; nothing is taken over without being asked. */
export const EarlierNote = ({ view, onBring, onLeave }: EarlierProps) => {
  const [stored] = view.earlier;
  if (!stored) return null;
  return (
    <div className="notice">
      <h3>{words.earlier.title}</h3>
      <p>{words.earlier.body(dayOf(stored.note.updatedAt))}</p>
      <div className="row">
        <button type="button" className="primary" onClick={() => onBring(stored.note)}>
          {words.earlier.bring}
        </button>
        <button type="button" onClick={onLeave}>
          {words.earlier.leave}
        </button>
      </div>
    </div>
  );
};

interface OthersProps {
  readonly view: NoteView;
  readonly onChoose: (id: string) => void;
}

/** The notes on this document, where there is more than one. */
export const OtherNotes = ({ view, onChoose }: OthersProps) => {
  const { note, others, unreadable } = view;
  if (note === null) return null;
  return (
    <>
      {unreadable > 0 && <p className="notice">{words.others.unreadable(unreadable)}</p>}
      {others.length > 0 && (
        <label className="field">
          {words.others.label}
          <select value={note.id} onChange={(event) => onChoose(event.target.value)}>
            {[note, ...others.map((stored) => stored.note)].map((one) => (
              <option key={one.id} value={one.id}>
                {words.others.name(one.person, dayOf(one.updatedAt))}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
};
