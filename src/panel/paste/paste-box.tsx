import { useId, useState } from 'react';
import { copy } from '../../ui/copy';
import { largestPaste } from './pasted-document';

interface Props {
  readonly open: boolean;
  readonly onScan: (text: string) => void;
}

/** Where the page cannot be read, its text can be pasted; the text is read here and not kept. */
export const PasteBox = ({ open, onScan }: Props) => {
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const hint = useId();
  return (
    <details className="paste" open={open}>
      <summary>{copy.paste.open}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return setTrouble(copy.paste.empty);
          if (text.length > largestPaste) return setTrouble(copy.paste.tooLong);
          setTrouble(null);
          setText('');
          onScan(text);
        }}
      >
        <label className="field">
          {copy.paste.label}
          <textarea
            value={text}
            rows={4}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={hint}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <p className="small soft" id={hint}>
          {copy.paste.hint}
        </p>
        {trouble !== null && <p role="alert">{trouble}</p>}
        <div className="row">
          <button type="submit">{copy.paste.scan}</button>
        </div>
      </form>
    </details>
  );
};
