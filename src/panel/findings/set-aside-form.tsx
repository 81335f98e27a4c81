import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { copy } from '../../ui/copy';
import { KeyHint } from '../../ui/key-hint';

interface Props {
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a passage is set aside: one digit, or the reviewer's own words. */
export const SetAsideForm = ({ onReason, onCancel }: Props) => {
  const [own, setOwn] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);

  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
      return;
    }
    if (event.target instanceof HTMLInputElement) return;
    const reason = copy.aside.reasons[Number(event.key) - 1];
    if (reason === undefined) return;
    event.preventDefault();
    onReason(reason);
  };

  return (
    <fieldset className="aside-form stack" onKeyDown={press}>
      <legend>{copy.aside.legend}</legend>
      <ul className="reasons">
        {copy.aside.reasons.map((reason, index) => (
          <li key={reason}>
            <button type="button" ref={index === 0 ? first : undefined} onClick={() => onReason(reason)}>
              <KeyHint>{String(index + 1)}</KeyHint> {reason}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (own.trim() !== '') onReason(own.trim());
        }}
      >
        <label className="field grow">
          <span>{copy.aside.own}</span>
          <input
            type="text"
            value={own}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setOwn(event.target.value)}
          />
        </label>
        <button type="submit" disabled={own.trim() === ''}>
          {copy.aside.save}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {copy.aside.cancel}
        </button>
      </form>
    </fieldset>
  );
};
