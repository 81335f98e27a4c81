import { expect, it } from 'vitest';
import type { ScanReport } from '../../model/report';
import { PageRuns } from '../page-runs';
import type { ReadPage } from '../read-page';
import { withUnsureWords } from './unsure-findings';

const page = (index: number, text: string, unsure: ReadPage['unsure'] = []): ReadPage => ({
  index,
  label: String(index + 1),
  text,
  width: 612,
  height: 792,
  words: 0,
  state: { is: 'recognised', confidence: 90 },
  runs: new PageRuns([]),
  furniture: [],
  redactions: [],
  unsure,
  blocks: [],
});

const finding = (start: number, end: number) => ({ position: { start, end } }) as ScanReport['findings'][number];

it('says of a finding which of its words were not sure, counting over pages', () => {
  const pages = [
    page(0, 'He took her'),
    page(1, 'passport twice', [{ start: 0, end: 8, confidence: 61, read: 'passp0rt' }]),
  ];
  const report = { findings: [finding(3, 20), finding(0, 7)] } as unknown as ScanReport;
  const [marked, plain] = withUnsureWords(report, pages).findings;
  expect(marked?.unsure).toEqual([{ word: 'passport', confidence: 61, read: 'passp0rt' }]);
  expect(plain).not.toHaveProperty('unsure');
});
