import { useState } from 'react';
import type { SaveState } from '../../store/autosave';
import { noteCopy as words } from '../../ui/copy-note';
import { FailureNotice } from '../../ui/failure-notice';

interface Props {
  readonly state: SaveState;
  readonly onAgain: () => void;
  readonly onTheirs: () => void;
  readonly onBoth: () => void;
}

/** Whether what is written is safe, in words; on failure and conflict, what can be done. */
export const SaveLine = ({ state, onAgain, onTheirs, onBoth }: Props) => {
  if (state.kind === 'failed')
    return (
      <FailureNotice failure={{ ...state.failure, message: `${words.save.failed} ${state.failure.message}` }}>
        <div className="row">
          <button type="button" onClick={onAgain}>
            {words.save.again}
          </button>
        </div>
      </FailureNotice>
    );
  if (state.kind === 'conflict') return <Conflict erased={state.theirs === null} onTheirs={onTheirs} onBoth={onBoth} />;
  return (
    <p className="small soft save-line" role="status">
      {words.save[state.kind]}
    </p>
  );
};

const Conflict = ({ erased, onTheirs, onBoth }: { erased: boolean; onTheirs: () => void; onBoth: () => void }) => {
  const [sure, setSure] = useState(false);
  const { conflict } = words;
  return (
    <div className="notice" role="alert">
      <p>
        <strong>{erased ? conflict.erased : conflict.title}</strong>
      </p>
      <p>{erased ? conflict.erasedBody : conflict.body}</p>
      {sure && <p>{conflict.theirsWarning}</p>}
      <div className="row">
        <button type="button" className="primary" onClick={onBoth}>
          {erased ? conflict.saveAgain : conflict.both}
        </button>
        {!erased && (
          <button type="button" onClick={() => (sure ? onTheirs() : setSure(true))}>
            {conflict.theirs}
          </button>
        )}
      </div>
    </div>
  );
};
