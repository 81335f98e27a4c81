import { describe, expect, it } from 'vitest';
import { arrestScan } from '../../tests/support/reports';
import type { Finding } from '../model/finding';
import { answerTo, decisions, isUntouched, keep, reopen, setAside, withAnswer } from './decide';
import { draftNote, evidenceOf } from './draft';

const scan = arrestScan();
const draft = () =>
  draftNote(scan, {
    id: 'n-1',
    now: '2026-11-21T18:04:00.000Z',
    stage: 'charging',
    role: 'prosecutor',
    jurisdiction: '',
  });
const evidence = (id: string) =>
  evidenceOf(scan.findings.find((finding) => finding.id === id) as Finding, `Title of ${id}`);

describe('decisions on passages', () => {
  it('starts untouched, about the person the document says is under review, and counts only what was listed', () => {
    const note = draft();
    expect(isUntouched(note)).toBe(true);
    expect(note.person).toBe('Imre Vasko');
    expect(note.listed).toBe(6);
  });

  it('keeps passages in the order of the document whatever order they were kept in', () => {
    const note = keep(keep(draft(), evidence('f-debt')), evidence('f-passport'));
    expect(note.kept.map((kept) => kept.finding)).toEqual(['f-passport', 'f-debt']);
  });

  it('never holds one passage twice: the last decision stands', () => {
    const aside = setAside(keep(draft(), evidence('f-debt')), evidence('f-debt'), 'Another person');
    expect(aside.kept).toEqual([]);
    expect(decisions(aside).get('f-debt')).toBe('set-aside');
    const kept = keep(keep(aside, evidence('f-debt')), evidence('f-debt'));
    expect(kept.setAside).toEqual([]);
    expect(kept.kept).toHaveLength(1);
  });

  it('lets an answer cite a passage until that passage is set aside', () => {
    const cited = withAnswer(keep(draft(), evidence('f-debt')), {
      question: 'G13',
      answer: 'yes',
      reasons: '',
      evidence: ['f-debt'],
    });
    expect(answerTo(keep(cited, evidence('f-debt')), 'G13').evidence).toEqual(['f-debt']);
    expect(answerTo(setAside(cited, evidence('f-debt'), ''), 'G13').evidence).toEqual([]);
    expect(answerTo(reopen(cited, 'f-debt'), 'G13')).toMatchObject({ answer: 'yes', evidence: [] });
  });
});
