import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadPage } from '../documents/read-page';
import type { TextMap } from '../page/text-map';
import { usePolicy } from '../panel/trust/policy-context';
import type { KeptFileStore } from '../store/kept-files';
import { useAnnounce } from '../ui/announcer';
import { copyReader } from '../ui/copy-reader';
import type { DocumentSession } from './document-session';
import { FindBar } from './find/find-bar';
import type { Matches } from './find/matches';
import { FlowDocument } from './flow/flow-document';
import { KeepButton } from './kept/keep-button';
import { MarkStrip } from './marks/mark-strip';
import { pageOffsets, type Stretch } from './page-offsets';
import { PageColumn } from './pages/page-column';
import { downThePage, stepZoom, type Turn, type Zoom } from './pages/page-layout';
import type { ColumnView, Sight } from './pages/sight';
import { Painting } from './painting';
import { PrintDialog } from './print/print-dialog';
import type { DocumentView } from './reader-view';
import { RecogniseBar } from './recognise/recognise-bar';
import { Side } from './side/side';
import { Toolbar } from './toolbar';
import { useSelection } from './use-selection';
import { useViewerKeys } from './use-viewer-keys';
import { citation } from './words-selected';

interface Props {
  readonly session: DocumentSession;
  readonly view: DocumentView;
  readonly kept: KeptFileStore;
}

