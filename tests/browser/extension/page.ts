import { startReader } from '../../../src/page/reader';

const life = new AbortController();
startReader(document, { signal: life.signal, end: () => life.abort() });
