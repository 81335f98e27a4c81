import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../src/page/reader';

// Not a content script of the framework's: that one announces itself to the page by an event which the page can also forge.
export default defineUnlistedScript(() => {
  const life = new AbortController();
  startReader(document, { signal: life.signal, end: () => life.abort() });
});
