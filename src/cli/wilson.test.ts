import { describe, expect, test } from 'vitest';
import { printedShare, shareOf } from './wilson';

describe('shareOf', () => {
  test('gives the Wilson interval of a known case', () => {
    const share = shareOf(8, 10);
    expect(share.low).toBeCloseTo(0.4902, 3);
    expect(share.high).toBeCloseTo(0.9433, 3);
  });
  test('stays inside zero and one at the ends', () => {
    expect(shareOf(0, 5).low).toBe(0);
    expect(shareOf(5, 5).high).toBe(1);
  });
  test('prints counts beside the share, and a dash for nothing', () => {
    expect(printedShare(shareOf(1, 2))).toMatch(/^\.500 \(1\/2, /);
    expect(printedShare(shareOf(0, 0))).toBe('-');
  });
});
