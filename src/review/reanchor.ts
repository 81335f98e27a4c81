import type { ScanReport } from '../model/report';
import type { Evidence, ReviewNote } from '../model/review-note';
import type { PageSelector, TextPositionSelector } from '../model/selector';

/** Where a quote is in the text as it is now; null where the text no longer holds it. */
export type Place = { readonly position: TextPositionSelector; readonly page: PageSelector } | null;

/** Every quote of a note, in one fixed order: those kept, then those set aside. */
export const quotesOf = (note: ReviewNote): readonly Evidence[] => [
  ...note.kept,
  ...note.setAside.map((aside) => aside.evidence),
];

export interface Reanchored {
  readonly note: ReviewNote;
  /** Ids of the evidence whose quotes the text no longer holds; it stays in the note as it was. */
  readonly lost: readonly string[];
}

/**
 * Moves a note's quotes to where they are in another version of its document. `places` answers `quotesOf`, in order.
 * A quote that the new scan found too takes the finding's id, so that the reviewer's decision stays with it.
 */
export const reanchor = (note: ReviewNote, report: ScanReport, places: readonly Place[]): Reanchored => {
  const moved = new Map<string, Evidence>();
  const lost: string[] = [];
  const taken = new Set<string>();
  quotesOf(note).forEach((evidence, index) => {
    const place = places[index] ?? null;
    if (place === null) {
      lost.push(evidence.finding);
      return;
    }
    const finding = report.findings.find(
      (candidate) =>
        !taken.has(candidate.id) &&
        candidate.indicator === evidence.indicator &&
        candidate.position.start < place.position.end &&
        place.position.start < candidate.position.end,
    );
    if (finding) taken.add(finding.id);
    moved.set(evidence.finding, { ...evidence, ...place, finding: finding?.id ?? evidence.finding });
  });
  const follow = (evidence: Evidence): Evidence => moved.get(evidence.finding) ?? evidence;
  return {
    note: {
      ...note,
      kept: note.kept.map(follow),
      setAside: note.setAside.map((aside) => ({ ...aside, evidence: follow(aside.evidence) })),
      answers: note.answers.map((answer) => ({
        ...answer,
        evidence: answer.evidence.map((id) => moved.get(id)?.finding ?? id),
      })),
    },
    lost,
  };
};
