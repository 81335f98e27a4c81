import type { JurisdictionPack } from '../model/jurisdiction';

/** How old a pack is. Law moves: after twelve months a pack says so on screen and in every export. */
export interface Staleness {
  readonly stale: boolean;
  /** Whole months since the pack was last gone through. */
  readonly months: number;
  /** The pack carries a later date than today's: one of the two is wrong. */
  readonly future: boolean;
}

export const staleAfterMonths = 12;

/** `today` as 2026-11-21. */
export const staleness = ({ asOf }: Pick<JurisdictionPack, 'asOf'>, today: string): Staleness => {
  const [year, month, day] = parts(asOf);
  const [nowYear, nowMonth, nowDay] = parts(today);
  const months = (nowYear - year) * 12 + (nowMonth - month) - (nowDay < day ? 1 : 0);
  return { stale: months >= staleAfterMonths, months: Math.max(0, months), future: today < asOf };
};

const parts = (date: string): readonly [number, number, number] => {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  return [year, month, day];
};
