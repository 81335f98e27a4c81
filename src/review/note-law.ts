import { findPack, genericCode } from '../law/find-pack';
import { knownOffences } from '../law/known-offences';
import type { Law } from '../law/matter';
import { type RemedyRoute, remediesFor } from '../law/remedies';
import { type ReviewPlan, reviewFor } from '../law/review-for';
import { type Staleness, staleness } from '../law/staleness';
import type { Failure } from '../model/failure';
import type { KnownOffence } from '../model/legal-scope';
import type { ReviewNote, Role } from '../model/review-note';
import { matterOf } from './matter-of';

/** The law as a note meets it: what is asked, what is warned of, which remedies there are. */
export interface NoteLaw {
  readonly role: Role;
  readonly plan: ReviewPlan;
  /** The offences that the place speaks of, to choose from and to name. */
  readonly offences: readonly KnownOffence[];
  /** After conviction only. */
  readonly remedies: readonly RemedyRoute[];
  readonly age: Staleness;
  /** The note names a place that this build has no law for; the generic pathway stands in. */
  readonly unknownPlace: Failure | null;
}

/** The law for a note on `today` (2026-11-21). An unknown place is said, and the generic pathway asked. */
export const noteLaw = (law: Law, note: ReviewNote, childInDocument: boolean, today: string): NoteLaw => {
  const matter = matterOf(note, childInDocument);
  const asked = reviewFor(law, matter);
  const planned = asked.ok ? asked : reviewFor(law, { ...matter, jurisdiction: genericCode });
  if (!planned.ok) throw new Error(`the build has no pack ${genericCode}`);
  const plan = planned.value;
  const offences = knownOffences(law, plan.pack);
  const known = new Set(offences.map(({ id }) => id));
  return {
    role: note.role,
    plan,
    offences,
    remedies: note.stage === 'post-conviction' ? remediesFor(plan.pack, { offences: matter.offences, known }) : [],
    age: staleness(plan.pack, today),
    unknownPlace: asked.ok ? null : asked.failure,
  };
};

/** Whether the build has law for a code. */
export const isPlace = (law: Law, code: string): boolean => findPack(law.packs, code).ok;

/** The name of an offence of a note: the pack's where it is one of the pack's. */
export const offenceName = ({ offences }: Pick<NoteLaw, 'offences'>, id: string): string =>
  offences.find((offence) => offence.id === id)?.name ?? id;
