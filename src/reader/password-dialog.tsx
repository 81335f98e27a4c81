import { type FormEvent, useEffect, useRef, useState } from 'react';
import { copyReader } from '../ui/copy-reader';

interface Props {
  readonly name: string;
  readonly wrongBefore: boolean;
  /** Null: do not open. */
  readonly onAnswer: (password: string | null) => void;
}

/** Asks for the password of a locked file. What is typed goes to the file and nowhere else. */
export const PasswordDialog = ({ name, wrongBefore, onAnswer }: Props) => {
  const words = copyReader.password;
  const dialog = useRef<HTMLDialogElement>(null);
  const [password, setPassword] = useState('');
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAnswer(password);
    setPassword('');
  };
  return (
    <dialog ref={dialog} aria-labelledby="password-title" onCancel={() => onAnswer(null)}>
      <form className="stack" onSubmit={submit}>
        <h2 id="password-title">{words.title}</h2>
        <p className="soft">{name}</p>
        <p>{words.ask}</p>
        <label className="field">
          <span>{words.label}</span>
          <input
            type="password"
            autoComplete="off"
            value={password}
            aria-describedby={wrongBefore ? 'password-wrong' : undefined}
            onChange={({ target }) => setPassword(target.value)}
          />
        </label>
        {wrongBefore && (
          <p id="password-wrong" role="alert">
            {words.wrong}
          </p>
        )}
        <div className="row">
          <button type="submit" className="primary">
            {words.open}
          </button>
          <button type="button" onClick={() => onAnswer(null)}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
};
