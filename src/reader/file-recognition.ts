import type { OpenFile, RecognitionLanguage } from '../documents/open-file';
import type { SourceDocument } from '../model/document';
import { copyReader } from '../ui/copy-reader';
import type { RecognitionView } from './reader-view';

export interface RecognitionWish {
  readonly pages: readonly number[];
  readonly language: RecognitionLanguage;
}

/** Recognises text on pictures of pages. What is done stays when it is stopped; the next run goes on from there. */
export class FileRecognition {
  #running: AbortController | null = null;

  constructor(
    private readonly tell: (part: Partial<RecognitionView>) => void,
    private readonly onPage: () => void,
  ) {}

  stop(): void {
    this.#running?.abort();
  }

  /** Resolves with the document as it is then, stopped or not. */
  async run(file: OpenFile, { pages, language }: RecognitionWish, life: AbortSignal): Promise<SourceDocument> {
    const running = new AbortController();
    this.#running = running;
    const signal = AbortSignal.any([running.signal, life]);
    this.tell({ busy: true, page: pages[0] ?? null, done: 0, of: pages.length, failure: null });
    try {
      const result = await file.recognise(pages, {
        language,
        signal,
        onPage: () => this.onPage(),
        onProgress: ({ done, of, page }) => this.tell({ page: pages[done] ?? null, done: done + page, of }),
      });
      if (!result.ok) this.tell({ failure: result.failure });
    } catch {
      // Stopped by the reviewer is no failure.
      if (!signal.aborted) this.tell({ failure: copyReader.failures.recognitionBroke });
    } finally {
      this.tell({ busy: false, page: null });
      if (this.#running === running) this.#running = null;
    }
    return file.document();
  }
}
