import type { AgeAtAct } from '../model/review-note';

/** What the age and the dates of a note say together. Contradictions are named, and the benefit of doubt is kept. */
export interface AgeReading {
  /** For the law: `disputed` wherever the dates and the reviewer's own word disagree. */
  readonly group: AgeAtAct['group'];
  /** Whole years at the act, where both dates are there and possible. */
  readonly years: number | null;
  readonly troubles: readonly AgeTrouble[];
}

export type AgeTrouble = 'born-after-act' | 'too-old' | 'dates-say-child' | 'dates-say-adult' | 'not-a-date';

const adulthood = 18;

/** Reads the age at the act. Nothing is decided: a contradiction makes the age disputed, never adult. */
export const readAge = ({ group, born, actOn }: AgeAtAct): AgeReading => {
  if ([born, actOn].some((date) => date !== '' && !isDay(date)))
    return { group: group === 'adult' ? 'disputed' : group, years: null, troubles: ['not-a-date'] };
  if (born === '' || actOn === '') return { group, years: null, troubles: [] };
  if (born > actOn)
    return { group: group === 'child' ? 'child' : 'disputed', years: null, troubles: ['born-after-act'] };
  const years = yearsBetween(born, actOn);
  if (years > 120) return { group: group === 'child' ? 'child' : 'disputed', years: null, troubles: ['too-old'] };
  const child = years < adulthood;
  if (group === 'unknown') return { group: child ? 'child' : 'adult', years, troubles: [] };
  if (group === 'adult' && child) return { group: 'disputed', years, troubles: ['dates-say-child'] };
  if (group === 'child' && !child) return { group: 'disputed', years, troubles: ['dates-say-adult'] };
  return { group, years, troubles: [] };
};

/** True for a day that the calendar has, written 2026-11-21. */
export const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date);

const yearsBetween = (born: string, on: string): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
