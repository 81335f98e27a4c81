import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentRef, SourceDocument } from '../../model/document';
import { failed, ok, type Result } from '../../model/failure';
import { coverageOf } from '../coverage-of';
import type { OpenFile, Outline, ReadOptions, RecogniseOptions } from '../open-file';
import { type PdfEngine, type Platform, RecognitionMissing } from '../platform';
import type { PageState, ReadPage } from '../read-page';
import { blockedOut } from './blocked-out';
import type { CoverCheck } from './cover-check';
import { PageFinisher } from './finish-page';
import { hiddenOn } from './lay-out-page';
import { Layouter } from './layouter';
import type { LoadedPdf } from './load-pdf';
import { readOutline } from './outline';
import type { RawPage } from './raw-page';
import { readPages } from './read-pages';
import { recognisePages, withMargins } from './recognise-pages';
import { type TextContent, textContentOptions } from './text-items';
import { traitsOf } from './traits';

/** A PDF that is open. */
export class PdfFile implements OpenFile {
  readonly kind = 'pdf';
  readonly pdf: PDFDocumentProxy;
  private readonly engine: PdfEngine;
  private readonly covers: CoverCheck;
  readonly #pages: (ReadPage | undefined)[];
  readonly #closed = new AbortController();
  #reading: Promise<unknown> = Promise.resolve();
  #layouter: Layouter | undefined;
  readonly #recognised = new Map<number, RawPage>();

  constructor(
    readonly ref: DocumentRef,
    loaded: LoadedPdf,
    private readonly platform: Platform,
  ) {
    this.pdf = loaded.pdf;
    this.engine = loaded.engine;
    this.covers = loaded.covers;
    this.#pages = new Array<ReadPage | undefined>(this.pdf.numPages).fill(undefined);
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
    const layouter = this.#layouter ?? new Layouter(this.engine.pdfjs.OPS, { labels: null, covers: this.covers });
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

  async recognise(indexes: readonly number[], options: RecogniseOptions = {}): Promise<Result<SourceDocument>> {
    const until = this.#until(options.signal);
    const pages = indexes.flatMap((index) => this.#pages[index] ?? []).filter(({ state }) => isRecognisable(state));
    const keep = (page: ReadPage): void => {
      this.#pages[page.index] = page;
      options.onPage?.(page);
    };
    try {
      await recognisePages(this.pdf, pages, {
        ...options,
        platform: this.platform,
        until,
        onRecognised: (raw, page) => {
          this.#recognised.set(raw.index, raw);
          keep(page);
        },
      });
    } catch (error) {
      until.throwIfAborted();
      return error instanceof RecognitionMissing ? recognitionMissing : recognitionFailed;
    } finally {
      if (!this.#closed.signal.aborted)
        for (const page of withMargins(this.#recognised, this.pageCount))
          if (page.text !== this.#pages[page.index]?.text) keep(page);
    }
    return ok(this.document());
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
    this.#layouter ??= new Layouter(this.engine.pdfjs.OPS, await traitsOf(this.pdf, this.covers));
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

const isRecognisable = (state: PageState): boolean => state.is === 'not-read' && state.recognisable;

const recognitionMissing = failed(
  'recognition-missing',
  'The files for recognising text are not there.',
  'Run Indicia where it was installed with all its packages, or recognise the text with another program first.',
);
const recognitionFailed = failed(
  'recognition-failed',
  'Recognising the text stopped with an error.',
  'Try it again; pages that were done are kept. If it fails again, read these pages yourself.',
);
