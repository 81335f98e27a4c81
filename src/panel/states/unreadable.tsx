import type { Coverage } from '../../model/coverage';
import { copy } from '../../ui/copy';
import { UnreadList } from '../open-document/coverage-line';
import { Message } from './message';

/** The document was not read. It must never look like a document without findings. */
export const Unreadable = ({ coverage, onAgain }: { coverage: Coverage; onAgain: (() => void) | null }) => (
  <Message title={copy.unreadable.title} body={copy.unreadable.body}>
    <UnreadList coverage={coverage} />
    {onAgain && (
      <div className="row">
        <button type="button" onClick={onAgain}>
          {copy.failed.again}
        </button>
      </div>
    )}
  </Message>
);
