import { useState } from 'react';
import { noteCopy as words } from '../../ui/copy-note';

/** Begins another note on the document, or erases this one after asking once more. */
export const EraseNote = ({ onAnother, onErase }: { onAnother: (() => void) | null; onErase: () => void }) => {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <div className="row">
        {onAnother !== null && (
          <button type="button" className="quiet" onClick={onAnother}>
            {words.others.another}
          </button>
        )}
        <button type="button" className="quiet" onClick={() => setAsking(true)}>
          {words.erase.ask}
        </button>
      </div>
    );
  return (
    <div className="notice" role="alert">
      <p>{words.erase.sure}</p>
      <div className="row">
        <button
          type="button"
          onClick={() => {
            setAsking(false);
            onErase();
          }}
        >
          {words.erase.yes}
        </button>
        <button type="button" className="primary" onClick={() => setAsking(false)}>
          {words.erase.no}
        </button>
      </div>
    </div>
  );
};
