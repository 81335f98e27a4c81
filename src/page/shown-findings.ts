import type { FamilyGroups } from '../messages/protocol';
import type { Finding } from '../model/finding';
import type { PageState } from '../model/page-state';
import type { DocumentAdapter, Extraction } from './document-adapter';
import type { FarFrames } from './far-frames';
import { FindingsOnPage } from './findings-on-page';

/** The findings of a report in the page and in its far frames: painted, gone to, or brought back onto the screen. */
export class ShownFindings {
  readonly #here: FindingsOnPage;
  #extraction: Extraction | null = null;
  #groups: FamilyGroups = [];
  /** A finding that is being scrolled to, but is not drawn yet. */
  #awaited: string | null = null;

  constructor(
    private readonly adapter: DocumentAdapter,
    private readonly far: FarFrames | undefined,
    onPick: (finding: string) => void,
    signal: AbortSignal,
  ) {
    this.#here = new FindingsOnPage(onPick, signal);
  }

  /** From now on findings are placed in this reading of the page. */
  take(extraction: Extraction | null): void {
    this.#extraction = extraction;
    this.#here.take(extraction);
  }

  group(groups: FamilyGroups): void {
    this.#groups = groups;
    this.#here.group(groups);
  }

  /** Looks up the place of every finding and paints; gives the ids of those that nothing on the screen shows. */
  place(state: PageState): readonly string[] {
    const away = this.#here.place(state.report?.findings ?? []);
    this.#here.paint(state.setAside, state.selected);
    const elsewhere = this.#showFar(state);
    if (this.#awaited !== null && this.#here.targetOf(this.#awaited)) this.reveal(this.#awaited, state);
    return elsewhere ? away.filter((id) => !elsewhere.has(id)) : away;
  }

  paint(state: PageState): void {
    this.#here.paint(state.setAside, state.selected);
    this.#showFar(state);
  }

  /** Scrolls to a finding, or to where it will be drawn. */
  reveal(id: string, { report }: PageState): void {
    const target = this.#here.targetOf(id);
    this.#awaited = null;
    if (target) {
      this.adapter.reveal(target);
      return;
    }
    const finding = report?.findings.find((each) => each.id === id);
    if (finding) this.#bring(finding);
  }

  #bring(finding: Finding): void {
    const extraction = this.#extraction;
    if (!extraction || this.far?.reveal(extraction.far, finding)) return;
    const { start } = finding.position;
    const mark = extraction.marks.find((each) => start >= each.start && start < each.end);
    if (!mark) return;
    this.#awaited = finding.id;
    mark.bring();
  }

  #showFar({ report, setAside, selected }: PageState): ReadonlySet<string> | undefined {
    return this.far?.show(this.#extraction?.far ?? [], report?.findings ?? [], this.#groups, setAside, selected);
  }
}
