import type { Coverage } from '../model/coverage';

const nouns: Readonly<Record<Coverage['unit'], readonly [one: string, many: string]>> = {
  page: ['page', 'pages'],
  frame: ['frame', 'frames'],
  part: ['part', 'parts'],
  row: ['row', 'rows'],
};

export type CoverageState = 'whole' | 'part' | 'none';

/** Read whole, read in part, or not readable. */
export const coverageState = (coverage: Coverage): CoverageState => {
  if (coverage.read === 0) return 'none';
  return coverage.read < coverage.of || coverage.notRead.length > 0 ? 'part' : 'whole';
};

/** "1 of 3 frames". */
export const coverageAmount = (coverage: Coverage): string =>
  `${coverage.read} of ${coverage.of} ${nouns[coverage.unit][coverage.of === 1 ? 0 : 1]}`;

/** "Read 1 of 3 frames; 2 not read". */
export const coverageLine = (coverage: Coverage): string => {
  const unread = Math.max(coverage.of - coverage.read, 0);
  const from = recognisedAmount(coverage);
  if (unread > 0) return `Read ${coverageAmount(coverage)}${from}; ${unread} not read`;
  return coverage.notRead.length > 0
    ? `Read ${coverageAmount(coverage)}${from}, but not all of it`
    : `Read ${coverageAmount(coverage)}${from}`;
};

/** ", 2 recognised from pictures (93 of 100 sure on average)"; empty where none was. */
const recognisedAmount = ({ recognised = [] }: Coverage): string => {
  if (recognised.length === 0) return '';
  const sure = recognised.reduce((sum, { confidence }) => sum + confidence, 0) / recognised.length;
  return `, ${recognised.length} recognised from ${recognised.length === 1 ? 'a picture' : 'pictures'} (${Math.round(sure)} of 100 sure${recognised.length === 1 ? '' : ' on average'})`;
};

/** What is said where nothing was found. Never "clear", and never without how much was read (catalogue I.3). */
export const nothingFound = (coverage: Coverage): string => {
  switch (coverageState(coverage)) {
    case 'whole':
      return `No listed phrases found. ${neverClear}`;
    case 'part':
      return `No listed phrases found in ${coverageAmount(coverage)}; the rest was not read. ${neverClear}`;
    case 'none':
      return 'This document was not read, so nothing can be said about what it holds.';
  }
};

const neverClear = 'This does not mean the person is not a victim.';
