import { type KeyboardEvent, useEffect, useSyncExternalStore } from 'react';
import { copyReader } from '../ui/copy-reader';
import type { DocumentSession } from './document-session';

interface Props {
  readonly documents: readonly DocumentSession[];
  readonly active: DocumentSession | null;
  readonly onShow: (id: string) => void;
  readonly onClose: (id: string) => void;
}

/** One tab a document: arrows move between them, Delete closes. */
export const DocumentTabs = ({ documents, active, onShow, onClose }: Props) => {
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = active ? documents.indexOf(active) : -1;
    if (event.key === 'Delete' && active) onClose(active.id);
    if (step === undefined || documents.length === 0) return;
    event.preventDefault();
    const next = documents[(at + step + documents.length) % documents.length]!;
    onShow(next.id);
    document.getElementById(`document-${next.id}`)?.focus();
  };
  useEffect(() => {
    if (active)
      document.getElementById(`document-${active.id}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  if (documents.length === 0) return <span className="grow" />;
  return (
    <div className="document-tabs grow">
      <div role="tablist" aria-label={copyReader.documents} className="row tight" onKeyDown={move}>
        {documents.map((each) => (
          <button
            key={each.id}
            id={`document-${each.id}`}
            type="button"
            role="tab"
            aria-selected={each === active}
            aria-controls={each === active ? 'panel-document' : undefined}
            tabIndex={each === active ? 0 : -1}
            title={each.name}
            onClick={() => onShow(each.id)}
          >
            {each.name}
            <TabState session={each} />
          </button>
        ))}
      </div>
      {active && (
        <button
          type="button"
          className="quiet"
          aria-label={copyReader.close(active.name)}
          title={copyReader.close(active.name)}
          onClick={() => onClose(active.id)}
        >
          ×
        </button>
      )}
    </div>
  );
};

/** How far a document is, while it is not in front too. */
const TabState = ({ session }: { session: DocumentSession }) => {
  const { phase, file, pagesRead, state } = useSyncExternalStore(session.subscribe, session.view);
  if (phase === 'failed') return <span className="tab-state">{copyReader.tab.failed}</span>;
  if (phase === 'opening' || !file) return <span className="tab-state">{copyReader.tab.opening}</span>;
  if (state.phase === 'reading') return <span className="tab-state">{`${pagesRead} / ${file.pageCount}`}</span>;
  if (state.phase === 'scanning' && !state.report)
    return <span className="tab-state">{copyReader.tab.scanning(state.progress)}</span>;
  if (state.report?.coverage.read === 0) return <span className="tab-state">{copyReader.tab.unread}</span>;
  const listed = state.report?.findings.filter(({ shown }) => shown).length;
  return listed === undefined ? null : <span className="tab-state">{copyReader.tab.listed(listed)}</span>;
};
