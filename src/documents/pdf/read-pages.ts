import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Layouter } from './layouter';
import type { RawPage } from './raw-page';

/** How many pages are asked for ahead, so that the worker never waits for the layout. */
const AHEAD = 6;
/** A page that takes longer than this is given up, and with it the rest: the worker is busy with it. */
const LONGEST_PAGE = 60_000;
const CLEAN_UP_EVERY = 100;

/** Lays pages out in order, from `first` on. */
export async function* readPages(
  pdf: PDFDocumentProxy,
  layouter: Layouter,
  first: number,
  signal?: AbortSignal,
): AsyncGenerator<RawPage> {
  const ahead: Promise<RawPage>[] = [];
  let asked = first;
  let slow = false;
  for (let index = first; index < pdf.numPages; index++) {
    while (!slow && asked < pdf.numPages && asked < index + AHEAD) {
      const page = layouter.layOut(pdf, asked++);
      page.catch(() => {});
      ahead.push(page);
    }
    signal?.throwIfAborted();
    const waiting = ahead.shift();
    const page = slow || !waiting ? null : await inTime(waiting, signal);
    signal?.throwIfAborted();
    if (page === null) slow = true;
    yield page ?? layouter.unread(index, 'slow');
    if (index % CLEAN_UP_EVERY === CLEAN_UP_EVERY - 1) await pdf.cleanup(true).catch(() => {});
  }
}

/** The page, or null when it takes too long; rejects at once when aborted. */
function inTime(page: Promise<RawPage>, signal?: AbortSignal): Promise<RawPage | null> {
  return new Promise((settle, reject) => {
    const timer = setTimeout(() => settle(null), LONGEST_PAGE);
    const stop = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
    page.then(settle, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    });
  });
}
