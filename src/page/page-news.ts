import type { PageState } from '../model/page-state';

/** What the panel is told before anything is known. */
export const nothingKnown: PageState = {
  phase: 'reading',
  progress: 0,
  document: null,
  report: null,
  notOnScreen: [],
  setAside: [],
  selected: null,
  failure: null,
};

/** The state of one page, and the news of it: told once a turn, and a report once, not with every change after it. */
export class PageNews {
  #state = nothingKnown;
  #reports = 0;
  #told = 0;
  #telling = false;

  constructor(
    private readonly tell: (state: PageState) => void,
    private readonly signal: AbortSignal,
  ) {}

  get state(): PageState {
    return this.#state;
  }

  change(part: Partial<PageState>): void {
    const before = this.#state.report;
    this.#state = { ...this.#state, ...part };
    const { report } = this.#state;
    if (report !== before) {
      const isSame = report !== null && before !== null && report.findings === before.findings;
      if (!isSame) this.#reports += 1;
    }
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      if (!this.signal.aborted) this.#tellNow();
    });
  }

  /** The whole state. */
  whole(): PageState {
    return { ...this.#state, reportNumber: this.#reports };
  }

  /** The state for those who have the report of this number: its findings are left out. */
  light(): PageState {
    const { report } = this.#state;
    return {
      ...this.#state,
      report: null,
      reportNumber: this.#reports,
      ...(report ? { sameReport: lightOf(report) } : {}),
    };
  }

  #tellNow(): void {
    const isNew = this.#told !== this.#reports;
    this.#told = this.#reports;
    this.tell(isNew ? this.whole() : this.light());
  }
}

const lightOf = ({ document, coverage }: NonNullable<PageState['report']>) => ({ document, coverage });
