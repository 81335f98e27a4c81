import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nodePlatform } from '../../src/cli/node-platform';
import { lexiconWithoutBroken } from '../../src/cli/read-lexicon';
import { ownTagger } from '../../src/cli/read-tagger';
import { openFile } from '../../src/documents/open';
import { pgmOf } from '../../src/documents/recognition/grey';
import { loadLexicon, scan } from '../../src/engine/scan';
import { discoveryBundle } from '../support/pdf/bundle';
import { pictureOf } from '../support/pdf/scan';
import { witnessStatement } from '../support/pdf/statement';
import { type Figure, figureOf } from './rounds';
import { type Line, times } from './table';
import { sampleTexts } from './texts';

interface Work {
  readonly name: string;
  run(): Promise<unknown>;
}

/** As `interleaved`, for work that waits for threads. One round warms up. */
const interleavedWork = async (rounds: number, works: readonly Work[]): Promise<readonly Figure[]> => {
  const taken = works.map((): number[] => []);
  for (let round = -1; round < rounds; round++)
    for (const [at, { run }] of works.entries()) {
      const start = performance.now();
      await run();
      if (round >= 0) taken[at]!.push(performance.now() - start);
    }
  return works.map(({ name }, at) => figureOf(name, taken[at]!));
};

/** pdf.js alone: the text content of every page and nothing else. */
const textContentAlone = async (bytes: Uint8Array): Promise<void> => {
  const platform = nodePlatform();
  const { pdfjs, worker, end } = await platform.startPdf();
  const pdf = await pdfjs.getDocument({ data: bytes.slice(), worker, ...platform.pdfAssets }).promise;
  for (let at = 1; at <= pdf.numPages; at++) {
    const page = await pdf.getPage(at);
    await page.getTextContent();
    page.cleanup();
  }
  end();
};

/** PDF to report beside pdf.js's getTextContent, a 5,000-page bundle, and recognition beside Debian's tesseract. */
export const documentFigures = async (
  root: string,
  rounds: number,
  say: (line: string) => void,
): Promise<readonly Line[]> => {
  const compiled = lexiconWithoutBroken(`${root}lexicons`).lexicon;
  if (!compiled.ok) throw new Error(compiled.failure.message);
  const lexicon = loadLexicon(compiled.value);
  const loaded = ownTagger(`${root}lexicons`);
  const tagger = loaded?.ok ? loaded.value : null;
  const text = sampleTexts().join('\n\n');
  const read = async (bytes: Uint8Array, scanned: boolean): Promise<void> => {
    const opened = await openFile(bytes.slice(), 'bundle.pdf', { platform: nodePlatform() });
    if (!opened.ok) throw new Error(opened.failure.message);
    const document = await opened.value.read();
    if (scanned) scan(document, lexicon, tagger ? { tagger } : {});
    await opened.value.close();
  };
  const bundle = await discoveryBundle({ pages: 300, text });
  say(`documents: 300 pages, ${rounds} rounds`);
  const [alone, extracted, whole] = await interleavedWork(rounds, [
    { name: 'alone', run: () => textContentAlone(bundle) },
    { name: 'extracted', run: () => read(bundle, false) },
    { name: 'whole', run: () => read(bundle, true) },
  ]);
  const large = await discoveryBundle({ pages: 5_000, text });
  const start = performance.now();
  await read(large, false);
  const bundleFigure = figureOf('5,000 pages', [performance.now() - start]);
  const memory = process.memoryUsage().rss / 1e6;
  return [
    { what: 'PDF of 300 pages: getTextContent alone', figure: alone!, note: 'pdf.js, a thread of its own' },
    { what: 'PDF of 300 pages: read', figure: extracted!, note: `${times(extracted!, alone!)} getTextContent` },
    { what: 'PDF of 300 pages: read and scanned', figure: whole!, note: `${times(whole!, alone!)} getTextContent` },
    { what: 'PDF of 5,000 pages: read, once', figure: bundleFigure, note: `${memory.toFixed(0)} MB in memory` },
    ...(await recognitionLines(rounds, text)),
  ];
};

/** The same picture, the same trained data, one thread each. Left out where Debian's tesseract is not installed. */
const recognitionLines = async (rounds: number, text: string): Promise<readonly Line[]> => {
  try {
    execFileSync('tesseract', ['--version'], { stdio: 'ignore' });
  } catch {
    return [{ what: 'recognition of a page', note: 'not measured: tesseract-ocr is not installed' }];
  }
  const folder = mkdtempSync(join(tmpdir(), 'indicia-bench-'));
  const data = createRequire(import.meta.url).resolve('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz');
  writeFileSync(join(folder, 'eng.traineddata'), gunzipSync(readFileSync(data)));
  const image = await pictureOf(await witnessStatement(text.slice(0, 2_500)), 300);
  writeFileSync(join(folder, 'page.pgm'), pgmOf(image));
  const recogniser = await nodePlatform().recogniser('eng');
  const [own, native] = await interleavedWork(rounds, [
    { name: 'own', run: () => recogniser.recognise(image, () => {}) },
    {
      name: 'native',
      run: async () =>
        execFileSync(
          'tesseract',
          [join(folder, 'page.pgm'), '-', '--tessdata-dir', folder, '--dpi', '300', '--oem', '1'],
          {
            env: { ...process.env, OMP_THREAD_LIMIT: '1' },
            stdio: ['ignore', 'pipe', 'ignore'],
          },
        ),
    },
  ]);
  await recogniser.close();
  return [
    { what: 'recognition of a page: native tesseract, 1 thread', figure: native!, note: 'the same data' },
    { what: 'recognition of a page: in the extension', figure: own!, note: `${times(own!, native!)} native` },
  ];
};
