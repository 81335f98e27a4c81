import { useEffect, useMemo, useRef, useState } from 'react';
import { isUntouched } from '../review/decide';
import { Announcer, useAnnounce } from '../ui/announcer';
import { copy } from '../ui/copy';
import { noteCopy } from '../ui/copy-note';
import { Tabs } from '../ui/tabs';
import { DocumentScreen } from './document-screen';
import { passagesOf } from './findings/listing';
import { NoteList } from './note/note-list';
import { NoteScreen } from './note/note-screen';
import { CoverageLine } from './open-document/coverage-line';
import { LexiconAlone } from './open-document/lexicon-alone';
import { PromptBlock } from './open-document/prompt-block';
import { SiteLine } from './open-document/site-line';
import { UnderReview } from './open-document/under-review';
import { Ways } from './open-document/ways';
import { PasteBox } from './paste/paste-box';
import { useQuickHide } from './quick-hide';
import { LookupContext, lookup, type Services } from './services';
import { useOwnEvidence } from './use-own-evidence';
import { usePaint } from './use-paint';
import { usePanel } from './use-panel';
import { useReview } from './use-review';

/** The side panel. `services` must stay the same object while it is mounted. */
export const App = ({ services }: { services: Services }) => {
  const words = useMemo(() => lookup(services.catalogue), [services]);
  return (
    <LookupContext value={words}>
      <Announcer>
        <PanelScreen services={services} />
      </Announcer>
    </LookupContext>
  );
};

const PanelScreen = ({ services }: { services: Services }) => {
  const { panel, page, paste, note, settings, view, report } = usePanel(services);
  const review = useReview(panel, services, page, paste);
  const own = useOwnEvidence(panel, services, page, paste);
  const [hidden, setHidden] = useQuickHide();
  const [screen, setScreen] = useState<'passages' | 'note' | 'list'>('passages');
  const [wanted, setWanted] = useState<{ readonly finding: string } | null>(null);
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const onPage = paste.kind === 'none' && page.kind === 'page' ? page.state : null;

  useEffect(() => {
    // Nothing of the case is left to be read aloud.
    if (hidden) announce('');
  }, [hidden, announce]);

  usePaint(panel.page, onPage, note.note, hidden);

  const readNow = view.kind === 'read' ? view.report : null;
  const readOnce = readNow?.document.sha256 ?? null;
  const listed = readNow === null ? 0 : passagesOf(readNow).length;
  useEffect(() => {
    if (readOnce !== null) announce(copy.said.listed(listed));
  }, [readOnce, listed, announce]);

  // A click on a passage in the page is looked up in the list, whichever screen is open.
  const selected = onPage?.selected ?? null;
  useEffect(() => {
    if (selected !== null) setWanted({ finding: selected });
  }, [selected]);

  if (hidden)
    return (
      <main className="blank">
        <h1 className="visually-hidden">{copy.product}</h1>
        <button type="button" className="quiet" onClick={() => setHidden(false)}>
          {copy.hidden.show}
        </button>
      </main>
    );

  const ways = onPage?.ways !== undefined && onPage.ways.length > 0 && (
    <Ways ways={onPage.ways} unit={report?.coverage.unit ?? null} onAct={panel.page.act} />
  );

  const goTo = (finding: string): void => {
    setScreen('passages');
    setWanted({ finding });
    review.onReveal(finding);
  };
  const openNote = (): void => {
    setScreen('note');
    heading.current?.scrollIntoView();
    document.getElementById('tab-note')?.focus();
  };

  return (
    <>
      <header className="top">
        <div className="row spread">
          <h1 ref={heading}>{report?.document.title || (report ? copy.untitled : copy.product)}</h1>
          <button type="button" className="quiet" title={copy.hideHint} onClick={() => setHidden(true)}>
            {copy.hide}
          </button>
        </div>
        {report && <CoverageLine coverage={report.coverage} ways={ways} />}
        {report?.engine.alone && <LexiconAlone why={report.engine.alone} />}
        {report && view.kind !== 'unreadable' && (
          <UnderReview people={report.people} onChange={(name) => void review.onReview(name)} />
        )}
      </header>
      <main>
        {paste.kind !== 'none' && (
          <div className="row spread pad">
            <span className="small soft">{copy.paste.reading}</span>
            <button type="button" onClick={panel.paste.leave}>
              {copy.paste.back}
            </button>
          </div>
        )}
        {report && screen === 'passages' && (
          <PromptBlock
            report={report}
            noteBegun={note.note !== null && note.state.kind !== 'new' && !isUntouched(note.note)}
            onShow={goTo}
            onOpenNote={openNote}
          />
        )}
        <Tabs
          label={copy.views}
          selected={screen}
          onSelect={setScreen}
          tabs={[
            { id: 'passages', title: copy.passages },
            { id: 'note', title: copy.note },
            { id: 'list', title: noteCopy.list.tab },
          ]}
        />
        <div role="tabpanel" id={`panel-${screen}`} aria-labelledby={`tab-${screen}`}>
          {screen === 'passages' ? (
            <DocumentScreen
              view={view}
              page={page}
              onRead={paste.kind === 'none' ? () => void panel.page.read() : null}
              onAlwaysRead={panel.page.alwaysRead}
              onCancel={() =>
                paste.kind === 'none' ? void panel.page.send({ type: 'page/cancel' }) : panel.paste.leave()
              }
              onOpenNote={openNote}
              ways={ways}
              list={{
                note: note.note,
                notOnScreen: paste.kind === 'none' ? (onPage?.notOnScreen ?? none) : null,
                settings,
                selected: wanted,
                onOrder: (order) => panel.settings.set({ order }),
                ...review,
                // Remembered, so that the list opens again where it was left.
                onReveal: (finding) => {
                  setWanted({ finding });
                  review.onReveal(finding);
                },
              }}
            />
          ) : screen === 'note' ? (
            <NoteScreen
              report={report}
              view={note}
              session={panel.note}
              questions={services.questions}
              services={services}
              settings={settings}
              onDefaults={panel.settings.set}
              locate={review.locate}
              own={own}
              onGoTo={paste.kind === 'none' ? goTo : null}
            />
          ) : (
            <NoteList
              store={services.notes}
              inFront={report?.document.sha256 ?? null}
              onOpen={(stored) => {
                void panel.note.openStored(stored);
                openNote();
              }}
            />
          )}
        </div>
        {screen === 'passages' && (
          <PasteBox
            open={view.kind === 'unreadable' || view.kind === 'no-tab'}
            onScan={(text) => void panel.paste.scan(text)}
          />
        )}
      </main>
      <footer className="pad">
        {page.kind === 'page' && <SiteLine key={page.tab.id} link={services.link} tab={page.tab} />}
        <button type="button" className="quiet small" onClick={services.link.openReader}>
          {copy.openFile}
        </button>
        <button type="button" className="quiet small" onClick={services.link.openOptions}>
          {copy.options}
        </button>
      </footer>
    </>
  );
};

const none: readonly string[] = [];
