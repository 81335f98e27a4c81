import type { Located, PageText, SelectedPassage, ToPage } from '../messages/protocol';
import type { PageState } from '../model/page-state';
import { PageNews } from '../page/page-news';
import { copyReader } from '../ui/copy-reader';
import type { DocumentSession } from './document-session';
import { noState } from './reader-view';

export interface OpenDocumentsView {
  readonly documents: readonly DocumentSession[];
  readonly active: DocumentSession | null;
}

const nothingOpen: PageState = { ...noState, phase: 'failed', failure: copyReader.failures.nothingOpen };

/** The documents that are open side by side in one reader. The side panel speaks with the one in front. */
export class OpenDocuments {
  #view: OpenDocumentsView = { documents: [], active: null };
  readonly #listeners = new Set<() => void>();
  #unfollow: () => void = () => {};
  readonly #news: PageNews;
  #told: PageState = nothingOpen;

  /** `announce` hears every change of what the side panel should show. */
  constructor(announce: (state: PageState) => void, signal: AbortSignal) {
    this.#news = new PageNews(announce, signal);
    this.#news.change(nothingOpen);
  }

  readonly view = (): OpenDocumentsView => this.#view;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens a document in front of the others. */
  add(session: DocumentSession): void {
    this.#become({ documents: [...this.#view.documents, session], active: session });
    void session.start();
  }

  show(id: string): void {
    const session = this.#view.documents.find((each) => each.id === id);
    if (session && session !== this.#view.active) this.#become({ ...this.#view, active: session });
  }

  close(id: string): void {
    const { documents, active } = this.#view;
    const at = documents.findIndex((each) => each.id === id);
    const closed = documents[at];
    if (!closed) return;
    const left = documents.filter((each) => each !== closed);
    this.#become({
      documents: left,
      active: active === closed ? (left[Math.min(at, left.length - 1)] ?? null) : active,
    });
    void closed.close();
  }

  /** Answers the side panel and the background as a page's session does. */
  answer(message: ToPage): PageState | Located | SelectedPassage | PageText {
    const { active } = this.#view;
    switch (message.type) {
      case 'page/locate':
        return active?.locate(message.quotes) ?? message.quotes.map(() => null);
      case 'page/selection':
        return active?.selection() ?? null;
      case 'page/text':
        return { text: active?.text() ?? '' };
      case 'page/state':
        this.#tell();
        return this.#news.whole();
      default:
        active?.act(message);
        this.#tell();
        return this.#news.light();
    }
  }

  #become(next: OpenDocumentsView): void {
    this.#view = next;
    this.#unfollow();
    this.#unfollow = next.active?.subscribe(() => this.#tell()) ?? (() => {});
    for (const listener of this.#listeners) listener();
    this.#tell();
  }

  #tell(): void {
    const state = this.#view.active?.view().state ?? nothingOpen;
    if (state !== this.#told) this.#news.change(state);
    this.#told = state;
  }
}
