import { type FormEvent, useId, useState } from 'react';
import type { RecognisedOffence } from '../../law/recognise-offences';
import { markWords, scopeWords } from '../../law/words';
import type { ChargedOffence } from '../../model/review-note';
import { type NoteLaw, offenceName } from '../../review/note-law';
import { noteCopy } from '../../ui/copy-note';

const words = noteCopy.setUp;

interface Props {
  readonly offences: readonly ChargedOffence[];
  readonly law: NoteLaw;
  /** Offences that the document names. */
  readonly named: readonly RecognisedOffence[];
  readonly newId: () => string;
  readonly onChange: (offences: readonly ChargedOffence[]) => void;
}

/** The offences charged, each with what the law of the place says of it. Recognising one only proposes it. */
export const OffenceFields = ({ offences, law, named, newId, onChange }: Props) => {
  const [typed, setTyped] = useState('');
  const list = useId();
  const proposed = named.filter(({ offence }) => !offences.some((one) => one.offence === offence)).slice(0, 8);
  const add = (name: string, offence: string | null): void => onChange([...offences, { id: newId(), name, offence }]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = typed.trim();
    if (name === '') return;
    const known = law.offences.find((offence) => offence.name.toLowerCase() === name.toLowerCase());
    add(known?.name ?? name, known?.id ?? null);
    setTyped('');
  };
  return (
    <div className="stack offences">
      <h3>{words.offences}</h3>
      {offences.length > 0 && (
        <ul className="stack">
          {offences.map((one) => {
            const name = one.offence === null ? one.name : offenceName(law, one.offence);
            return (
              <li key={one.id}>
                <div className="row spread">
                  <strong>{name}</strong>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={words.remove(name)}
                    onClick={() => onChange(offences.filter(({ id }) => id !== one.id))}
                  >
                    {noteCopy.takeOut}
                  </button>
                </div>
                <ScopeLines law={law} offence={one.offence ?? one.name} />
              </li>
            );
          })}
        </ul>
      )}
      {proposed.length > 0 && (
        <div className="stack">
          <p className="small soft">{words.named}</p>
          <div className="row">
            {proposed.map(({ offence, name }) => (
              <button key={offence} type="button" onClick={() => add(name, offence)}>
                + {name}
              </button>
            ))}
          </div>
        </div>
      )}
      <form className="row nowrap" onSubmit={submit}>
        <input
          type="text"
          list={list}
          aria-label={words.addOffence}
          placeholder={words.addOffence}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit">{words.add}</button>
      </form>
      <datalist id={list}>
        {law.offences.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </div>
  );
};

/** What each provision of the place says of an offence. */
const ScopeLines = ({ law, offence }: { readonly law: NoteLaw; readonly offence: string }) => {
  const answers = law.plan.provisions.flatMap(({ provision, scope }) =>
    scope.filter((answer) => answer.offence === offence).map((answer) => ({ provision, answer })),
  );
  if (answers.length === 0) return <p className="small soft">{words.noScope}</p>;
  return (
    <ul className="small scope">
      {answers.map(({ provision, answer }) => (
        <li key={provision.id} data-state={answer.state}>
          {provision.name}: <strong>{scopeWords[answer.state]}</strong>
          {answer.state !== 'covered' && `. ${answer.because}`}{' '}
          <span className="soft">
            {[answer.where, markWords[answer.mark]].filter((part) => part !== undefined).join('; ')}
          </span>
        </li>
      ))}
    </ul>
  );
};
