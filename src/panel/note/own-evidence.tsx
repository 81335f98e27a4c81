import { type FormEvent, useState } from 'react';
import type { OwnFact } from '../../model/review-note';
import { useAnnounce } from '../../ui/announcer';
import { noteCopy } from '../../ui/copy-note';

const words = noteCopy.own;

export type Added = 'added' | 'nothing-selected' | 'not-found' | 'no-page';

interface Props {
  readonly facts: readonly OwnFact[];
  readonly newId: () => string;
  /** Null where no document is open. */
  readonly onSelection: (() => Promise<Added>) | null;
  readonly onTyped: ((text: string) => Promise<Added>) | null;
  readonly onFacts: (facts: readonly OwnFact[], when: 'soon' | 'now') => void;
}

const said: Readonly<Record<Added, string>> = {
  added: words.added,
  'nothing-selected': words.nothingSelected,
  'not-found': words.notFound,
  'no-page': words.noPage,
};

/** Evidence of the reviewer's own: a passage selected or pasted, compared with the document, or a fact from elsewhere. */
export const OwnEvidence = ({ facts, newId, onSelection, onTyped, onFacts }: Props) => {
  const announce = useAnnounce();
  const [typed, setTyped] = useState('');
  const [told, setTold] = useState<Added | null>(null);
  const tell = (added: Added): void => {
    setTold(added);
    announce(said[added]);
    if (added === 'added') setTyped('');
  };
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (typed.trim() !== '') tell((await onTyped?.(typed)) ?? 'no-page');
  };
  const change = (id: string, part: Partial<OwnFact>): void =>
    onFacts(
      facts.map((fact) => (fact.id === id ? { ...fact, ...part } : fact)),
      'soon',
    );
  return (
    <details className="own">
      <summary>{words.title}</summary>
      <div className="stack">
        {onSelection !== null && (
          <button type="button" onClick={() => void onSelection().then(tell)}>
            {words.selection}
          </button>
        )}
        {onTyped !== null && (
          <form className="stack" onSubmit={(event) => void look(event)}>
            <label className="field">
              {words.typed}
              <textarea rows={2} value={typed} spellCheck={false} onChange={(event) => setTyped(event.target.value)} />
            </label>
            <div className="row">
              <button type="submit">{words.look}</button>
            </div>
          </form>
        )}
        {told !== null && <p className={told === 'added' ? 'small soft' : 'notice small'}>{said[told]}</p>}
        <h4>{words.facts}</h4>
        <p className="small soft">{words.factsHint}</p>
        {facts.map((fact, index) => (
          <fieldset key={fact.id} className="stack fact">
            <legend className="visually-hidden">
              {words.fact} F{index + 1}
            </legend>
            <label className="field">
              F{index + 1}. {words.fact}
              <textarea
                rows={2}
                value={fact.text}
                spellCheck={false}
                onChange={(event) => change(fact.id, { text: event.target.value })}
              />
            </label>
            <label className="field small">
              {words.where}
              <input
                type="text"
                value={fact.where}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => change(fact.id, { where: event.target.value })}
              />
            </label>
            <button
              type="button"
              className="quiet"
              onClick={() =>
                onFacts(
                  facts.filter(({ id }) => id !== fact.id),
                  'now',
                )
              }
            >
              {words.removeFact}
            </button>
          </fieldset>
        ))}
        <div className="row">
          <button type="button" onClick={() => onFacts([...facts, { id: newId(), text: '', where: '' }], 'now')}>
            {words.addFact}
          </button>
        </div>
      </div>
    </details>
  );
};
