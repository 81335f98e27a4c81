import type { Located, PageText, SelectedPassage, ToPage } from '../messages/protocol';
import type { Failure } from '../model/failure';
import type { PageState } from '../model/page-state';
import type { DocumentAdapter, Extraction } from './document-adapter';
import type { FarFrames } from './far-frames';
import { located } from './located';
import { broken, cancelled } from './page-failures';
import { nothingKnown, PageNews } from './page-news';
import { addressOf, isSameDocument } from './same-document';
import type { Scan } from './scan-client';
import { selectedPassage } from './selected-passage';
import { ShownFindings } from './shown-findings';
import { Watch } from './watch';

export interface PageSessionParts {
  readonly page: Document;
  readonly adapters: readonly DocumentAdapter[];
  readonly scan: Scan;
  /** Hears every change of the state. */
  readonly announce: (state: PageState) => void;
  /** The reviewer asked to read again: fields count as they stand now. */
  readonly onReadAgain: () => void;
  /** Frames of other sites; a page of our own has none. */
  readonly far?: FarFrames;
}

/** What Indicia knows about the document in one page, from its first reading until the page or the extension goes. */
export class PageSession {
  readonly #news: PageNews;
  readonly #findings: ShownFindings;
  readonly #watch: Watch;
  readonly #adapter: DocumentAdapter;
  #extraction: Extraction | null = null;
  #reading: AbortController | null = null;
  #reviewed: string | undefined;
  #address: string;
  /** What was known before an address change; it comes back if the text turns out to be the same. */
  #left: PageState | null = null;
  #halted = false;
  #changedMeanwhile = false;
  #goingThrough = false;

  constructor(
    private readonly parts: PageSessionParts,
    private readonly signal: AbortSignal,
  ) {
    const { page, adapters, announce } = parts;
    this.#news = new PageNews(announce, signal);
    this.#adapter = adapters.find((adapter) => adapter.matches(page))!;
    this.#address = addressOf(page);
    this.#watch = new Watch(
      () => this.#changed(),
      () => this.#leaveIfMoved(),
      signal,
    );
    this.#findings = new ShownFindings(this.#adapter, parts.far, (finding) => this.pick(finding), signal);
    this.#watch.observe([page]);
    const view = page.defaultView!;
    for (const event of ['popstate', 'hashchange']) view.addEventListener(event, () => this.#watch.stir(), { signal });
  }

