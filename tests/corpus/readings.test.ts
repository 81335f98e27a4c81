import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentsIn, linesIn, readingsIn, readLabels } from '../../src/cli/evaluation-cases';
import { ownTagger } from '../../src/cli/read-tagger';
import { count, emptyTally } from '../../src/cli/score';
import { textDocument } from '../../src/cli/text-document';
import { loadLexicon, scan } from '../../src/engine/scan';
import { compile } from '../../src/lexicon/compile';
import { readFiles } from '../../src/lexicon/read-files';

const folder = resolve('lexicons');
const labels = readLabels(join(folder, 'readings', 'labels.json'));
const readings = readingsIn(join(folder, 'readings'));
const bank = linesIn(join(folder, 'readings', 'bank'));

function loaded(): ReturnType<typeof loadLexicon> {
  const compiled = compile(readFiles(folder));
  if (!compiled.ok) throw new Error('Run “npm run lexicon -- check”: the lexicon has errors.');
  return loadLexicon(compiled.value);
}

describe('the readings', () => {
  test('mark only labels that the scoring knows', () => {
    const unknown = [...readings.cases, ...bank.cases].flatMap(({ id, spans }) =>
      (spans ?? []).filter(({ label }) => !labels.has(label)).map(({ label }) => `${id}: ${label}`),
    );
    expect(unknown).toEqual([]);
  });
  test('say whether a reviewer would be invited to write a note', () => {
    expect(readings.cases.filter(({ prompt }) => prompt === null).map(({ id }) => id)).toEqual([]);
  });
  test('are scanned alike twice, every quote the slice it says', () => {
    const lexicon = loaded();
    for (const { id, text } of readings.cases.slice(0, 60)) {
      const report = scan(textDocument(id, id, text), lexicon);
      for (const { position, quote } of report.findings)
        expect(text.slice(position.start, position.end)).toBe(quote.exact);
      expect(JSON.stringify(scan(textDocument(id, id, text), lexicon))).toBe(JSON.stringify(report));
    }
  });
  test('are read by the lexicon alone with the status reviewers gave in at least 85 of 100', () => {
    const lexicon = loaded();
    const tally = emptyTally();
    for (const one of readings.cases) count(one, scan(textDocument(one.id, one.id, one.text), lexicon), labels, tally);
    let right = 0;
    let all = 0;
    for (const [pair, times] of tally.status) {
      const [wanted, got] = pair.split(' → ');
      all += times;
      if (wanted === got) right += times;
    }
    expect(all).toBeGreaterThan(200);
    expect(right / all).toBeGreaterThanOrEqual(0.85);
  });
});

const corpus = resolve('../shared/corpus/documents');

describe.skipIf(!existsSync(corpus))(
  'real ordinary documents (skipped where ../shared/corpus is not beside the project)',
  () => {
    test.each([
      ['ordinary-field-interviews', 2],
      ['ordinary-shooting-narratives', 2],
      ['ordinary-releases', 5],
    ])('%s invite at most %i notes in 100', (name, most) => {
      const lexicon = loaded();
      const tagger = ownTagger();
      const { cases } = documentsIn(join(corpus, name));
      const prompted = cases.filter(
        ({ id, text }) =>
          scan(textDocument(id, id, text), lexicon, tagger?.ok ? { tagger: tagger.value } : {}).prompts.length > 0,
      );
      expect((100 * prompted.length) / cases.length, prompted.map(({ id }) => id).join(', ')).toBeLessThanOrEqual(most);
    });
  },
);
