import type { ReviewNote } from '../../model/review-note';
import type { NoteLaw } from '../../review/note-law';
import { stillOpen } from '../../review/still-open';
import { noteCopy } from '../../ui/copy-note';

const words = noteCopy.open;

interface Props {
  readonly note: ReviewNote;
  readonly law: NoteLaw;
  /** For whoever reads a finished note rather than writes it. */
  readonly open: boolean;
}

/** What a reader of the note would ask about next. For a supervisor it stands open, first. */
export const OpenPoints = ({ note, law, open }: Props) => {
  const points = stillOpen(note, law);
  return (
    <details key={String(open)} open={open} className="open-points">
      <summary>
        {words.title}: {words.count(points.length)}
      </summary>
      {points.length === 0 && <p className="small soft">{words.none}</p>}
      <ul className="small plain">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </details>
  );
};
