import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Failure } from '../model/failure';
import { Announcer } from '../ui/announcer';
import { copyReader } from '../ui/copy-reader';
import { DocumentScreen } from './document-screen';
import { DocumentTabs } from './document-tabs';
import { EmptyScreen } from './empty-screen';
import { KeptList } from './kept/kept-list';
import type { ReaderServices } from './reader-services';
import { useDrop } from './use-drop';

/** The reader: documents side by side as tabs, or a place to drop them. `services` stay the same while it is mounted. */
export const ReaderApp = ({ services }: { services: ReaderServices }) => {
  const { documents } = services;
  const { documents: open, active } = useSyncExternalStore(documents.subscribe, documents.view);
  const picker = useRef<HTMLInputElement>(null);
  const over = useDrop(services.openFiles);
  const [fetching, setFetching] = useState(services.source !== null);
  const [keptGone, setKeptGone] = useState<Failure | null>(null);
  const choose = (): void => picker.current?.click();

  useEffect(() => {
    if (services.source === null) return;
    void services.takeSource().finally(() => setFetching(false));
  }, [services]);

  return (
    <Announcer>
      <div className="reader">
        <header className="reader-top row">
          <h1 className="visually-hidden">{copyReader.title}</h1>
          <DocumentTabs
            documents={open}
            active={active}
            onShow={(id) => documents.show(id)}
            onClose={(id) => documents.close(id)}
          />
          <button type="button" title={copyReader.openHint} onClick={choose}>
            {copyReader.open}
          </button>
          <button type="button" title={copyReader.panelHint} onClick={services.openPanel}>
            {copyReader.panel}
          </button>
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            accept={services.accept}
            onChange={({ target }) => {
              services.openFiles([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </header>
        <main className="reader-main">
          {active ? (
            <div className="reader-body" role="tabpanel" id="panel-document" aria-labelledby={`document-${active.id}`}>
              <DocumentScreen key={active.id} session={active} kept={services.kept} onOther={choose} />
            </div>
          ) : (
            <EmptyScreen fetching={fetching} failure={keptGone ?? services.sourceFailure()} onChoose={choose}>
              <KeptList kept={services.kept} onOpen={(file) => void services.openKept(file).then(setKeptGone)} />
            </EmptyScreen>
          )}
        </main>
        {over && <p className="drop-now">{copyReader.empty.dropNow}</p>}
      </div>
    </Announcer>
  );
};
