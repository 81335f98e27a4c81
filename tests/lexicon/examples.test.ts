import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadLexicon } from '../../src/engine/loaded-lexicon';
import { checkLexicon } from '../../src/lexicon/check';
import { compile } from '../../src/lexicon/compile';
import { ExampleRun } from '../../src/lexicon/example-run';
import { examplesOf } from '../../src/lexicon/examples';
import { indexTable } from '../../src/lexicon/index-table';
import { readFiles } from '../../src/lexicon/read-files';
import { readSources } from '../../src/lexicon/read-sources';
import { errorsInto, type LexiconError, printed } from '../../src/lexicon/source-place';

const files = readFiles('lexicons');
const compiled = compile(files);
const advice = (errors: readonly LexiconError[]): string =>
  errors.map((error) => printed({ ...error, file: `lexicons/${error.file}` })).join('\n');

test('the lexicon compiles', () => {
  expect(advice(compiled.ok ? [] : compiled.failure)).toBe('');
});

test('the lexicon’s names, families and sources agree', () => {
  const aboutExamples = /^LEX04/;
  expect(advice(checkLexicon(files).errors.filter(({ code }) => !aboutExamples.test(code)))).toBe('');
});

if (compiled.ok) {
  const { matcher, segment } = loadLexicon(compiled.value);
  for (const [number, indicator] of readSources(files, () => {}).indicators.entries()) {
    const { id } = indicator.source;
    const verb = {
      match: 'matches',
      context: 'matches, for its context to be read,',
      no_match: 'is silent on',
    } as const;
    describe(id, () => {
      const run = new ExampleRun(indicator, number, { matcher, segment });
      for (const example of examplesOf(indicator.source)) {
        const name = example.byTagger ? 'leaves to the tagger' : verb[example.kind];
        test(`${id} ${name}: ${example.text}`, () => {
          const errors: LexiconError[] = [];
          run.check(example, errorsInto(errors));
          expect(advice(errors)).toBe('');
        });
      }
      test(`${id} has an example for every cue and every exception`, () => {
        const errors: LexiconError[] = [];
        const all = new ExampleRun(indicator, number, { matcher, segment });
        for (const example of examplesOf(indicator.source)) all.check(example, () => {});
        all.reportUnexercised(errorsInto(errors));
        expect(advice(errors)).toBe('');
      });
    });
  }
}

test('INDEX.md lists these indicators', () => {
  const index = readFileSync('lexicons/INDEX.md', 'utf8');
  expect(index === indexTable(readSources(files, () => {})), 'Run: npm run lexicon -- index').toBe(true);
});
