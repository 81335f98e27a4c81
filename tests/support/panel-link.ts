import type { SelectedPassage } from '../../src/messages/protocol';
import { failed, ok, type Result } from '../../src/model/failure';
import type { PageState } from '../../src/model/page-state';
import type { ScanReport } from '../../src/model/report';
import type { PageMessage, PanelLink, PanelTab } from '../../src/panel/link';

export const pageState = (change: Partial<PageState> = {}): PageState => ({
  phase: 'done',
  progress: 1,
  document: null,
  report: null,
  notOnScreen: [],
  setAside: [],
  selected: null,
  failure: null,
  ...change,
});

export const caseTab: PanelTab = { id: 7, origin: 'https://cases.example' };

/** A browser with one page in front, as the panel meets it: it answers what the page answers, and remembers what was asked. */
export class OnePage implements PanelLink {
  readonly sent: PageMessage[] = [];
  /** Null: no reader is in the page. */
  state: PageState | null;
  inFront: PanelTab | null = caseTab;
  /** What a scan of a pasted text gives. */
  pasted: Result<ScanReport> = failed('none', '', '');
  whenRead: () => Result<null> = () => failed('not-allowed', 'The browser said no.', 'Click the button.');
  grants = false;
  /** Quotes that the page no longer holds. */
  gone: readonly string[] = [];
  #page: ((tab: number, state: PageState) => void) | undefined;
  #tab: (() => void) | undefined;

  constructor(state: PageState | null) {
    this.state = state;
  }

  /** The page says that it has changed. */
  say(change: Partial<PageState>, tab = caseTab.id): void {
    this.state = { ...(this.state ?? pageState()), ...change };
    this.#page?.(tab, this.state);
  }

  /** Another tab comes to the front, or another page into this one. */
  turnTo(tab: PanelTab | null, state: PageState | null): void {
    this.inFront = tab;
    this.state = state;
    this.#tab?.();
  }

  tab = async () => this.inFront;
  onTab: PanelLink['onTab'] = (changed) => {
    this.#tab = changed;
  };
  onPage: PanelLink['onPage'] = (changed) => {
    this.#page = changed;
  };
  toPage: PanelLink['toPage'] = async (_tab, message) => {
    this.sent.push(message);
    if (this.state === null) return failed('page-unreachable', '', '');
    if (message.type === 'page/set-aside') this.state = { ...this.state, setAside: message.findings };
    if (message.type === 'page/reveal') this.state = { ...this.state, selected: message.finding };
    return ok(this.state);
  };
  locate: PanelLink['locate'] = async (_tab, quotes) =>
    ok(
      quotes.map(({ quote, position }) =>
        this.gone.includes(quote.exact) ? null : { position, page: { index: 0, label: '1' } },
      ),
    );
  /** What is selected in the page, and its whole text. */
  selected: SelectedPassage = null;
  text = '';
  selection: PanelLink['selection'] = async () => ok(this.selected);
  textOf: PanelLink['textOf'] = async () => ok({ text: this.text });
  read = async () => this.whenRead();
  allow = async () => this.grants;
  isAllowed = async () => false;
  disallow = async () => true;
  /** Files that were opened in the reader. */
  readonly opened: object[] = [];
  openFile: PanelLink['openFile'] = async (_tab, file) => {
    this.opened.push(file);
  };
  scan: PanelLink['scan'] = async (document) =>
    this.pasted.ok ? ok({ ...this.pasted.value, document: document.ref, kind: 'pasted' }) : this.pasted;
  openReader = () => undefined;
  openOptions = () => undefined;

  /** The kinds of message sent, without the first questions for its state. */
  asked(type: PageMessage['type']): readonly PageMessage[] {
    return this.sent.filter((message) => message.type === type);
  }
}
