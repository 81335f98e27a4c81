import type { ReviewNote } from '../../model/review-note';
import { type Place, quotesOf } from '../../review/reanchor';
import { useAnnounce } from '../../ui/announcer';
import { copy } from '../../ui/copy';
import { noteCopy as words } from '../../ui/copy-note';
import { FailureNotice } from '../../ui/failure-notice';
import { EarlierNote, OtherNotes } from './earlier-notes';
import { EvidenceList } from './evidence-list';
import type { NoteSession, NoteView } from './note-view';
import { SaveLine } from './save-line';

interface Props {
  readonly view: NoteView;
  readonly session: NoteSession;
  readonly locate: (note: ReviewNote) => Promise<readonly Place[] | null>;
  readonly onTakeOut: (finding: string) => void;
}

/** Whether the note is safe, what can be taken back, and everything about where this note comes from. */
export const NoteNotices = ({ view, session, locate, onTakeOut }: Props) => {
  const announce = useAnnounce();
  const { note, state, lost, trouble, duplicateOf } = view;
  if (note === null) return null;
  const missing = quotesOf(note).filter((evidence) => lost.includes(evidence.finding));
  const bring = async (earlier: ReviewNote): Promise<void> => {
    session.bringOver(earlier, (await locate(earlier)) ?? []);
  };
  return (
    <>
      {trouble && state.kind === 'new' && <FailureNotice failure={trouble} />}
      <div className="row spread">
        <SaveLine
          state={state}
          onAgain={() => void session.flush()}
          onTheirs={session.takeTheirs}
          onBoth={() => void session.keepBoth()}
        />
        <div className="row nowrap">
          <button
            type="button"
            className="quiet"
            disabled={!view.canUndo}
            onClick={() => {
              session.undo();
              announce(words.undone);
            }}
          >
            {words.undo}
          </button>
          <button
            type="button"
            className="quiet"
            disabled={!view.canRedo}
            onClick={() => {
              session.redo();
              announce(words.redone);
            }}
          >
            {words.redo}
          </button>
        </div>
      </div>
      {view.detached && (
        <div className="notice">
          <h3>{words.detached.title(note.document.title || copy.untitled)}</h3>
          <p>{words.detached.body}</p>
          <div className="row">
            <button type="button" onClick={() => void session.backToDocument()}>
              {words.detached.back}
            </button>
          </div>
        </div>
      )}
      {view.erased && (
        <div className="notice row spread">
          <span>{words.erased}</span>
          <button type="button" onClick={() => void session.unerase()}>
            {words.unerase}
          </button>
        </div>
      )}
      {duplicateOf && <p className="notice">{words.duplicate(duplicateOf.title, duplicateOf.origin)}</p>}
      {view.unsavedElsewhere.map((title) => (
        <p key={title} className="notice">
          {words.save.elsewhere(title)}
        </p>
      ))}
      <EarlierNote view={view} onBring={(earlier) => void bring(earlier)} onLeave={session.leaveEarlier} />
      <OtherNotes view={view} onChoose={(id) => void session.choose(id)} />
      {missing.length > 0 && (
        <section className="notice">
          <h3>{words.earlier.lost}</h3>
          <p>{words.earlier.lostBody}</p>
          <EvidenceList evidence={missing} letter={null} undoLabel={words.takeOut} onUndo={onTakeOut} onGoTo={null} />
        </section>
      )}
    </>
  );
};
