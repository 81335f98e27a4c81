import type { ReactNode } from 'react';
import type { Failure } from '../model/failure';
import { copyReader } from '../ui/copy-reader';
import { FailureNotice } from '../ui/failure-notice';

interface Props {
  /** A file is on its way from the page that the reader was opened for. */
  readonly fetching: boolean;
  readonly failure: Failure | null;
  readonly onChoose: () => void;
  /** What else may be opened. */
  readonly children: ReactNode;
}

/** No document is open: how to open one, and what happens to it. */
export const EmptyScreen = ({ fetching, failure, onChoose, children }: Props) => {
  const words = copyReader.empty;
  if (fetching)
    return (
      <div className="message">
        <p role="status">{words.fetching}</p>
        <progress aria-label={words.fetching} />
      </div>
    );
  return (
    <div className="message stack">
      {failure && <FailureNotice failure={failure} />}
      <h2>{words.title}</h2>
      <p>{words.drop}</p>
      <p>
        <button type="button" className="primary" onClick={onChoose}>
          {words.choose}
        </button>
      </p>
      <p className="soft small">{words.private}</p>
      {children}
    </div>
  );
};
