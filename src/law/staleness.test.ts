import { describe, expect, it } from 'vitest';
import { staleness } from './staleness';

describe('the age of a pack', () => {
  const of = (asOf: string, today: string) => staleness({ asOf }, today);

  it('is a warning from twelve whole months on', () => {
    expect(of('2026-11-21', '2027-11-20')).toMatchObject({ stale: false, months: 11 });
    expect(of('2026-11-21', '2027-11-21')).toMatchObject({ stale: true, months: 12 });
    expect(of('2026-11-30', '2027-02-28')).toMatchObject({ stale: false, months: 2 });
  });

  it('says when the pack is dated after today: one of the two clocks is wrong', () => {
    expect(of('2026-11-21', '2026-11-20')).toMatchObject({ future: true, stale: false, months: 0 });
  });
});
