import type { Located, PageText, SelectedPassage, ToPage } from '../messages/protocol';
import type { SourceDocument } from '../model/document';
import type { Result } from '../model/failure';
import type { PageState, Way } from '../model/page-state';
import type { ScanReport } from '../model/report';

/** The tab whose document the panel shows. `origin` is null until the browser lets Indicia see the address. */
export interface PanelTab {
  readonly id: number;
  readonly origin: string | null;
}

export type PageMessage = Exclude<ToPage, { type: 'page/locate' | 'page/selection' | 'page/text' }>;
export type Quotes = Extract<ToPage, { type: 'page/locate' }>['quotes'];

/** Everything the panel asks of the browser and of the other parts of Indicia. */
export interface PanelLink {
  tab(): Promise<PanelTab | null>;
  /** Another tab is in front, or the one in front has loaded another page. */
  onTab(changed: () => void, signal: AbortSignal): void;
  onPage(changed: (tab: number, state: PageState) => void, signal: AbortSignal): void;
  toPage(tab: number, message: PageMessage): Promise<Result<PageState>>;
  locate(tab: number, quotes: Quotes): Promise<Result<Located>>;
  selection(tab: number): Promise<Result<SelectedPassage>>;
  textOf(tab: number): Promise<Result<PageText>>;
  /** Puts the reader into the tab's page. */
  read(tab: number): Promise<Result<null>>;
  /** Asks the reviewer for the right to read a site by itself; must be called straight from a click. */
  allow(origin: string): Promise<boolean>;
  isAllowed(origin: string): Promise<boolean>;
  /** Takes that right back; false where the office has set it. */
  disallow(origin: string): Promise<boolean>;
  /** Shows a file of a tab's page in the reader. */
  openFile(tab: number, file: Pick<Way, 'frame' | 'part'>): Promise<void>;
  /** Scans a document that the panel itself holds. */
  scan(
    document: SourceDocument,
    reviewed: string | null,
    progress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Result<ScanReport>>;
  /** Opens the reader for a file of this computer. */
  openReader(): void;
  openOptions(): void;
}