/** One open document: tools, contents, pages or text, marks along the edge. */
export const Viewer = ({ session, view, kept }: Props) => {
  const file = view.file!;
  const paged = file.pdf !== null;
  const sight = useRef<Sight | null>(null);
  const remembered = useRef(session.memory);
  const [zoom, setZoom] = useState<Zoom>(session.memory.zoom);
  const [turn, setTurn] = useState<Turn>(session.memory.turn);
  // In a narrow window it would lie over the pages.
  const [side, setSide] = useState({ ...session.memory.side, open: session.memory.side.open && innerWidth > 760 });
  const [at, setAt] = useState<ColumnView>(session.memory.view);
  const [finding, setFinding] = useState(false);
  const [printing, setPrinting] = useState(false);
  const announce = useAnnounce();
  const mayRecognise = usePolicy().ocr !== false;
  const painting = useRef<Painting | null>(null);
  const document = view.document;
  const offsets = useMemo(() => pageOffsets(document ?? { pages: [] }), [document]);
  const { onWords: onSelectable, selected } = useSelection(document, offsets);

  useEffect(() => {
    session.memory = { zoom, turn, side, view: session.memory.view };
  }, [session, zoom, turn, side]);

  useEffect(() => {
    const life = new AbortController();
    painting.current = new Painting((id) => session.select(id, false), life.signal);
    for (const [page, map] of maps.current) painting.current.page(page, map);
    return () => {
      life.abort();
      painting.current = null;
    };
  }, [session]);

  const maps = useRef(new Map<number, TextMap>());
  const onWords = useCallback(
    (page: number, map: TextMap | null) => {
      if (map) maps.current.set(page, map);
      else maps.current.delete(page);
      painting.current?.page(page, map);
      onSelectable(page, map);
    },
    [onSelectable],
  );
  useEffect(() => painting.current?.follow(view), [view]);

  const goTo = useCallback(
    (start: number, end: number): void => {
      const stretch = offsets.stretches(start, end)[0];
      if (!stretch) return;
      sight.current?.show(stretch.page, paged ? heightOf(file.page(stretch.page), stretch, turn) : stretch.start);
    },
    [offsets, paged, file, turn],
  );

  useEffect(() => {
    const life = new AbortController();
    const reveal = (id: string): void => {
      const found = session.view().state.report?.findings.find((each) => each.id === id);
      if (found) goTo(found.position.start, found.position.end);
    };
    session.shownBy({ reveal, selection: selected }, life.signal);
    return () => life.abort();
  }, [session, goTo, selected]);

  const onView = useCallback(
    (next: ColumnView) => {
      session.memory = { ...session.memory, view: next };
      setAt((before) => (before.inView === next.inView && before.scale === next.scale ? before : next));
    },
    [session],
  );
  const goToFinding = useCallback((id: string) => session.select(id, true), [session]);
  const onMatches = useCallback((matches: Matches) => painting.current?.find(matches), []);

  const cite = async (): Promise<void> => {
    const words = copyReader.tools;
    const passage = selected();
    if (!passage) return announce(words.nothingSelected);
    try {
      await navigator.clipboard.writeText(
        citation(
          passage.quote.exact,
          passage.page,
          file.ref,
          paged ? null : paragraphAt(file.page(0), passage.position.start),
        ),
      );
      announce(words.cited);
    } catch {
      announce(words.notCopied);
    }
  };
  const stepSize = (by: 1 | -1): void => {
    setZoom(stepZoom(paged ? at.scale : Number(zoom === 'width' || zoom === 'page' ? 1 : zoom) * (96 / 72), by));
  };

  useViewerKeys({
    next: () => session.act({ type: 'page/step', by: 1 }),
    previous: () => session.act({ type: 'page/step', by: -1 }),
    larger: () => stepSize(1),
    smaller: () => stepSize(-1),
    turn: () => paged && setTurn(nextTurn),
    find: () => setFinding(true),
    print: () => setPrinting(true),
    cite: () => void cite(),
    copied: () => selected()?.quote.exact ?? null,
  });

  const reading = view.state.phase === 'reading' && view.pagesRead < file.pageCount;
  const recognise =
    view.recognition.busy || !mayRecognise
      ? null
      : (page: number) => void session.recognise({ pages: [page], language: 'eng' });
  const flowPage = paged ? null : file.page(0);
  return (
    <>
      <Toolbar
        paged={paged}
        page={at.inView}
        labels={{ of: file.pageCount, label: file.page(at.inView)?.label ?? String(at.inView + 1) }}
        zoom={zoom}
        scale={at.scale}
        sideOpen={side.open}
        onSide={() => setSide({ ...side, open: !side.open })}
        onPage={(page) => sight.current?.show(page, null)}
        onZoom={setZoom}
        onStep={stepSize}
        onTurn={() => setTurn(nextTurn)}
        onFind={() => setFinding(true)}
        onPrint={() => setPrinting(true)}
        onCite={() => void cite()}
      >
        <KeepButton session={session} kept={kept} />
      </Toolbar>
      {finding && (
        <FindBar
          document={document}
          reading={reading}
          onMatches={onMatches}
          onGoTo={goTo}
          onClose={() => {
            setFinding(false);
            sight.current?.focus();
          }}
        />
      )}
      <RecogniseBar
        allowed={mayRecognise}
        view={view}
        onStart={(wish) => void session.recognise(wish)}
        onStop={() => session.stopRecognition()}
      />
      <div className="reading-room">
        {side.open && (
          <Side
            view={view}
            tab={side.tab}
            at={at.inView}
            onTab={(tab) => setSide({ open: true, tab })}
            onPage={(page) => sight.current?.show(page, null)}
            onFinding={goToFinding}
          />
        )}
        {paged ? (
          <PageColumn
            file={file}
            name={view.name}
            pagesRead={view.pagesRead}
            zoom={zoom}
            turn={turn}
            sight={sight}
            start={remembered.current.view}
            onView={onView}
            onWords={onWords}
            onRecognise={recognise}
          />
        ) : flowPage ? (
          <FlowDocument
            name={view.name}
            page={flowPage}
            zoom={typeof zoom === 'number' ? zoom : 1}
            sight={sight}
            start={remembered.current.view}
            onView={onView}
            onWords={onWords}
          />
        ) : (
          <p className="soft pad">{copyReader.reading.label}</p>
        )}
        <MarkStrip view={view} sight={sight} turn={turn} scale={at.scale} onFinding={goToFinding} />
      </div>
      {printing && <PrintDialog view={view} current={at.inView} onClose={() => setPrinting(false)} />}
    </>
  );
};

const paragraphAt = (page: ReadPage | undefined, offset: number): number =>
  page?.blocks.find(({ start, end }) => offset >= start && offset < end)?.number ?? 0;

/** How far down its page a stretch stands, in points; null where the page knows no place for it. */
function heightOf(page: ReadPage | undefined, { start, end }: Stretch, turn: Turn): number | null {
  const box = page?.runs.boxes(start, end)[0];
  return page && box ? downThePage(box, page, turn) : null;
}

const nextTurn = (turn: Turn): Turn => ((turn + 90) % 360) as Turn;
