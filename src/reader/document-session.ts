import type { OpenFile } from '../documents/open-file';
import type { Located, SelectedPassage, ToPage } from '../messages/protocol';
import type { Failure, Result } from '../model/failure';
import type { PageState } from '../model/page-state';
import { positionOf } from '../page/anchor';
import type { Scan } from '../page/scan-client';
import { documentText, pageFinder } from '../text/offsets';
import { copyReader } from '../ui/copy-reader';
import { FileRecognition, type RecognitionWish } from './file-recognition';
import { type DocumentView, noState, notOpenYet } from './reader-view';
import { firstSight, type ScreenMemory } from './screen-memory';
import { step } from './step';

export type AskPassword = (wrongBefore: boolean) => Promise<string | null>;
export type OpenIt = (signal: AbortSignal, password: AskPassword) => Promise<Result<OpenFile>>;

/** What shows a document. */
export interface Screen {
  reveal(finding: string): void;
  selection(): SelectedPassage;
}

const nowhere: Screen = { reveal: () => {}, selection: () => null };

/** More characters than one message to the background can carry. */
const MOST_CHARACTERS = 30_000_000;

/** One document in the reader, from its bytes to its report. It answers the side panel as a page's session does. */
export class DocumentSession {
  readonly id = crypto.randomUUID();
  /** How the reviewer left its screen, for when they come back to it. */
  memory: ScreenMemory = firstSight;
  #view: DocumentView;
  readonly #life = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly #recognition: FileRecognition;
  #work: AbortController | null = null;
  #reviewed: string | undefined;
  #answerPassword: ((password: string | null) => void) | null = null;
  #telling = false;
  #screen: Screen = nowhere;
  #pagesTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly name: string,
    private readonly openIt: OpenIt,
    private readonly scan: Scan,
    /** The file's bytes once more, to keep them. */
    readonly bytes: () => Promise<Uint8Array>,
  ) {
    this.#view = notOpenYet(name);
    this.#recognition = new FileRecognition(
      (part) => this.#become({ recognition: { ...this.#view.recognition, ...part } }),
      () => this.#pagesChangeSoon(),
    );
  }

  readonly view = (): DocumentView => this.#view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whoever shows the document brings findings into view and knows what is selected, until the signal aborts. */
  shownBy(screen: Screen, signal: AbortSignal): void {
    this.#screen = screen;
    signal.addEventListener('abort', () => {
      if (this.#screen === screen) this.#screen = nowhere;
    });
  }

  selection(): SelectedPassage {
    return this.#screen.selection();
  }

  /** Opens, reads and scans. Never rejects. */
  async start(): Promise<void> {
    const { signal } = this.#life;
    this.#become({ ...notOpenYet(this.name) });
    try {
      const opened = await this.openIt(signal, (wrongBefore) => this.#askPassword(wrongBefore));
      if (signal.aborted) {
        if (opened.ok) await opened.value.close();
        return;
      }
      if (!opened.ok) return this.#fail(opened.failure);
      this.#become({ phase: 'open', file: opened.value, state: { ...noState, document: opened.value.ref } });
      await this.#readAndScan();
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(copyReader.failures.broke);
      throw error;
    }
  }

  /** What was typed into the password dialog; null gives up. */
  givePassword(password: string | null): void {
    this.#become({ password: null });
    this.#answerPassword?.(password);
    this.#answerPassword = null;
  }

  /** Recognises text on pages that have none, then scans again. */
  async recognise(wish: RecognitionWish): Promise<void> {
    const { file } = this.#view;
    if (!file || this.#view.recognition.busy) return;
    const before = file.document();
    const after = await this.#recognition.run(file, wish, this.#life.signal);
    if (this.#life.signal.aborted) return;
    this.#pagesChanged();
    if (after.coverage.read !== before.coverage.read || documentText(after) !== documentText(before))
      await this.#readAndScan();
  }

  stopRecognition(): void {
    this.#recognition.stop();
  }

  /** Does what the side panel or the background asks. */
  act(message: Exclude<ToPage, { type: 'page/locate' | 'page/selection' | 'page/text' }>): void {
    switch (message.type) {
      case 'page/scan':
        this.#reviewed = message.reviewed ?? this.#reviewed;
        if (this.#view.file) void this.#readAndScan();
        else if (this.#view.phase === 'failed') void this.start();
        break;
      case 'page/cancel':
        this.#cancel();
        break;
      case 'page/reveal':
        this.select(message.finding, true);
        break;
      case 'page/step': {
        const next = step(this.#view.state, message.by);
        if (next !== null) this.select(next, true);
        break;
      }
      case 'page/set-aside':
        this.#change({ setAside: message.findings });
        break;
      case 'page/state':
      case 'page/go-through':
        // All of a file is read anyway.
        break;
    }
  }

  text(): string {
    const { document } = this.#view;
    return document ? documentText(document) : '';
  }

  /** Where quotes of a note stand in the document as it was read. */
  locate(quotes: Extract<ToPage, { type: 'page/locate' }>['quotes']): Located {
    const { document } = this.#view;
    if (!document) return quotes.map(() => null);
    const text = documentText(document);
    const pageOf = pageFinder(document);
    return quotes.map((each) => {
      const position = positionOf(each, text);
      return position && { position, page: pageOf(position.start) };
    });
  }

  select(finding: string, reveal: boolean): void {
    if (!this.#view.state.report?.findings.some(({ id }) => id === finding)) return;
    this.#change({ selected: finding });
    if (reveal) this.#screen.reveal(finding);
  }

  /** Gives the memory back; nothing of the document is left. */
  async close(): Promise<void> {
    this.#life.abort();
    this.#work?.abort();
    this.givePassword(null);
    clearTimeout(this.#pagesTimer);
    const { file } = this.#view;
    this.#view = notOpenYet(this.name);
    this.#listeners.clear();
    await file?.close();
  }

  async #readAndScan(): Promise<void> {
    const { file } = this.#view;
    if (!file) return;
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    const signal = AbortSignal.any([work.signal, this.#life.signal]);
    try {
      this.#change({ phase: 'reading', progress: 0, failure: null });
      await file.read({ signal, onPage: () => this.#pagesChangeSoon() });
      this.#pagesChanged();
      const document = file.document();
      if (document.pages.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS)
        return this.#change({ phase: 'failed', failure: copyReader.failures.tooLong });
      this.#change({ phase: 'scanning', progress: 0 });
      const request = this.#reviewed === undefined ? { document } : { document, reviewed: this.#reviewed };
      const scanned = await this.scan(request, (progress) => this.#progressed(progress), signal);
      signal.throwIfAborted();
      if (!scanned.ok) return this.#change({ phase: 'failed', progress: 0, failure: scanned.failure });
      const { report, groups } = scanned.value;
      this.#become({ groups });
      const { selected } = this.#view.state;
      const still = selected !== null && report.findings.some(({ id }) => id === selected);
      this.#change({ phase: 'done', progress: 1, report, selected: still ? selected : null, failure: null });
    } catch (error) {
      if (signal.aborted) return;
      this.#change({ phase: 'failed', progress: 0, failure: copyReader.failures.broke });
      throw error;
    } finally {
      if (this.#work === work) this.#work = null;
    }
  }

  #cancel(): void {
    if (!this.#work) return;
    this.#work.abort();
    if (this.#view.state.report) this.#change({ phase: 'done', progress: 1 });
    else this.#change({ phase: 'failed', progress: 0, failure: copyReader.failures.cancelled });
  }

  #askPassword(wrongBefore: boolean): Promise<string | null> {
    this.#become({ password: { wrongBefore } });
    return new Promise((resolve) => {
      this.#answerPassword = resolve;
    });
  }

  /** Pages are read by the hundred: what follows from all of them is made anew a few times a second. */
  #pagesChangeSoon(): void {
    this.#pagesTimer ??= setTimeout(() => this.#pagesChanged(), 200);
  }

  #pagesChanged(): void {
    clearTimeout(this.#pagesTimer);
    this.#pagesTimer = undefined;
    const { file } = this.#view;
    if (!file) return;
    const document = file.document();
    this.#become({ document, pagesRead: document.pages.length, pictures: picturesOf(file) });
  }

  #progressed(done: number): void {
    const large = (this.#view.state.report?.findings.length ?? 0) > 300;
    if (done - this.#view.state.progress >= (large ? 0.2 : 0.02)) this.#change({ progress: done });
  }

  #fail(failure: Failure): void {
    this.#become({ phase: 'failed', failure, password: null, state: { ...noState, phase: 'failed', failure } });
  }

  #change(part: Partial<PageState>): void {
    this.#become({ state: { ...this.#view.state, ...part } });
  }

  /** Listeners are told once a frame: pages are read by the hundred. */
  #become(part: Partial<DocumentView>): void {
    this.#view = { ...this.#view, ...part };
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      for (const listener of this.#listeners) listener();
    }, 16);
  }
}

function picturesOf(file: OpenFile): readonly number[] {
  const pictures: number[] = [];
  for (let index = 0; index < file.pageCount; index++) {
    const state = file.page(index)?.state;
    if (state?.is === 'not-read' && state.recognisable) pictures.push(index);
  }
  return pictures;
}
