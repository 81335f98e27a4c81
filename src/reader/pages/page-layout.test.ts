import { describe, expect, it } from 'vitest';
import { ACTUAL, GAP, layOut, pagesNear, STRIP, scaleFor, stepZoom } from './page-layout';

const letter = { width: 612, height: 792 };

describe('the column of pages', () => {
  it('sets every page under the one before', () => {
    const layout = layOut(3, () => letter, 1, 0);
    expect(layout.topOf(0)).toBe(GAP);
    expect(layout.topOf(2)).toBe(GAP + 2 * (STRIP + 792 + GAP));
    expect(layout.height).toBe(GAP + 3 * (STRIP + 792 + GAP));
  });

  it('finds the page at a height, above the first and below the last too', () => {
    const layout = layOut(5_000, () => letter, ACTUAL, 0);
    expect(layout.pageAt(-10)).toBe(0);
    expect(layout.pageAt(layout.topOf(3_210) + 5)).toBe(3_210);
    expect(layout.pageAt(layout.height + 1_000)).toBe(4_999);
  });

  it('turns a page on its side', () => {
    expect(layOut(1, () => letter, 1, 90).sizeOf(0)).toEqual({ width: 792, height: 612 });
  });

  it('keeps few pages ready, however many there are', () => {
    const layout = layOut(5_000, () => letter, ACTUAL, 0);
    const near = pagesNear(layout, layout.topOf(2_000), 900);
    expect(near[0]).toBeLessThan(2_000);
    expect(near).toContain(2_000);
    expect(near.length).toBeLessThan(6);
    expect(
      pagesNear(
        layOut(0, () => letter, 1, 0),
        0,
        900,
      ),
    ).toEqual([]);
  });
});

describe('zoom', () => {
  const room = { width: 1_000, height: 800 };

  it('fits the width, or the whole page', () => {
    expect(scaleFor('width', letter, room, 792)).toBeCloseTo((1_000 - 2 * GAP) / 612);
    expect(792 * scaleFor('page', letter, room, 792)).toBeLessThan(800);
    expect(scaleFor(1, letter, room, 792)).toBeCloseTo(ACTUAL);
  });

  it('never makes the column taller than browsers can count', () => {
    expect(5_000 * 792 * scaleFor(4, letter, room, 5_000 * 792)).toBeLessThanOrEqual(15_000_000);
  });

  it('steps up and down, and stays at the ends', () => {
    expect(stepZoom(ACTUAL, 1)).toBe(1.25);
    expect(stepZoom(ACTUAL, -1)).toBe(0.75);
    expect(stepZoom(4 * ACTUAL, 1)).toBe(4);
    expect(stepZoom(0.1, -1)).toBe(0.25);
  });
});
