import type { ReviewNote } from '../../model/review-note';
import type { AuditFacts } from '../../store/audit-chain';

/** What a note decides, as numbers and closed words: nothing of what it says. */
export const decisionsOf = (note: ReviewNote): AuditFacts => ({
  note: note.id,
  stage: note.stage,
  role: note.role,
  jurisdiction: note.jurisdiction,
  kept: note.kept.length,
  setAside: note.setAside.length,
  answered: note.answers.filter(({ answer }) => answer !== 'unanswered').length,
  disposition: note.disposition !== '',
  lexicon: note.lexicon.version,
  engine: note.engine.version,
});

export const sameFacts = (a: AuditFacts | undefined, b: AuditFacts): boolean =>
  a !== undefined && JSON.stringify(a) === JSON.stringify(b);
