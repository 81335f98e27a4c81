import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../src/cli/node-platform';
import { openFile } from '../../src/documents/open';
import { anythingMayBe } from '../../src/documents/pdf/cover-check';
import { loadPdf } from '../../src/documents/pdf/load-pdf';
import { PdfFile } from '../../src/documents/pdf/pdf-file';
import { openPdf } from '../support/pdf/open-pdf';

const folder = fileURLToPath(new URL('../../../shared/corpus/pdf/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).sort() : [];
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(`${folder}${name}`));

const pdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of two texts that they have in common, each counted as often as it stands there. */
const overlap = (a: readonly string[], b: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared++;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 1 : (2 * shared) / (a.length + b.length);
};

/** Pages whose text a box hides in part, or whose letters stand in a recognised layer that programs part differently. */
const counted = (name: string): boolean => !/partial_intersections|ca7_3/.test(name);

describe.skipIf(files.length === 0)('the PDFs of the corpus', { timeout: 120_000 }, () => {
  it.each(files)('%s opens, and every page is read or says why not', async (name) => {
    const file = await openPdf(bytesOf(name));
    const { pages, coverage } = await file.read();
    expect(pages).toHaveLength(file.pageCount);
    expect(coverage.of).toBe(file.pageCount);
    for (const { where, why, remedy } of coverage.notRead) expect([where, why, remedy]).not.toContain('');
    const own = pages.flatMap((page, at) => [
      ...words(page.text.replaceAll('[redacted]', ' ')),
      ...file.page(at)!.furniture.flatMap(({ text }) => words(text)),
    ]);
    if (pdftotext && coverage.notRead.length === 0 && counted(name)) {
      const theirs = words(execFileSync('pdftotext', [`${folder}${name}`, '-'], { maxBuffer: 1e9, encoding: 'utf8' }));
      expect(overlap(own, theirs)).toBeGreaterThanOrEqual(0.98);
    }
    await file.close();
  });

  it.each(files.filter((name) => !/Bronx_120|Slaughtery|vector/.test(name)))(
    '%s hides the same text whether or not its bytes were looked through first',
    async (name) => {
      const platform = nodePlatform();
      const opened = await openFile(bytesOf(name), name, { platform });
      const loaded = await loadPdf(bytesOf(name), { platform });
      if (!opened.ok || !loaded.ok) throw new Error('It does not open.');
      const careful = new PdfFile(opened.value.ref, { ...loaded.value, covers: anythingMayBe }, platform);
      expect((await opened.value.read()).pages).toEqual((await careful.read()).pages);
      await opened.value.close();
      await careful.close();
    },
  );
});

describe.runIf(files.length === 0)('the PDFs of the corpus', () => {
  it('are not beside this repository, so that nothing is compared with them', () => expect(files).toEqual([]));
});
