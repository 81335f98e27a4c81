import type { FamilyGroups } from '../messages/protocol';
import type { Finding } from '../model/finding';
import type { Family, FamilyGroup } from '../model/lexicon';
import type { PageState } from '../model/page-state';
import type { Place } from '../page/anchor';
import { Painter } from '../page/painter';
import { PassageClicks } from '../page/passage-clicks';
import type { Piece, TextMap } from '../page/text-map';
import { type Matches, noMatches, within } from './find/matches';
import { paintMatches } from './find/paint-matches';
import { type PageOffsets, pageOffsets } from './page-offsets';
import type { DocumentView } from './reader-view';

/** Paints the findings of one document on the pages that are in the window at the moment. */
export class Painting {
  readonly #painter = new Painter();
  readonly #maps = new Map<number, TextMap>();
  #offsets: PageOffsets = pageOffsets({ pages: [] });
  #document: DocumentView['document'] = null;
  #state: PageState | null = null;
  #groups: ReadonlyMap<Family, FamilyGroup> = new Map();
  #groupsFrom: FamilyGroups | null = null;
  #byPage = new Map<number, Finding[]>();
  #byPageFrom: readonly Finding[] | null = null;
  #places = new Map<string, Place>();
  #matches: Matches = noMatches;
  #due = 0;

  constructor(onPick: (finding: string) => void, signal: AbortSignal) {
    this.#painter.dress([document]);
    const painted = { places: () => this.#places, ownerOf: (range: AbstractRange) => this.#painter.ownerOf(range) };
    new PassageClicks(painted, onPick, signal).hear([document]);
    signal.addEventListener('abort', () => {
      cancelAnimationFrame(this.#due);
      this.#painter.clear();
      paintMatches([], []);
    });
  }

  /** The words of a page have come into the window; null: they have gone. */
  page(index: number, map: TextMap | null): void {
    if (map) this.#maps.set(index, map);
    else this.#maps.delete(index);
    this.#soon();
  }

  follow({ document, state, groups }: DocumentView): void {
    if (document !== this.#document) {
      this.#document = document;
      this.#offsets = pageOffsets(document ?? { pages: [] });
      this.#byPageFrom = null;
    }
    if (groups !== this.#groupsFrom) {
      this.#groupsFrom = groups;
      this.#groups = new Map(groups.map(({ family, group }) => [family, group]));
    }
    this.#state = state;
    this.#soon();
  }

  /** What the reviewer looks for, painted in a way of its own. */
  find(matches: Matches): void {
    this.#matches = matches;
    this.#soon();
  }

  /** Where a finding stands in the window; null while its page is elsewhere. */
  placeOf(finding: string): Place | null {
    this.#paint();
    return this.#places.get(finding) ?? null;
  }

  /** The ranges of a span of the document that are in the window. */
  rangesOf(start: number, end: number): StaticRange[] {
    return this.#offsets.stretches(start, end).flatMap(({ page, start: from, end: to }) => {
      const map = this.#maps.get(page);
      return map ? map.pieces(from, to).map(rangeOf) : [];
    });
  }

  #soon(): void {
    cancelAnimationFrame(this.#due);
    this.#due = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    const findings = this.#state?.report?.findings ?? [];
    this.#sort(findings);
    const aside = new Set(this.#state?.setAside);
    this.#places = new Map();
    for (const page of this.#maps.keys()) {
      for (const finding of this.#byPage.get(page) ?? []) {
        if (!finding.shown || aside.has(finding.id) || this.#places.has(finding.id)) continue;
        const ranges = this.rangesOf(finding.position.start, finding.position.end);
        if (ranges[0]) this.#places.set(finding.id, { finding, ranges, target: ranges[0] });
      }
    }
    this.#painter.paint(this.#places.values(), this.#groups, this.#state?.selected ?? null);
    this.#paintMatches();
  }

  #paintMatches(): void {
    const { starts, length, current } = this.#matches;
    const all: StaticRange[] = [];
    for (const [page, map] of this.#maps) {
      const from = this.#offsets.fromPage(page, 0);
      if (from === null) continue;
      for (const start of within(starts, from, from + map.end)) all.push(...this.rangesOf(start, start + length));
    }
    const now = starts[current];
    paintMatches(all, now === undefined ? [] : this.rangesOf(now, now + length));
  }

  #sort(findings: readonly Finding[]): void {
    if (findings === this.#byPageFrom) return;
    this.#byPageFrom = findings;
    this.#byPage = new Map();
    for (const finding of findings)
      for (const { page } of this.#offsets.stretches(finding.position.start, finding.position.end)) {
        const list = this.#byPage.get(page);
        if (list) list.push(finding);
        else this.#byPage.set(page, [finding]);
      }
  }
}

const rangeOf = ({ node, start, end }: Piece): StaticRange =>
  new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
