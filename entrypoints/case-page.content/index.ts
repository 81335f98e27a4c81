import { defineContentScript } from 'wxt/utils/define-content-script';
import { startReader } from '../../src/page/reader';

export default defineContentScript({
  // Injected by the background: after a click, or on hosts that the reviewer approved.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    startReader(document, { signal: ctx.signal, end: () => ctx.notifyInvalidated() });
  },
});
