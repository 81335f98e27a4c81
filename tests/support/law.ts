import { questions } from 'virtual:catalogue';
import { offences, packs } from 'virtual:jurisdictions';
import type { Law, Matter } from '../../src/law/matter';
import { type ReviewPlan, reviewFor } from '../../src/law/review-for';
import type { JurisdictionPack } from '../../src/model/jurisdiction';
import type { Provision } from '../../src/model/legal-provision';

/** The law as it is compiled into the product. */
export const shippedLaw: Law = { packs, offences, questions };

export const packOf = (code: string): JurisdictionPack => {
  const pack = packs.find((candidate) => candidate.code === code);
  if (pack === undefined) throw new Error(`no pack ${code}`);
  return pack;
};

export const provisionOf = (code: string, id: string): Provision => {
  const provision = packOf(code).provisions.find((candidate) => candidate.id === id);
  if (provision === undefined) throw new Error(`no provision ${code}/${id}`);
  return provision;
};

/** The plan for an adult at charging, seen by a prosecutor, unless said otherwise. */
export const planFor = (jurisdiction: string, matter: Partial<Matter> = {}): ReviewPlan => {
  const plan = reviewFor(shippedLaw, {
    jurisdiction,
    stage: 'charging',
    role: 'prosecutor',
    ageAtAct: 'adult',
    offences: [],
    ...matter,
  });
  if (!plan.ok) throw new Error(plan.failure.message);
  return plan.value;
};

export const questionIds = (plan: ReviewPlan): readonly string[] => plan.questions.map(({ id }) => id);
