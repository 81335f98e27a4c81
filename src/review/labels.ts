import type { ReviewNote } from '../model/review-note';

/** How the parts of a note cite its evidence: A1 for passages kept, S1 for those set aside, F1 for own facts. */
export const evidenceLabels = (note: ReviewNote): ReadonlyMap<string, string> =>
  new Map([
    ...note.kept.map((evidence, index) => [evidence.finding, `A${index + 1}`] as const),
    ...note.setAside.map(({ evidence }, index) => [evidence.finding, `S${index + 1}`] as const),
    ...note.facts.map(({ id }, index) => [id, `F${index + 1}`] as const),
  ]);

/** "A1, F2": the labels of what is cited, in their order. */
export const citedLabels = (note: ReviewNote, cited: readonly string[]): string => {
  const wanted = new Set(cited);
  return [...evidenceLabels(note)].flatMap(([id, label]) => (wanted.has(id) ? [label] : [])).join(', ');
};