  get #state(): PageState {
    return this.#news.state;
  }

  /** Something that no observer of this page sees has changed: the text of a far frame. */
  stir(): void {
    this.#watch.stir();
  }

  /** Frames have painted, or could not. */
  replace(): void {
    this.#place();
  }

  /** The reviewer clicked on a passage in a far frame. */
  pick(finding: string): void {
    this.#select(finding, false);
  }

  /** Answers the panel and the background. */
  answer(message: ToPage): PageState | Located | SelectedPassage | PageText {
    switch (message.type) {
      case 'page/state':
        return this.#news.whole();
      case 'page/go-through':
        this.#halted = false;
        void this.#goThrough();
        break;
      case 'page/scan':
        this.#reviewed = message.reviewed ?? this.#reviewed;
        this.#halted = false;
        this.parts.onReadAgain();
        void this.read(true);
        break;
      case 'page/cancel':
        this.#cancel();
        break;
      case 'page/reveal':
        this.#select(message.finding, true);
        break;
      case 'page/step':
        this.#step(message.by);
        break;
      case 'page/set-aside':
        this.#change({ setAside: message.findings });
        this.#paint();
        break;
      case 'page/locate':
        return located(this.#extraction, message.quotes);
      case 'page/selection':
        return this.#extraction && selectedPassage(this.#extraction);
      case 'page/text':
        return { text: this.#extraction?.text ?? '' };
    }
    return this.#news.light();
  }

  /** Reads the page; when asked for (`anew`) also scans a text that was scanned before. Never rejects. */
  async read(anew = false): Promise<void> {
    if (this.signal.aborted || (this.#halted && !anew)) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const signal = AbortSignal.any([reading.signal, this.signal]);
    if (anew) {
      this.#change({ phase: 'reading', progress: 0, failure: null });
      this.parts.far?.read();
    }
    const began = performance.now();
    const before = this.#extraction?.document.ref.sha256;
    try {
      await this.#readAndScan(anew, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#forget(broken);
      throw error;
    } finally {
      this.#watch.rest(performance.now() - began, before === this.#extraction?.document.ref.sha256);
      if (this.#reading === reading) this.#reading = null;
      if (this.#changedMeanwhile && !this.#reading) this.#watch.stir();
    }
  }

  /** A page that changes all the time, a clock on it perhaps, must not keep a reading from its end. */
  #changed(): void {
    this.#changedMeanwhile = this.#reading !== null;
    if (!this.#changedMeanwhile) void this.read();
  }

  async #readAndScan(anew: boolean, signal: AbortSignal): Promise<void> {
    const { taken, ways, roots } = await this.#adapter.extract(this.parts.page, signal);
    this.#watch.observe([this.parts.page, ...roots]);
    if (JSON.stringify(ways) !== JSON.stringify(this.#state.ways ?? [])) this.#change({ ways });
    if (!taken.ok) {
      this.#forget(taken.failure);
      return;
    }
    const before = this.#extraction;
    this.#take(taken.value);
    const { document } = taken.value;
    const known = this.#left ?? this.#state;
    const left = this.#left !== null;
    this.#left = null;
    if (!anew && known.report && known.report.document.sha256 === document.ref.sha256) {
      const report = { ...known.report, document: document.ref, coverage: document.coverage };
      this.#change({ ...known, ways, phase: 'done', progress: 1, document: document.ref, report, failure: null });
      this.#place();
      return;
    }
    if (left || !before || !isSameDocument(before.text, taken.value.text)) {
      this.#reviewed = anew ? this.#reviewed : undefined;
      this.#change({ ...nothingKnown, ways, phase: 'scanning', document: document.ref });
    } else if (anew || !this.#state.report) {
      this.#change({ phase: 'scanning', progress: 0, document: document.ref, failure: null });
    }
    // The same document with an edit keeps its findings on the screen until the new ones come.
    this.#place();
    const request = this.#reviewed === undefined ? { document } : { document, reviewed: this.#reviewed };
    const scanned = await this.parts.scan(request, (done) => this.#progressed(done), signal);
    signal.throwIfAborted();
    if (!scanned.ok) {
      this.#change({ phase: 'failed', progress: 0, failure: scanned.failure });
      return;
    }
    const { report, groups } = scanned.value;
    this.#findings.group(groups);
    const ids = new Set(report.findings.map(({ id }) => id));
    const { selected } = this.#state;
    this.#change({
      phase: 'done',
      progress: 1,
      document: report.document,
      report,
      selected: selected !== null && ids.has(selected) ? selected : null,
      failure: null,
    });
    this.#place();
  }

  #take(extraction: Extraction): void {
    this.#extraction = extraction;
    this.#address = addressOf(this.parts.page);
    this.#findings.take(extraction);
  }

  #select(finding: string, reveal: boolean): void {
    if (!this.#state.report?.findings.some(({ id }) => id === finding)) return;
    this.#change({ selected: finding });
    this.#paint();
    if (reveal) this.#findings.reveal(finding, this.#state);
  }

  /** Reads everything that is drawn only when it is on the screen. */
  async #goThrough(): Promise<void> {
    this.#reading?.abort();
    const going = new AbortController();
    this.#reading = going;
    this.#goingThrough = true;
    const signal = AbortSignal.any([going.signal, this.signal]);
    this.#change({ phase: 'reading', progress: 0, failure: null });
    try {
      await this.#adapter.goThrough?.(
        this.parts.page,
        (progress) => this.#change({ progress: Math.max(this.#state.progress, progress) }),
        signal,
      );
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.#goingThrough = false;
      // What was seen before the reviewer stopped it counts.
      if (this.#reading === going) void this.read(this.#state.report === null);
    }
  }

  #step(by: 1 | -1): void {
    const aside = new Set(this.#state.setAside);
    const shown = this.#state.report?.findings.filter(({ id, shown }) => shown && !aside.has(id)) ?? [];
    if (shown.length === 0) return;
    const now = shown.findIndex(({ id }) => id === this.#state.selected);
    const next = now < 0 ? (by > 0 ? 0 : shown.length - 1) : (now + by + shown.length) % shown.length;
    this.#select(shown[next]!.id, true);
  }

  #place(): void {
    const notOnScreen = this.#findings.place(this.#state);
    if (notOnScreen.join() !== this.#state.notOnScreen.join()) this.#change({ notOnScreen });
  }

  #paint(): void {
    this.#findings.paint(this.#state);
  }

  #progressed(done: number): void {
    if (this.#state.phase === 'scanning' && done - this.#state.progress >= 0.02) this.#change({ progress: done });
  }

  /** Another address is another document until its text says otherwise: nothing of the old one stays on the screen. */
  #leaveIfMoved(): void {
    const address = addressOf(this.parts.page);
    if (address === this.#address) return;
    this.#address = address;
    this.#watch.hurry();
    this.#halted = false;
    this.#reading?.abort();
    this.#left ??= this.#state;
    this.#change({ ...nothingKnown, ways: [] });
    this.#place();
  }

  #cancel(): void {
    if (!this.#reading) return;
    this.#reading.abort();
    if (this.#goingThrough) return;
    this.#halted = true;
    if (this.#state.report) this.#change({ phase: 'done', progress: 1 });
    else this.#change({ phase: 'failed', progress: 0, failure: cancelled });
  }

  #forget(failure: Failure): void {
    this.#extraction = null;
    this.#findings.take(null);
    this.#left = null;
    if (this.#state.failure?.code === failure.code) return;
    this.#change({ ...nothingKnown, phase: 'failed', failure });
    this.#place();
  }

  #change(part: Partial<PageState>): void {
    this.#news.change(part);
  }
}
