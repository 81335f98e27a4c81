import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentRef, SourceDocument } from '../../model/document';
import type { Result } from '../../model/failure';
import { coverageOf } from '../coverage-of';
import type { OpenFile, Outline, ReadOptions, RecogniseOptions } from '../open-file';
import type { PdfEngine, Platform } from '../platform';
import type { ReadPage } from '../read-page';
import { blockedOut } from './blocked-out';
import { PageFinisher } from './finish-page';
import { hiddenOn } from './lay-out-page';
import { Layouter } from './layouter';
import { readOutline } from './outline';
import { readPages } from './read-pages';
import { type TextContent, textContentOptions } from './text-items';
import { traitsOf } from './traits';

/** A PDF that is open. */
export class PdfFile implements OpenFile {
  readonly kind = 'pdf';
  readonly #pages: (ReadPage | undefined)[];
  readonly #closed = new AbortController();
  #reading: Promise<unknown> = Promise.resolve();
  #layouter: Layouter | undefined;

  constructor(
    readonly ref: DocumentRef,
    readonly pdf: PDFDocumentProxy,
    private readonly engine: PdfEngine,
    private readonly platform: Platform,
    private readonly bytes: Uint8Array | null,
  ) {
    this.#pages = new Array<ReadPage | undefined>(pdf.numPages).fill(undefined);
  }

  get pageCount(): number {
    return this.pdf.numPages;
  }

  outline(signal?: AbortSignal): Promise<Outline> {
    return readOutline(this.pdf, this.#until(signal));
  }

  read(options: ReadOptions = {}): Promise<SourceDocument> {
    const reading = this.#reading.then(() => this.#read(options));
    this.#reading = reading.catch(() => {});
    return reading;
  }

  page(index: number): ReadPage | undefined {
    return this.#pages[index];
  }

  async textContent(index: number): Promise<TextContent> {
    const page = await this.pdf.getPage(index + 1);
    const content = await page.getTextContent(textContentOptions);
    return blockedOut(content, await hiddenOn(page, content, this.engine.pdfjs.OPS));
  }

  document(): SourceDocument {
    const layouter =
      this.#layouter ?? new Layouter(this.engine.pdfjs.OPS, { labels: null, mayCover: () => true, mayAnnotate: true });
    const finisher = new PageFinisher(1);
    const pages = this.#pages.map((page, at) => page ?? finisher.alone(layouter.unread(at, 'not-yet')));
    return {
      ref: this.ref,
      kind: 'pdf',
      pages: pages.map(({ index, label, text, bates }) =>
        bates === undefined ? { index, label, text } : { index, label, text, bates },
      ),
      coverage: coverageOf(pages),
    };
  }

  async recognise(_indexes: readonly number[], _options: RecogniseOptions = {}): Promise<Result<SourceDocument>> {
    throw new Error('not yet');
  }

  async close(): Promise<void> {
    this.#closed.abort(new DOMException('The file was closed.', 'AbortError'));
    await this.#reading;
    await Promise.race([this.pdf.loadingTask.destroy().catch(() => {}), new Promise((done) => setTimeout(done, 500))]);
    this.engine.end();
    this.#pages.length = 0;
  }

  async #read({ signal, onPage, onProgress }: ReadOptions): Promise<SourceDocument> {
    const until = this.#until(signal);
    until.throwIfAborted();
    this.#layouter ??= new Layouter(this.engine.pdfjs.OPS, await traitsOf(this.pdf, this.bytes));
    const first = this.#pages.findIndex((page) => page === undefined);
    if (first < 0) return this.document();
    const finisher = new PageFinisher(this.pageCount);
    // The pages just before say which lines repeat.
    const from = Math.max(0, first - 2);
    const keep = (page: ReadPage): void => {
      if (page.index < first) return;
      this.#pages[page.index] = page;
      onPage?.(page);
    };
    for await (const raw of readPages(this.pdf, this.#layouter, from, until)) {
      for (const page of finisher.push(raw)) keep(page);
      onProgress?.({ done: raw.index + 1, of: this.pageCount, page: 0 });
    }
    for (const page of finisher.flush()) keep(page);
    return this.document();
  }

  #until(signal: AbortSignal | undefined): AbortSignal {
    return signal ? AbortSignal.any([signal, this.#closed.signal]) : this.#closed.signal;
  }
}
