import { describe, expect, it } from 'vitest';
import { arrestReport, arrestScan, findingIn, reportOn } from '../../tests/support/reports';
import type { Finding } from '../model/finding';
import type { ScanReport } from '../model/report';
import { keep, setAside, withAnswer } from './decide';
import { draftNote, evidenceOf } from './draft';
import { checkEvidence } from './evidence-check';
import { type Place, quotesOf, reanchor } from './reanchor';

const noteOn = (scan: ScanReport) => {
  const of = (id: string) => evidenceOf(scan.findings.find((finding) => finding.id === id) as Finding, id);
  const draft = draftNote(scan, {
    id: 'n',
    now: '2026-11-21T18:04:00Z',
    stage: 'plea',
    role: 'defence',
    jurisdiction: '',
  });
  const decided = setAside(keep(keep(draft, of('f-passport')), of('f-debt')), of('f-denied'), 'Said under pressure');
  return withAnswer(decided, { question: 'G30', answer: 'no', reasons: '', evidence: ['f-debt'] });
};

/** Places as the page gives them: where the exact words stand in `text`. */
const placesIn = (text: string, note: ReturnType<typeof noteOn>): readonly Place[] =>
  quotesOf(note).map(({ quote }) => {
    const start = text.indexOf(quote.exact);
    return start < 0 ? null : { position: { start, end: start + quote.exact.length }, page: { index: 0, label: '1' } };
  });

describe('a note brought to another version of its document', () => {
  const note = noteOn(arrestScan());
  const later = `SUPPLEMENT FILED.\n${arrestReport.replace('locked the door', 'shut the gate')}`;
  const laterScan = reportOn(later, [
    findingIn(later, {
      id: 'f-debt-2',
      indicator: 'DBT-01',
      family: 'debt-and-earnings',
      exact: 'he owed nine thousand for the flight',
    }),
  ]);

  it('moves each quote to where it stands now and takes the new finding’s id, also in answers', () => {
    const { note: moved } = reanchor(note, laterScan, placesIn(later, note));
    const debt = moved.kept[1];
    expect(debt?.finding).toBe('f-debt-2');
    expect(later.slice(debt?.position.start, debt?.position.end)).toBe('owed nine thousand for the flight');
    expect(moved.answers[0]?.evidence).toEqual(['f-debt-2']);
    expect(moved.kept[0]?.finding).toBe('f-passport');
  });

  it('lists what the text no longer holds, and keeps it in the note as it was', () => {
    const { note: moved, lost } = reanchor(note, laterScan, placesIn(later, note));
    expect(lost).toEqual(['f-denied']);
    expect(moved.setAside).toEqual(note.setAside);
  });

  it('gives one finding to one quote only', () => {
    const twice = keep(note, { ...(note.kept[1] as (typeof note.kept)[number]), finding: 'other-id' });
    const { note: moved } = reanchor(twice, laterScan, placesIn(later, twice));
    expect(moved.kept.filter((evidence) => evidence.finding === 'f-debt-2')).toHaveLength(1);
  });

  it('says which quotes are missing, and says so differently where the text could not be asked', () => {
    expect(checkEvidence(note, placesIn(arrestReport, note))).toEqual({ state: 'checked', missing: [] });
    expect(checkEvidence(note, placesIn(later, note))).toMatchObject({ missing: [{ finding: 'f-denied' }] });
    expect(checkEvidence(note, null)).toEqual({ state: 'unchecked' });
  });
});
