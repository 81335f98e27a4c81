import type { Assertion, Finding } from '../model/finding';
import type { Strength } from '../model/lexicon';
import type { Evidence } from '../model/review-note';

const speakers: Readonly<Record<Assertion['speaker'], string>> = {
  'reviewed-person': 'by the person under review',
  officer: 'by the officer',
  witness: 'by a witness',
  other: 'by someone else',
  unclear: 'by whom is unclear',
};

const statuses: Readonly<Record<Assertion['status'], string>> = {
  affirmed: 'Stated',
  denied: 'Denied',
  hypothetical: 'Suspected, asked or conditional',
  generic: 'General text, about nobody in particular',
};

const experiencers: Readonly<Record<Assertion['experiencer'], string>> = {
  'reviewed-person': 'About the person under review',
  other: 'About someone else',
  unclear: 'About whom is unclear',
};

/** "Denied, by the officer": what is said, and who says it. */
export const statusWords = (assertion: Assertion): string =>
  assertion.status === 'generic' ? statuses.generic : `${statuses[assertion.status]}, ${speakers[assertion.speaker]}`;

/** Whose experience the passage describes. Empty for general text, which is about nobody. */
export const experiencerWords = (assertion: Assertion): string =>
  assertion.status === 'generic' ? '' : experiencers[assertion.experiencer];

/** "in the past" where the passage speaks of earlier events, else empty. */
export const timeWords = (assertion: Assertion): string => (assertion.time === 'historical' ? 'earlier events' : '');

/** The whole assertion as one line. */
export const assertionWords = (assertion: Assertion): string =>
  [statusWords(assertion), experiencerWords(assertion), timeWords(assertion)].filter((part) => part !== '').join(' · ');

/** The assertion of a quote in a note; a passage that the reviewer chose asserts what the reviewer says it does. */
export const evidenceWords = ({ assertion }: Pick<Evidence, 'assertion'>): string =>
  assertion === null ? 'Chosen by the reviewer' : assertionWords(assertion);

/** How the literature speaks of the sign: never a score, never proof. */
export const strengthWords: Readonly<Record<Strength, string>> = {
  strong: 'closely tied to trafficking in the sources',
  moderate: 'often named in the sources, also has other explanations',
  weak: 'common in ordinary life, only beside other signs',
};

/** Which of the two ways found the passage. */
export const foundByWords = (finding: Pick<Finding, 'foundBy' | 'readsLike'>): string => {
  if (finding.foundBy === 'lexicon') return 'Words of the lexicon';
  return finding.readsLike === undefined ? 'Reads like examples of the lexicon' : `Reads like: “${finding.readsLike}”`;
};
