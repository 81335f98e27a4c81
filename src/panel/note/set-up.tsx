import { useId } from 'react';
import { places } from '../../law/find-pack';
import type { Law } from '../../law/matter';
import type { RecognisedOffence } from '../../law/recognise-offences';
import { type ReviewNote, Role, Stage } from '../../model/review-note';
import { isPlace, type NoteLaw } from '../../review/note-law';
import { noteWords } from '../../review/words';
import { noteCopy as words } from '../../ui/copy-note';
import { usePolicy } from '../trust/policy-context';
import { AgeFields } from './age-fields';
import { OffenceFields } from './offence-fields';

interface Props {
  readonly note: ReviewNote;
  readonly law: Law | null;
  readonly noteLaw: NoteLaw | null;
  /** The person the document was read for, or empty. */
  readonly readFor: string;
  /** Everyone whose punishment the document puts in question. */
  readonly people: readonly string[];
  readonly named: readonly RecognisedOffence[];
  readonly newId: () => string;
  readonly onAnotherFor: ((person: string) => void) | null;
  readonly onChange: (change: Partial<ReviewNote>, when: 'soon' | 'now') => void;
}

/** Place, stage, role, person, age, offences: what chooses the law and the questions, in one glance. */
export const SetUp = ({ note, law, noteLaw, readFor, people, named, newId, onAnotherFor, onChange }: Props) => {
  const policy = usePolicy();
  const list = useId();
  const others = people.filter((name) => name !== note.person);
  return (
    <section className="stack set-up" aria-label={words.setUp.title}>
      <div className="pair">
        <label className="field">
          {words.setUp.place}
          <select
            value={note.jurisdiction}
            disabled={policy.jurisdiction !== undefined && note.jurisdiction === policy.jurisdiction}
            onChange={(event) => onChange({ jurisdiction: event.target.value }, 'now')}
          >
            <option value="">{words.setUp.noPlace}</option>
            {law !== null && note.jurisdiction !== '' && !isPlace(law, note.jurisdiction) && (
              <option value={note.jurisdiction}>{words.setUp.unknownPlace(note.jurisdiction)}</option>
            )}
            {law === null && note.jurisdiction !== '' && <option value={note.jurisdiction}>{note.jurisdiction}</option>}
            {law !== null &&
              places(law.packs).map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </select>
        </label>
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
          <select
            value={note.role}
            disabled={policy.role !== undefined && note.role === policy.role}
            onChange={(event) => onChange({ role: Role.parse(event.target.value) }, 'now')}
          >
            {Role.options.map((role) => (
              <option key={role} value={role}>
                {noteWords.roles[role]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.person}
          <input
            type="text"
            list={list}
            value={note.person}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ person: event.target.value }, 'soon')}
          />
        </label>
        <datalist id={list}>
          {people.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      {(policy.jurisdiction !== undefined || policy.role !== undefined) && (
        <p className="small soft">{words.setUp.office}</p>
      )}
      {readFor !== '' && note.person !== '' && readFor !== note.person && (
        <p className="notice">{words.otherPerson(readFor)}</p>
      )}
      {people.length > 1 && (
        <div className="notice">
          <p>{words.people(people.join(', '))}</p>
          {onAnotherFor !== null && (
            <div className="row">
              {others.map((name) => (
                <button key={name} type="button" onClick={() => onAnotherFor(name)}>
                  {words.anotherFor(name)}
                </button>
              ))}
            </div>
          )}
        </div>
      )}
      <AgeFields age={note.age} onChange={onChange} />
      {noteLaw !== null && (
        <OffenceFields
          offences={note.offences}
          law={noteLaw}
          named={named}
          newId={newId}
          onChange={(offences) => onChange({ offences }, 'now')}
        />
      )}
    </section>
  );
};
