import { describe, expect, it } from 'vitest';
import type { Coverage } from '../model/coverage';
import { coverageLine } from './coverage-words';

const coverage = (change: Partial<Coverage>): Coverage => ({ unit: 'page', read: 3, of: 3, notRead: [], ...change });

describe('how much was read, in a line', () => {
  it('says which part of it was recognised from pictures, and how sure that was', () => {
    const recognised = [
      { where: 'Page 2', confidence: 90.2 },
      { where: 'Page 3', confidence: 96 },
    ];
    expect(coverageLine(coverage({ recognised }))).toBe(
      'Read 3 of 3 pages, 2 recognised from pictures (93 of 100 sure on average)',
    );
    expect(coverageLine(coverage({ read: 2, recognised: recognised.slice(0, 1) }))).toBe(
      'Read 2 of 3 pages, 1 recognised from a picture (90 of 100 sure); 1 not read',
    );
  });

  it('says nothing of pictures where there were none', () => {
    expect(coverageLine(coverage({}))).toBe('Read 3 of 3 pages');
  });
});
