import { genericCode } from '../law/find-pack';
import type { Matter } from '../law/matter';
import type { ReviewNote } from '../model/review-note';
import { readAge } from './age';

/** What the law is asked about a note. Without a place it is asked for the generic pathway. */
export const matterOf = (note: ReviewNote, childInDocument: boolean): Matter => ({
  jurisdiction: note.jurisdiction === '' ? genericCode : note.jurisdiction,
  stage: note.stage,
  role: note.role,
  ageAtAct: readAge(note.age).group,
  offences: note.offences.map(({ offence, name }) => offence ?? name),
  childInDocument,
});
