import { browser } from 'wxt/browser';
import { receiveToPage, sendToExtension } from '../messages/receive';
import { htmlAdapter } from './adapters/html';
import { mediaViewer, pdfViewer } from './adapters/not-html';
import { serveBytes } from './bytes';
import { FarFrames } from './far-frames';
import { Fields } from './fields';
import { isFileShell, showOpenButton } from './file-shell';
import { FilesOfPage } from './files-of-page';
import { askForFrames, hearFrames, hearOrders, order, tellTop } from './frame-messages';
import { isReadFromOutside, pathOf } from './frame-path';
import { FrameReader } from './frame-reader';
import { PageSession } from './page-session';
import { scanInBackground } from './scan-client';

/** The life of the script in one page; `end` aborts `signal` when the extension behind it is gone. */
export interface Life {
  readonly signal: AbortSignal;
  end(): void;
}

/** Reads a page, paints it and answers the panel until its life ends; then the page is as if nobody had been there. */
export function startReader(page: Document, life: Life): void {
  const view = page.defaultView;
  if (!view || isTaken(life.signal)) return;
  const { signal } = life;
  const isTop = view === view.top;
  const isFile = isFileShell(page);
  // A frame that the page around it reads itself needs nobody.
  if (!isTop && !isFile && isReadFromOutside(view)) return;
  const files = new FilesOfPage();
  serveBytes(page, files, signal);
  endWithExtension(page, life);
  if (isFile) showOpenButton(page, signal);
  if (isTop) readTop(page, files, life);
  else if (isFile) tellOfFile(view, signal);
  else new FrameReader(page, htmlAdapter({ fields: fieldsOf(page, signal) }), signal);
}

/** The top frame may come later than the files in it; it asks when it does. */
function tellOfFile(view: Window, signal: AbortSignal): void {
  const tell = (): void =>
    void tellTop({ type: 'frame/file', path: pathOf(view), size: [view.innerWidth, view.innerHeight] });
  hearOrders((message) => {
    if (message.type === 'frame/read') tell();
    return undefined;
  }, signal);
  view.addEventListener('pagehide', () => void tellTop({ type: 'frame/gone' }), { signal });
  tell();
}

function readTop(page: Document, files: FilesOfPage, { signal, end }: Life): void {
  const fields = fieldsOf(page, signal);
  const far = new FarFrames({
    order,
    askForFrames,
    changed: () => session.stir(),
    placed: () => session.replace(),
    picked: (finding) => session.pick(finding),
  });
  const session = new PageSession(
    {
      page,
      adapters: [pdfViewer, mediaViewer, htmlAdapter({ fields, far, files })],
      scan: async (...request) => {
        const scanned = await scanInBackground(...request);
        // After this answer the script can do nothing for the page any more.
        if (!scanned.ok && scanned.failure.code === 'extension-reloaded') end();
        return scanned;
      },
      announce: (state) => void sendToExtension({ type: 'page/changed', state }),
      onReadAgain: () => fields.readAnew(),
      far,
    },
    signal,
  );
  receiveToPage((message) => session.answer(message), signal);
  hearFrames((frame, message) => far.hear(frame, message), signal);
  far.read();
  void session.read();
}

function fieldsOf(page: Document, signal: AbortSignal): Fields {
  const fields = new Fields(signal);
  fields.heed(page);
  return fields;
}

/** The script may be put into a page that has it. Only scripts of this extension see this name. */
function isTaken(signal: AbortSignal): boolean {
  const world = globalThis as { indiciaReads?: () => boolean };
  if (world.indiciaReads?.()) return true;
  world.indiciaReads = () => !signal.aborted && browser.runtime?.id !== undefined;
  return false;
}

/** Nothing tells an open page that its extension was reloaded; it looks whenever the reviewer comes back or acts. */
function endWithExtension(page: Document, { signal, end }: Life): void {
  const look = (): void => {
    if (!browser.runtime?.id) end();
  };
  for (const event of ['visibilitychange', 'pointerdown', 'keydown', 'focusin'])
    page.addEventListener(event, look, { capture: true, passive: true, signal });
  page.defaultView?.addEventListener('focus', look, { signal });
}
