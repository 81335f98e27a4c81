import type { Finding } from '../model/finding';
import type { Family, FamilyGroup } from '../model/lexicon';
import { anchorIn, type Place } from './anchor';
import type { Extraction } from './document-adapter';
import { Painter } from './painter';
import { PassageClicks } from './passage-clicks';

/** Where the findings of a report stand in the page, painted and open to clicks. */
export class FindingsOnPage {
  readonly #painter = new Painter();
  readonly #clicks: PassageClicks;
  #extraction: Extraction | null = null;
  #groups: ReadonlyMap<Family, FamilyGroup> = new Map();
  #places = new Map<string, Place>();

  constructor(onPick: (finding: string) => void, signal: AbortSignal) {
    const painted = {
      places: () => this.#places,
      ownerOf: (range: AbstractRange) => this.#painter.ownerOf(range),
    };
    this.#clicks = new PassageClicks(painted, onPick, signal);
    signal.addEventListener('abort', () => this.#painter.clear(), { once: true });
  }

  /** From now on findings are placed in this reading of the page. */
  take(extraction: Extraction | null): void {
    this.#extraction = extraction;
    if (!extraction) return;
    this.#painter.dress(extraction.roots);
    this.#clicks.hear(extraction.roots);
  }

  group(groups: readonly { readonly family: Family; readonly group: FamilyGroup }[]): void {
    this.#groups = new Map(groups.map(({ family, group }) => [family, group]));
  }

  /** Looks up the place of every finding; gives the ids of those that nothing on the screen shows. */
  place(findings: readonly Finding[]): string[] {
    const anchor = this.#extraction ? anchorIn(this.#extraction) : () => null;
    this.#places = new Map();
    for (const finding of findings) {
      const place = anchor(finding);
      if (place) this.#places.set(finding.id, place);
    }
    return findings.map(({ id }) => id).filter((id) => !this.#places.get(id)?.ranges.length);
  }

  /** Paints the placed findings that are shown and not set aside. */
  paint(setAside: readonly string[], selected: string | null): void {
    const aside = new Set(setAside);
    const painted = [...this.#places.values()].filter(({ finding }) => finding.shown && !aside.has(finding.id));
    this.#painter.paint(painted, this.#groups, selected);
  }

  /** What to scroll to; null when the page does not show the finding. */
  targetOf(finding: string): StaticRange | Element | null {
    return this.#places.get(finding)?.target ?? null;
  }
}
