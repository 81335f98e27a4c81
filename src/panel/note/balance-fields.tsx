import type { Balance, ReviewNote } from '../../model/review-note';
import { noteCopy } from '../../ui/copy-note';
import { CiteList } from './cite-list';

const words = noteCopy.balance;

interface Props {
  readonly note: ReviewNote;
  readonly onChange: (change: Partial<ReviewNote>, when: 'soon' | 'now') => void;
  readonly onSelection: (() => Promise<string | null>) | null;
}

/** What points the other way and what would change the reviewer's mind: the same room, always open. */
export const BalanceFields = ({ note, onChange, onSelection }: Props) => {
  const change = (part: Partial<Balance>, when: 'soon' | 'now'): void =>
    onChange({ balance: { ...note.balance, ...part } }, when);
  return (
    <section className="stack balance">
      <h3 id="note-balance" tabIndex={-1}>
        {words.title}
      </h3>
      <p className="small soft">{words.hint}</p>
      <label className="field">
        {words.against}
        <textarea
          rows={3}
          value={note.balance.against}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ against: event.target.value }, 'soon')}
        />
      </label>
      <CiteList
        note={note}
        cited={note.balance.evidence}
        onCite={(evidence) => change({ evidence }, 'now')}
        onSelection={onSelection}
      />
      <label className="field">
        {words.change}
        <textarea
          rows={3}
          value={note.balance.wouldChange}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => change({ wouldChange: event.target.value }, 'soon')}
        />
      </label>
    </section>
  );
};
