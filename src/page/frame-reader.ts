import type { ToFrame } from '../messages/frames';
import type { DocumentAdapter, Extraction } from './document-adapter';
import { FindingsOnPage } from './findings-on-page';
import { hearOrders, tellTop } from './frame-messages';
import { pathOf } from './frame-path';
import { Watch } from './watch';

/** Reads a frame that the page around it cannot read, when the top frame orders it, and paints what it is told to. */
export class FrameReader {
  readonly #findings: FindingsOnPage;
  readonly #watch: Watch;
  #wanted = false;
  #extraction: Extraction | null = null;
  #told = '';
  #placed: string | null = null;
  #paint: Extract<ToFrame, { type: 'frame/paint' }> | null = null;
  #toReveal: string | null = null;
  #reading = false;
  #again = false;
  #going: AbortController | null = null;

  constructor(
    private readonly page: Document,
    private readonly adapter: DocumentAdapter,
    private readonly signal: AbortSignal,
  ) {
    this.#findings = new FindingsOnPage((finding) => void tellTop({ type: 'frame/picked', finding }), signal);
    this.#watch = new Watch(
      () => void this.#read(),
      () => {},
      signal,
    );
    hearOrders((message) => this.#obey(message), signal);
    page.defaultView?.addEventListener('pagehide', () => void tellTop({ type: 'frame/gone' }), { signal });
    page.defaultView?.addEventListener('pageshow', () => void tellTop({ type: 'frame/here', ...this.#place }), {
      signal,
    });
    void tellTop({ type: 'frame/here', ...this.#place });
  }

  get #place(): { path: number[] | null; size: [number, number] } {
    const view = this.page.defaultView!;
    return { path: pathOf(view), size: [view.innerWidth, view.innerHeight] };
  }

  #obey(message: ToFrame): Promise<unknown> | undefined {
    switch (message.type) {
      case 'frame/read':
        if (!this.#wanted) this.#watch.observe([this.page]);
        this.#wanted = true;
        if (message.anew) this.#told = '';
        void this.#read();
        return undefined;
      case 'frame/paint':
        this.#paint = message;
        this.#placed = null;
        this.#findings.group(message.groups);
        this.#show();
        return undefined;
      case 'frame/reveal':
        this.#reveal(message.finding, message.start);
        return undefined;
      case 'frame/cancel':
        this.#going?.abort();
        return undefined;
      case 'frame/go-through':
        return this.#goThrough();
    }
  }

  async #read(): Promise<void> {
    if (!this.#wanted || this.signal.aborted) return;
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    const began = performance.now();
    const before = this.#told;
    try {
      await this.#readOnce();
    } catch (error) {
      if (!this.signal.aborted) throw error;
    } finally {
      this.#reading = false;
      this.#watch.rest(performance.now() - began, before === this.#told);
      if (this.#again) this.#watch.stir();
      this.#again = false;
    }
  }

  async #readOnce(): Promise<void> {
    const { taken, ways, closed, roots } = await this.adapter.extract(this.page, this.signal);
    this.#extraction = taken.ok ? taken.value : null;
    this.#findings.take(this.#extraction);
    this.#watch.observe([this.page, ...roots]);
    const told = JSON.stringify(
      taken.ok ? [taken.value.document.ref.sha256, taken.value.document.coverage, ways, this.#place] : taken.failure,
    );
    if (told !== this.#told) {
      this.#told = told;
      const { message: why, remedy } = taken.ok ? { message: '', remedy: '' } : taken.failure;
      void tellTop(
        taken.ok
          ? {
              type: 'frame/text',
              ...this.#place,
              pages: [...taken.value.document.pages],
              coverage: taken.value.document.coverage,
              ways: [...ways],
              closed: [...closed],
            }
          : { type: 'frame/unreadable', ...this.#place, why, remedy },
      );
    }
    this.#show();
  }

  #show(): void {
    if (!this.#paint) return;
    const notOnScreen = this.#findings.place(this.#paint.findings);
    this.#findings.paint(this.#paint.setAside, this.#paint.selected);
    const placed = `${this.#paint.findings.length} ${notOnScreen.join()}`;
    if (placed !== this.#placed) void tellTop({ type: 'frame/placed', notOnScreen });
    this.#placed = placed;
    if (this.#toReveal !== null) this.#reveal(this.#toReveal, null);
  }

  #reveal(finding: string, start: number | null): void {
    const target = this.#findings.targetOf(finding);
    this.#toReveal = target ? null : finding;
    if (target) this.adapter.reveal(target);
    else if (start !== null) this.#extraction?.marks.find((mark) => start >= mark.start && start < mark.end)?.bring();
  }

  async #goThrough(): Promise<boolean> {
    this.#going?.abort();
    this.#going = new AbortController();
    try {
      await this.adapter.goThrough?.(this.page, () => {}, AbortSignal.any([this.#going.signal, this.signal]));
    } catch {
      // Stopped by the reviewer: what was read until then counts.
    }
    this.#told = '';
    await this.#read();
    return true;
  }
}
