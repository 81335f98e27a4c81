import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginnings, packed, unpacked } from './packed';

describe('packed', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(2 ** 27), max: 2 ** 27 })), (numbers) => {
        expect(Array.from(unpacked(packed(numbers)))).toEqual(numbers);
      }),
    );
  });
  test('lengths become beginnings', () => {
    expect(Array.from(beginnings(packed([2, 0, 3])))).toEqual([0, 2, 2, 5]);
  });
});
