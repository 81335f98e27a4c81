import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explained } from '../engine/explain';
import { loadLexicon } from '../engine/loaded-lexicon';
import { scan } from '../engine/scan';
import { compile } from '../lexicon/compile';
import { cueWordsOf } from '../lexicon/cue-words';
import { readFiles } from '../lexicon/read-files';
import { isIndicatorFile, readSources } from '../lexicon/read-sources';
import { printed } from '../lexicon/source-place';
import type { ExplainedStep } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { CommandIo } from './lexicon';
import { ownTagger } from './read-tagger';
import { textDocument } from './text-document';

/** Prints each step of the decision on one sentence, ending with the findings and whether a note is invited. */
export function runTry(args: readonly string[], io: CommandIo): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { lexicon: { type: 'string' }, reviewed: { type: 'string' } },
    allowPositionals: true,
  });
  const text = positionals.join(' ');
  if (text.trim() === '') {
    io.err('Write the sentence after the command: indicia lexicon try "The boss took her passport."\n');
    return 1;
  }
  const folder = resolve(io.cwd, values.lexicon ?? 'lexicons');
  let files = readFiles(folder);
  let result = compile(files);
  if (!result.ok) {
    const broken = new Set(result.failure.map(({ file }) => file));
    for (const file of broken) io.err(`Left out, has errors (lexicon check): ${file}\n`);
    files = files.filter(({ path }) => !(isIndicatorFile(path) && broken.has(path)));
    result = compile(files);
  }
  if (!result.ok) {
    for (const error of result.failure) io.err(`${printed(error)}\n`);
    return 1;
  }
  const lexicon = loadLexicon(result.value);
  const { indicators } = readSources(files, () => {});
  const trained = ownTagger(values.lexicon === undefined ? undefined : folder);
  const options = {
    ...(values.reviewed === undefined ? {} : { reviewed: values.reviewed }),
    ...(trained?.ok ? { tagger: trained.value } : {}),
  };
  for (const step of explained(text, lexicon, cueWordsOf(indicators), options)) print(step, io);

  const report = scan(textDocument('try', 'try', text), lexicon, options);
  print({ title: 'Findings', lines: report.findings.map(findingLine) }, io);
  print(
    {
      title: 'A review note is invited because',
      lines: report.prompts.map(({ rule, reason }) => `${rule}: ${reason}`),
    },
    io,
  );
  return 0;
}

function findingLine(finding: Finding): string {
  const { indicator, strength, quote, assertion, because, shown } = finding;
  const read = `${assertion.status}, experiencer ${assertion.experiencer}, speaker ${assertion.speaker}, ${assertion.time}`;
  const reasons = because.length > 0 ? `  because ${because.join('; ')}` : '';
  return `“${quote.exact}”  ${indicator} (${strength}${shown ? '' : ', not shown'})  ${read}${reasons}`;
}

function print({ title, lines }: ExplainedStep, io: CommandIo): void {
  io.out(`${title}\n`);
  for (const line of lines.length > 0 ? lines : ['none']) io.out(`  ${line}\n`);
}
