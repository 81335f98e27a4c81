import type { ReviewNote } from '../model/review-note';
import type { EvidenceCheck } from './evidence-check';
import type { NoteLaw } from './note-law';

/** Everything that an export of a note is made from. */
export interface NoteContext {
  readonly note: ReviewNote;
  readonly law: NoteLaw;
  readonly check: EvidenceCheck;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** What the office puts at the head of evaluations instead of the pack's legend. */
  readonly officeLegend?: string;
}
