import type { ReviewNote } from '../../model/review-note';
import { copy } from '../../ui/copy';
import { noteCopy as words } from '../../ui/copy-note';
import { EvidenceList } from './evidence-list';

interface Props {
  readonly note: ReviewNote;
  readonly onTakeOut: (finding: string) => void;
  readonly onGoTo: ((finding: string) => void) | null;
}

/** The passages of the note: those kept, and those considered and set aside. */
export const PassagesKept = ({ note, onTakeOut, onGoTo }: Props) => (
  <>
    <section className="stack">
      <h3>{words.evidence}</h3>
      {note.kept.length === 0 && <p className="soft">{words.noEvidence}</p>}
      <EvidenceList evidence={note.kept} letter="A" undoLabel={words.takeOut} onUndo={onTakeOut} onGoTo={onGoTo} />
    </section>
    {note.setAside.length > 0 && (
      <details>
        <summary>
          {words.aside} ({note.setAside.length})
        </summary>
        <EvidenceList
          evidence={note.setAside.map((aside) => aside.evidence)}
          letter="S"
          reasonOf={(evidence) =>
            copy.card.asideBecause(note.setAside.find((aside) => aside.evidence === evidence)?.reason ?? '')
          }
          undoLabel={words.takeBack}
          onUndo={onTakeOut}
          onGoTo={onGoTo}
        />
      </details>
    )}
  </>
);
