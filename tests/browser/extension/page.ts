import { ContentScriptContext } from 'wxt/utils/content-script-context';
import { startReader } from '../../../src/page/reader';

const ctx = new ContentScriptContext('case-page', { noScriptStartedPostMessage: true });
startReader(document, { signal: ctx.signal, end: () => ctx.notifyInvalidated() });
