import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { KeptFileStore } from '../store/kept-files';
import { copyReader } from '../ui/copy-reader';
import { FailureNotice } from '../ui/failure-notice';
import type { DocumentSession } from './document-session';
import { PasswordDialog } from './password-dialog';
import { Viewer } from './viewer';

interface Props {
  readonly session: DocumentSession;
  readonly kept: KeptFileStore;
  readonly onOther: () => void;
}

/** One document in front: being opened, refused, or there to read. */
export const DocumentScreen = ({ session, kept, onOther }: Props) => {
  const view = useSyncExternalStore(session.subscribe, session.view);
  const heading = useRef<HTMLHeadingElement>(null);
  const failed = view.phase === 'failed';
  useEffect(() => {
    if (failed) heading.current?.focus();
  }, [failed]);

  if (view.password)
    return (
      <PasswordDialog
        name={view.name}
        wrongBefore={view.password.wrongBefore}
        onAnswer={(password) => session.givePassword(password)}
      />
    );
  switch (view.phase) {
    case 'opening':
      return (
        <div className="message">
          <p role="status">{copyReader.empty.opening(view.name)}</p>
          <progress aria-label={copyReader.empty.opening(view.name)} />
        </div>
      );
    case 'failed':
      return (
        <div className="message stack">
          <h2 ref={heading} tabIndex={-1}>
            {copyReader.failed.title(view.name)}
          </h2>
          {view.failure && <FailureNotice failure={view.failure} />}
          <p>{copyReader.failed.notFinding}</p>
          <div className="row">
            <button type="button" className="primary" onClick={() => void session.start()}>
              {copyReader.failed.again}
            </button>
            <button type="button" onClick={onOther}>
              {copyReader.failed.other}
            </button>
          </div>
        </div>
      );
    case 'open':
      return <Viewer key={session.id} session={session} view={view} kept={kept} />;
  }
};
