import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFigures } from './figures-module';

describe('the figures of a lexicon', () => {
  const folder = mkdtempSync(join(tmpdir(), 'indicia-figures-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are none where none were recorded', () => {
    expect(readFigures([], folder)).toEqual({ ok: true, value: { figures: null } });
  });

  it('stop the build in words when they do not fit', () => {
    for (const text of ['{', '{"format": 2}', '[]']) {
      writeFileSync(join(folder, 'figures.json'), text);
      expect(readFigures([], folder)).toMatchObject({
        ok: false,
        failure: [{ file: 'figures.json', code: 'LEX090', remedy: expect.stringContaining('evaluate') }],
      });
    }
  });
});
