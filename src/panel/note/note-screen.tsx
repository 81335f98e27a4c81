import { childProtectionFirst, questionsFor } from '../../law/questions';
import type { Questions } from '../../model/catalogue';
import type { ScanReport } from '../../model/report';
import type { ReviewNote } from '../../model/review-note';
import { answerTo, reopen, withAnswer } from '../../review/decide';
import { reviewedPerson } from '../../review/draft';
import { type Place, quotesOf } from '../../review/reanchor';
import { requestsFrom } from '../../review/requests';
import { copy } from '../../ui/copy';
import { noteCopy as words } from '../../ui/copy-note';
import { FailureNotice } from '../../ui/failure-notice';
import type { Services } from '../services';
import { DecisionFields } from './decision-fields';
import { EarlierNote, OtherNotes } from './earlier-notes';
import { EraseNote } from './erase-note';
import { EvidenceList } from './evidence-list';
import { ExportBar } from './export-bar';
import { NoteHead } from './note-head';
import type { NoteSession, NoteView } from './note-session';
import { QuestionItem } from './question-item';
import { SaveLine } from './save-line';

interface Props {
  readonly report: ScanReport | null;
  readonly view: NoteView;
  readonly session: NoteSession;
  readonly questions: Questions;
  readonly services: Pick<Services, 'copyText' | 'download'>;
  /** The stage and role of the next note. */
  readonly onDefaults: (chosen: Pick<ReviewNote, 'stage' | 'role'>) => void;
  readonly locate: (note: ReviewNote) => Promise<readonly Place[] | null>;
  readonly onGoTo: ((finding: string) => void) | null;
}

/** The review note: passages kept and set aside, the questions of the stage, the decision, the exports. */
export const NoteScreen = ({ report, view, session, questions, services, onDefaults, locate, onGoTo }: Props) => {
  const { note, state, lost, trouble } = view;
  if (report === null) return <p className="soft pad">{words.waiting}</p>;
  if (note === null) return <p className="soft pad">{words.opening}</p>;

  const childFirst = childProtectionFirst(report.findings);
  const asked = questionsFor(note.stage, questions, { childProtectionFirst: childFirst });
  const requests = requestsFrom(note, asked);
  const answered = asked.filter(({ id }) => answerTo(note, id).answer !== 'unanswered').length;
  const change = (part: Partial<ReviewNote>, when: 'soon' | 'now'): void => {
    session.change((before) => ({ ...before, ...part }), when);
    if (part.stage !== undefined || part.role !== undefined)
      onDefaults({ stage: part.stage ?? note.stage, role: part.role ?? note.role });
  };
  const takeOut = (finding: string): void => session.change((before) => reopen(before, finding), 'now');
  const missing = quotesOf(note).filter((evidence) => lost.includes(evidence.finding));
  const bring = async (earlier: ReviewNote): Promise<void> => {
    session.bringOver(earlier, (await locate(earlier)) ?? []);
  };

  return (
    <div className="note stack">
      <h2 className="visually-hidden">{copy.note}</h2>
      {trouble && state.kind === 'new' && <FailureNotice failure={trouble} />}
      <SaveLine
        state={state}
        onAgain={() => void session.flush()}
        onTheirs={session.takeTheirs}
        onBoth={() => void session.keepBoth()}
      />
      {view.unsavedElsewhere.map((title) => (
        <p key={title} className="notice">
          {words.save.elsewhere(title)}
        </p>
      ))}
      <EarlierNote view={view} onBring={(earlier) => void bring(earlier)} onLeave={session.leaveEarlier} />
      <OtherNotes view={view} onChoose={(id) => void session.choose(id)} />
      <NoteHead note={note} readFor={reviewedPerson(report)} onChange={change} />

      {missing.length > 0 && (
        <section className="notice">
          <h3>{words.earlier.lost}</h3>
          <p>{words.earlier.lostBody}</p>
          <EvidenceList evidence={missing} letter={null} undoLabel={words.takeOut} onUndo={takeOut} onGoTo={null} />
        </section>
      )}

      <section className="stack">
        <h3>{words.evidence}</h3>
        {note.kept.length === 0 && <p className="soft">{words.noEvidence}</p>}
        <EvidenceList evidence={note.kept} letter="A" undoLabel={words.takeOut} onUndo={takeOut} onGoTo={onGoTo} />
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
            onUndo={takeOut}
            onGoTo={onGoTo}
          />
        </details>
      )}

      <section className="stack">
        <h3>{words.questions}</h3>
        <p className="small soft">
          {words.answered(answered, asked.length)}. {words.questionsHint}
        </p>
        {childFirst && <p className="notice">{words.childFirst}</p>}
        {asked.map((question) => (
          <QuestionItem
            key={question.id}
            question={question}
            answer={answerTo(note, question.id)}
            kept={note.kept}
            onAnswer={(answer, when) => session.change((before) => withAnswer(before, answer), when)}
          />
        ))}
      </section>

      {requests.length > 0 && (
        <section className="stack">
          <h3>{words.requests}</h3>
          <p className="small soft">{words.requestsHint}</p>
          <ol className="requests">
            {requests.map(({ question, reasons }) => (
              <li key={question.id}>
                {question.text} {reasons}
              </li>
            ))}
          </ol>
        </section>
      )}

      <DecisionFields note={note} onChange={change} />
      <ExportBar note={note} questions={asked} services={services} locate={locate} />
      {state.kind !== 'new' && (
        <EraseNote onAnother={() => void session.another()} onErase={() => void session.erase()} />
      )}
    </div>
  );
};
