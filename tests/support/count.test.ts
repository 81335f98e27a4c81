import { describe, expect, it } from 'vitest';
import { countOf, none, sum, verdict } from './count';

const report = (numbers: object, files: readonly object[] = []): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: files,
    ...numbers,
  });

describe('the count of npm test', () => {
  it('adds what Vitest reports', () => {
    expect(countOf(report({ numPassedTests: 7, numPendingTests: 2 }), true)).toEqual({
      passed: 7,
      failed: 0,
      skipped: 2,
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const files = [{ status: 'failed', assertionResults: [] }];
    expect(countOf(report({ numPassedTests: 7 }, files), false).failed).toBe(1);
  });

  it('does not count a failed test twice', () => {
    const files = [{ status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] }];
    expect(countOf(report({ numPassedTests: 1, numFailedTests: 1 }, files), false).failed).toBe(1);
  });

  it('never calls a run that failed or left no report a success', () => {
    expect(countOf(report({ numPassedTests: 7 }), false).failed).toBe(1);
    expect(countOf(undefined, true).failed).toBe(1);
  });

  it('ends in the line that others read', () => {
    expect(verdict({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(verdict(sum({ passed: 1, failed: 2, skipped: 0 }, { ...none, skipped: 3 }))).toBe(
      '1 passed, 2 failed, 3 skipped',
    );
  });
});
