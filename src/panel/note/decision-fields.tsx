import { useId } from 'react';
import type { ReviewNote } from '../../model/review-note';
import { noteCopy as words } from '../../ui/copy-note';

interface Props {
  readonly note: ReviewNote;
  /** The office's, or empty. */
  readonly template: string;
  readonly onChange: (change: Partial<ReviewNote>, when: 'soon' | 'now') => void;
}

/** What the reviewer decides and why, in the reviewer's words. */
export const DecisionFields = ({ note, template, onChange }: Props) => {
  const list = useId();
  const hint = useId();
  return (
    <section className="stack">
      <h3 id="note-decision" tabIndex={-1}>
        {words.disposition}
      </h3>
      <label className="field">
        <span className="visually-hidden">{words.disposition}</span>
        <input
          type="text"
          list={list}
          value={note.disposition}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={hint}
          onChange={(event) => onChange({ disposition: event.target.value }, 'soon')}
        />
      </label>
      <datalist id={list}>
        {words.dispositions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className="small soft" id={hint}>
        {words.dispositionHint}
      </p>
      <label className="field">
        {words.dispositionReasons}
        <textarea
          rows={3}
          value={note.reasons}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ reasons: event.target.value }, 'soon')}
        />
      </label>
      {template !== '' && !note.reasons.includes(template) && (
        <div className="row">
          <button
            type="button"
            className="quiet"
            onClick={() => onChange({ reasons: [note.reasons, template].filter(Boolean).join('\n') }, 'now')}
          >
            {words.template}
          </button>
        </div>
      )}
    </section>
  );
};
