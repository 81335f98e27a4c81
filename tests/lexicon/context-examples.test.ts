import { expect, test } from 'vitest';
import { textDocument } from '../../src/cli/text-document';
import { loadLexicon } from '../../src/engine/loaded-lexicon';
import { scan } from '../../src/engine/scan';
import { compile } from '../../src/lexicon/compile';
import { type Example, examplesOf } from '../../src/lexicon/examples';
import { readMarks } from '../../src/lexicon/marks';
import { readFiles } from '../../src/lexicon/read-files';
import { readSources } from '../../src/lexicon/read-sources';
import type { Finding } from '../../src/model/finding';

const files = readFiles('lexicons');

const readsAs = ({ assertion }: Finding, is: NonNullable<Example['is']>): boolean => {
  if (is === 'historical') return assertion.time === 'historical';
  if (is === 'other-person') return assertion.experiencer === 'other';
  return assertion.status === is;
};

/** Whole sentences, as authors wrote them: a floor that only rises. */
test('at least three of four context examples are read as their authors say', () => {
  const compiled = compile(files);
  if (!compiled.ok) throw new Error('The lexicon has errors: run npm run lexicon -- check.');
  const lexicon = loadLexicon(compiled.value);
  const misread: string[] = [];
  let all = 0;
  for (const { source } of readSources(files, () => {}).indicators)
    for (const { text: marked, is } of examplesOf(source)) {
      const marks = readMarks(marked);
      if (is === undefined || !marks.ok) continue;
      all++;
      const { text, spans } = marks.value;
      const findings = scan(textDocument('example', 'example', text), lexicon).findings.filter(
        ({ indicator, position }) =>
          indicator === source.id && spans.some(({ start, end }) => position.start < end && start < position.end),
      );
      if (!findings.some((finding) => readsAs(finding, is))) misread.push(`${source.id} ${is}: ${marked}`);
    }
  expect(all).toBeGreaterThan(100);
  expect(misread.length / all, `misread:\n${misread.join('\n')}`).toBeLessThanOrEqual(0.25);
}, 120_000);
