import type { JurisdictionPack } from '../model/jurisdiction';
import type { KnownOffence } from '../model/legal-scope';
import type { Question } from '../model/question';
import type { Role, Stage } from '../model/review-note';

/** The law of this build: every pack, the offences they speak of, the shared questions. */
export interface Law {
  readonly packs: readonly JurisdictionPack[];
  readonly offences: readonly KnownOffence[];
  readonly questions: readonly Question[];
}

/** Age at the act as far as it is known. `disputed`: some evidence says under 18. */
export type AgeAtAct = 'adult' | 'child' | 'disputed' | 'unknown';

/** What is under review: nothing of it decides anything, it chooses which law and which questions are shown. */
export interface Matter {
  /** A pack's code. */
  readonly jurisdiction: string;
  readonly stage: Stage;
  readonly role: Role;
  readonly ageAtAct: AgeAtAct;
  /** Ids of known offences, or the reviewer's own words. */
  readonly offences: readonly string[];
  /** The document may describe an exploited child: safeguarding is asked first whatever age was entered. */
  readonly childInDocument?: boolean;
}

export const mayBeChild = ({ ageAtAct, childInDocument }: Pick<Matter, 'ageAtAct' | 'childInDocument'>): boolean =>
  ageAtAct !== 'adult' || childInDocument === true;
