import { useId, useRef, useState } from 'react';
import type { Person } from '../../model/person';
import { copy } from '../../ui/copy';

interface Props {
  readonly people: readonly Person[];
  readonly onChange: (name: string) => void;
}

/** Who is under review: shown, and the reviewer's to change. */
export const UnderReview = ({ people, onChange }: Props) => {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const now = people.find((person) => person.role === 'reviewed-person')?.name ?? '';
  const close = (): void => {
    setOpen(false);
    queueMicrotask(() => button.current?.focus());
  };
  return (
    <div className="under-review small">
      <p className="row spread">
        <span>
          <span className="soft">{copy.person.label}:</span> {now === '' ? copy.person.nobody : <strong>{now}</strong>}
        </span>
        <button type="button" className="quiet" ref={button} aria-expanded={open} onClick={() => setOpen(!open)}>
          {copy.person.change}
        </button>
      </p>
      {open && (
        <Choice
          names={[...new Set(people.map((person) => person.name))]}
          now={now}
          onChoose={(name) => {
            close();
            if (name !== now) onChange(name);
          }}
          onCancel={close}
        />
      )}
    </div>
  );
};

interface ChoiceProps {
  readonly names: readonly string[];
  readonly now: string;
  readonly onChoose: (name: string) => void;
  readonly onCancel: () => void;
}

const Choice = ({ names, now, onChoose, onCancel }: ChoiceProps) => {
  const [picked, setPicked] = useState<string | null>(now === '' ? null : now);
  const [typed, setTyped] = useState('');
  const group = useId();
  const name = picked ?? typed.trim();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (name !== '') onChoose(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <fieldset>
        <legend>{copy.person.legend}</legend>
        {names.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={group} checked={picked === one} onChange={() => setPicked(one)} />
            {one}
          </label>
        ))}
        <label className="choice">
          <input type="radio" name={group} checked={picked === null} onChange={() => setPicked(null)} />
          {copy.person.other}
        </label>
      </fieldset>
      {picked === null && (
        <label className="field">
          {copy.person.otherName}
          <input
            type="text"
            value={typed}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      )}
      <div className="row">
        <button type="submit" className="primary" disabled={name === ''}>
          {copy.person.read}
        </button>
        <button type="button" className="quiet" onClick={onCancel}>
          {copy.person.cancel}
        </button>
      </div>
    </form>
  );
};
