import { useState } from 'react';
import type { ReviewNote } from '../../model/review-note';
import { noteCopy as words } from '../../ui/copy-note';

interface Props {
  readonly note: Pick<ReviewNote, 'kept' | 'facts'>;
  readonly cited: readonly string[];
  readonly onCite: (cited: readonly string[]) => void;
  /** Takes the selection of the page into the note and gives its id; null where there is no page. */
  readonly onSelection: (() => Promise<string | null>) | null;
}

/** The evidence that something rests on: passages kept, own facts, or what is selected in the page now. */
export const CiteList = ({ note, cited, onCite, onSelection }: Props) => {
  const [open, setOpen] = useState(false);
  const cite = (id: string): void => onCite(cited.includes(id) ? cited.filter((one) => one !== id) : [...cited, id]);
  const select = async (): Promise<void> => {
    const id = await onSelection?.();
    if (id && !cited.includes(id)) onCite([...cited, id]);
  };
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.cites} ({cited.length})
      </summary>
      {open && (
        <>
          {note.kept.length + note.facts.length === 0 && <p className="small soft">{words.citesNone}</p>}
          {note.kept.map((evidence, index) => (
            <label key={evidence.finding} className="choice cite">
              <input
                type="checkbox"
                checked={cited.includes(evidence.finding)}
                onChange={() => cite(evidence.finding)}
              />
              <span>
                A{index + 1}. “{evidence.quote.exact}”
              </span>
            </label>
          ))}
          {note.facts.map(({ id, text }, index) => (
            <label key={id} className="choice cite">
              <input type="checkbox" checked={cited.includes(id)} onChange={() => cite(id)} />
              <span>
                F{index + 1}. {text}
              </span>
            </label>
          ))}
          {onSelection !== null && (
            <button type="button" className="quiet" onClick={() => void select()}>
              {words.citeSelection}
            </button>
          )}
        </>
      )}
    </details>
  );
};
