import { useMemo } from 'react';
import type { Questions } from '../../model/catalogue';
import type { ScanReport } from '../../model/report';
import type { ReviewNote } from '../../model/review-note';
import { reopen } from '../../review/decide';
import { reviewedPerson } from '../../review/draft';
import { checkEvidence } from '../../review/evidence-check';
import type { NoteContext } from '../../review/note-context';
import type { Place } from '../../review/reanchor';
import type { Settings } from '../../store/settings';
import { copy } from '../../ui/copy';
import { noteCopy as words } from '../../ui/copy-note';
import type { Services } from '../services';
import { usePolicy } from '../trust/policy-context';
import type { OwnEvidenceActions } from '../use-own-evidence';
import { BalanceFields } from './balance-fields';
import { DecisionFields } from './decision-fields';
import { EraseNote } from './erase-note';
import { ExportBar } from './export-bar';
import { FormFields } from './form-fields';
import { History } from './history';
import { JumpRow } from './jump-row';
import { LawShown } from './law-shown';
import { NoteNotices } from './note-notices';
import type { NoteSession, NoteView } from './note-view';
import { OpenPoints } from './open-points';
import { OwnEvidence } from './own-evidence';
import { PassagesKept } from './passages-kept';
import { QuestionList } from './question-list';
import { ReliefFields } from './relief-fields';
import { RequestList } from './request-list';
import { SetUp } from './set-up';
import { useNamedOffences } from './use-named-offences';
import { useLaw, useNoteLaw } from './use-note-law';
import { useUndoKeys } from './use-undo-keys';

interface Props {
  readonly report: ScanReport | null;
  readonly view: NoteView;
  readonly session: NoteSession;
  readonly questions: Questions;
  readonly services: Pick<Services, 'copyText' | 'download' | 'law' | 'notes' | 'now' | 'newId'>;
  readonly settings: Settings;
  /** The place, stage and role of the next note. */
  readonly onDefaults: (chosen: Partial<Pick<ReviewNote, 'stage' | 'role' | 'jurisdiction'>>) => void;
  readonly locate: (note: ReviewNote) => Promise<readonly Place[] | null>;
  readonly own: OwnEvidenceActions;
  readonly onGoTo: ((finding: string) => void) | null;
}

/** The review note, from the set-up to the export. */
export const NoteScreen = (props: Props) => {
  const { view, session, services, settings, own, onDefaults, locate } = props;
  const { note, detached } = view;
  const report = detached ? null : props.report;
  const { privilegeLegend: officeLegend, noteTemplate, supervisorMode } = usePolicy();
  const law = useLaw(services.law);
  const noteLaw = useNoteLaw(law, note, report?.findings, services.now);
  const named = useNamedOffences(noteLaw, report?.document.sha256 ?? null, own.text);
  const people = useMemo(() => reviewedPeople(report), [report]);
  useUndoKeys(session);
  if (note === null) return <p className="soft pad">{props.report === null ? words.waiting : words.opening}</p>;

  const change = (part: Partial<ReviewNote>, when: 'soon' | 'now'): void => {
    session.change((before) => ({ ...before, ...part }), when);
    const { stage, role, jurisdiction } = part;
    if (stage !== undefined || role !== undefined || jurisdiction !== undefined)
      onDefaults({
        ...(stage === undefined ? {} : { stage }),
        ...(role === undefined ? {} : { role }),
        ...(jurisdiction === undefined ? {} : { jurisdiction }),
      });
  };
  const takeOut = (finding: string): void => session.change((before) => reopen(before, finding), 'now');
  const context = async (): Promise<NoteContext> => {
    if (noteLaw === null) throw new Error('exported before the law was loaded');
    return {
      note,
      law: noteLaw,
      check: checkEvidence(note, detached ? null : await locate(note)),
      exportedAt: services.now(),
      ...(officeLegend === undefined ? {} : { officeLegend }),
    };
  };
  const reading = detached || note.role === 'supervisor' || supervisorMode === true;
  const addSelection = detached ? null : own.addSelection;
  const citeSelection = addSelection && (async () => (await addSelection()).id);

  return (
    <div className="note stack">
      <h2 className="visually-hidden">{copy.note}</h2>
      <NoteNotices view={view} session={session} locate={locate} onTakeOut={takeOut} />
      {noteLaw !== null && <JumpRow />}
      {noteLaw !== null && reading && <OpenPoints note={note} law={noteLaw} open />}
      <SetUp
        note={note}
        law={law}
        noteLaw={noteLaw}
        readFor={report === null ? '' : reviewedPerson(report)}
        people={people}
        named={named}
        newId={services.newId}
        onAnotherFor={report === null ? null : (person) => void session.anotherFor(person)}
        onChange={change}
      />
      {noteLaw === null ? <p className="soft">{words.lawBox.loading}</p> : <LawShown law={noteLaw} />}
      <PassagesKept note={note} onTakeOut={takeOut} onGoTo={detached ? null : props.onGoTo} />
      <OwnEvidence
        facts={note.facts}
        newId={services.newId}
        onSelection={addSelection && (async () => (await addSelection()).added)}
        onTyped={detached ? null : own.addTyped}
        onFacts={(facts, when) => change({ facts }, when)}
      />
      {noteLaw !== null && (
        <>
          <QuestionList
            note={note}
            law={noteLaw}
            letterKeys={settings.letterKeys}
            onEdit={session.change}
            onSelection={citeSelection}
          />
          <BalanceFields note={note} onChange={change} onSelection={citeSelection} />
          <RequestList note={note} questions={noteLaw.plan.questions} newId={services.newId} onEdit={session.change} />
          {note.stage === 'post-conviction' && (
            <ReliefFields note={note} law={noteLaw} onChange={change} onSelection={citeSelection} />
          )}
        </>
      )}
      <DecisionFields note={note} template={noteTemplate ?? ''} onChange={change} />
      {noteLaw !== null && (
        <>
          {!reading && <OpenPoints note={note} law={noteLaw} open={false} />}
          <ExportBar
            services={services}
            context={context}
            defence={note.role === 'defence'}
            afterConviction={note.stage === 'post-conviction'}
          />
          <FormFields key={note.id} note={note} services={services} context={context} />
        </>
      )}
      <History key={note.id} note={note} store={services.notes} onRestore={session.restore} />
      {view.state.kind !== 'new' && (
        <EraseNote onAnother={detached ? null : () => void session.another()} onErase={() => void session.erase()} />
      )}
    </div>
  );
};

/** Everyone whose punishment a document puts in question: the person it was read for, and those charged beside them. */
const reviewedPeople = (report: ScanReport | null): readonly string[] => [
  ...new Set(
    (report?.people ?? [])
      .filter(({ role }) => role === 'reviewed-person' || role === 'co-accused')
      .map(({ name }) => name),
  ),
];
