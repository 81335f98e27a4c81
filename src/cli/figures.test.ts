import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Figures } from '../model/figures';
import { figuresOf } from './figures';
import { emptyTally } from './score';

const source = { name: 'ordinary-releases', cases: [], ordinary: true, taught: false, learned: false };
const run = { reader: 'both', grammar: false, taught: 'none' } as const;

test('figures leave out what cannot be counted, and say a rate with its interval', () => {
  const tally = { ...emptyTally(), documents: 200, prompted: 2 };
  const figures = figuresOf('2026-11-21', { version: '0.1.0', sha256: 'ab' }, [{ source, run, tally }]);
  const [only] = Figures.parse(figures).sources;
  expect(only).toMatchObject({ kind: 'ordinary', falsePrompts: { hits: 2, of: 200, share: 0.01 } });
  expect(only?.falsePrompts?.low).toBeLessThan(0.01);
  expect(only?.precision).toBeUndefined();
});
test('the figures in the lexicon’s folder are of this form', () => {
  const path = join(fileURLToPath(new URL('../../lexicons', import.meta.url)), 'figures.json');
  expect(existsSync(path)).toBe(true);
  expect(Figures.parse(JSON.parse(readFileSync(path, 'utf8'))).limits.length).toBeGreaterThan(3);
});
