import { browser } from 'wxt/browser';
import { receiveToPage, sendToExtension } from '../messages/receive';
import { htmlAdapter } from './adapters/html';
import { mediaViewer, pdfViewer } from './adapters/not-html';
import { Fields } from './fields';
import { PageSession } from './page-session';
import { scanInBackground } from './scan-client';

/** The life of the script in one page; `end` aborts `signal` when the extension behind it is gone. */
export interface Life {
  readonly signal: AbortSignal;
  end(): void;
}

/** Reads a page, paints it and answers the panel until its life ends; then the page is as if nobody had been there. */
export function startReader(page: Document, life: Life): void {
  const { signal } = life;
  const fields = new Fields(signal);
  fields.heed(page);
  const session = new PageSession(
    {
      page,
      adapters: [pdfViewer, mediaViewer, htmlAdapter(fields)],
      scan: scanInBackground,
      announce: (state) => void sendToExtension({ type: 'page/changed', state }),
      onReadAgain: () => fields.readAnew(),
    },
    signal,
  );
  receiveToPage((message) => session.answer(message), signal);
  endWithExtension(page, life);
  void session.read();
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
