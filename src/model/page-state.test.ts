import { describe, expect, it } from 'vitest';
import { type PageState, withReport } from './page-state';
import type { ScanReport } from './report';

const report = {
  document: { id: '1', title: 'One', sha256: '1', origin: '' },
  coverage: { unit: 'page', read: 1, of: 2, notRead: [] },
  findings: [],
} as unknown as ScanReport;
const state = (change: Partial<PageState>): PageState => ({
  phase: 'done',
  progress: 1,
  document: null,
  report: null,
  notOnScreen: [],
  setAside: [],
  selected: null,
  failure: null,
  ...change,
});
const { document, coverage } = report;

describe('a state that speaks of a report sent before', () => {
  it('gets that report again, the very object where nothing of it changed', () => {
    const known = state({ report, reportNumber: 3 });
    expect(withReport(state({ reportNumber: 3, sameReport: { document, coverage } }), known)?.report).toBe(report);
  });

  it('takes over what has changed of its coverage and its title', () => {
    const known = state({ report, reportNumber: 3 });
    const more = { ...coverage, read: 2 };
    const next = withReport(
      state({ reportNumber: 3, sameReport: { document: { ...document, title: 'Two' }, coverage: more } }),
      known,
    );
    expect(next?.report?.coverage.read).toBe(2);
    expect(next?.report?.document.title).toBe('Two');
  });

  it('is no use to those who have another report, or none', () => {
    const light = state({ reportNumber: 4, sameReport: { document, coverage } });
    expect(withReport(light, state({ report, reportNumber: 3 }))).toBeNull();
    expect(withReport(light, null)).toBeNull();
  });

  it('stays as it is when it has its report, or speaks of none', () => {
    const whole = state({ report, reportNumber: 4 });
    expect(withReport(whole, null)).toBe(whole);
    expect(withReport(state({}), null)?.report).toBeNull();
  });
});
