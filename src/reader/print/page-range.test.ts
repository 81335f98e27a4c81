import { describe, expect, it } from 'vitest';
import { MOST_PRINTED, pageRange } from './page-range';

describe('the pages to print', () => {
  it('are typed as the reviewer counts them', () => {
    expect(pageRange('2', ' 4', 10)).toEqual([1, 2, 3]);
  });

  it('are refused when they are not in the document', () => {
    for (const [from, to] of [
      ['0', '1'],
      ['3', '2'],
      ['1', '11'],
      ['a', '2'],
      ['', ''],
    ] as const)
      expect(pageRange(from, to, 10)).toBeNull();
  });

  it('are never more than the print dialog can take', () => {
    expect(pageRange('1', '5000', 5_000)).toHaveLength(MOST_PRINTED);
  });
});
