import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { receiveToPage, sendToExtension } from '../../src/messages/receive';
import { htmlAdapter } from '../../src/page/adapters/html';
import { mediaViewer, pdfViewer } from '../../src/page/adapters/not-html';
import { Fields } from '../../src/page/fields';
import { PageSession } from '../../src/page/page-session';
import { scanInBackground } from '../../src/page/scan-client';

export default defineContentScript({
  // Injected by the background: after a click, or on hosts that the reviewer approved.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const fields = new Fields();
    fields.heed(document, ctx.signal);
    const session = new PageSession(
      {
        page: document,
        adapters: [pdfViewer, mediaViewer, htmlAdapter(fields)],
        scan: scanInBackground,
        announce: (state) => void sendToExtension({ type: 'page/changed', state }),
        onReadAgain: () => fields.readAnew(),
      },
      ctx.signal,
    );
    receiveToPage((message) => session.answer(message), ctx.signal);
    // Nothing tells an open page that its extension was reloaded; it looks whenever the reviewer comes back or acts.
    const look = (): void => void (browser.runtime?.id || ctx.notifyInvalidated());
    for (const event of ['visibilitychange', 'click', 'keydown'])
      document.addEventListener(event, look, { capture: true, passive: true, signal: ctx.signal });
    addEventListener('focus', look, { signal: ctx.signal });
    void session.read();
  },
});
