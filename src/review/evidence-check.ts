import type { Evidence, ReviewNote } from '../model/review-note';
import { type Place, quotesOf } from './reanchor';

/**
 * What became of the quotes a note cites. `unchecked`: the text could not be asked, for instance because the page is
 * closed; an export then says so.
 */
export type EvidenceCheck =
  | { readonly state: 'checked'; readonly missing: readonly Evidence[] }
  | { readonly state: 'unchecked' };

/** Compares a note with its text. `places` answers `quotesOf(note)`, in order; null when the text cannot be asked. */
export const checkEvidence = (note: ReviewNote, places: readonly Place[] | null): EvidenceCheck => {
  if (places === null) return { state: 'unchecked' };
  return { state: 'checked', missing: quotesOf(note).filter((_, index) => (places[index] ?? null) === null) };
};
