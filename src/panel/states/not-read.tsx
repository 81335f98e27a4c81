import { useState } from 'react';
import type { Failure } from '../../model/failure';
import { copy } from '../../ui/copy';
import { FailureNotice } from '../../ui/failure-notice';
import { Message } from './message';

interface Props {
  readonly origin: string | null;
  readonly allowed: boolean | null;
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly onRead: () => void;
  /** Resolves to false where the reviewer or the office refused. */
  readonly onAlwaysRead: () => Promise<boolean>;
}

/** Nothing has been read; nothing is read until the reviewer asks. */
export const NotRead = ({ origin, allowed, failure, busy, onRead, onAlwaysRead }: Props) => {
  const [refused, setRefused] = useState(false);
  return (
    <Message title={copy.notRead.title} body={copy.notRead.body}>
      {failure && <FailureNotice failure={failure} />}
      <div className="row">
        <button type="button" className="primary" disabled={busy} onClick={onRead}>
          {busy ? copy.reading.reading : copy.notRead.read}
        </button>
        {origin !== null && allowed === false && (
          <button
            type="button"
            disabled={busy}
            onClick={() => void onAlwaysRead().then((given) => setRefused(!given))}
            aria-describedby="always-why"
          >
            {copy.notRead.always}
          </button>
        )}
      </div>
      {origin !== null && allowed === false && (
        <p className="small soft" id="always-why">
          {refused ? copy.notRead.refused : copy.notRead.alwaysOn(origin)}
        </p>
      )}
    </Message>
  );
};
