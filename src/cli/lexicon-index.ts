import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { indexTable } from '../lexicon/index-table';
import { readFiles } from '../lexicon/read-files';
import { readSources } from '../lexicon/read-sources';
import { errorsInto, inOrder, type LexiconError, printed } from '../lexicon/source-place';
import type { CommandIo } from './lexicon';

/** Writes INDEX.md; with --check only says whether it is stale. */
export function runIndex(args: readonly string[], io: CommandIo): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { check: { type: 'boolean' } },
    allowPositionals: true,
  });
  const folder = resolve(io.cwd, positionals[0] ?? 'lexicons');
  const errors: LexiconError[] = [];
  const sources = readSources(readFiles(folder), errorsInto(errors));
  if (errors.length > 0) {
    for (const error of inOrder(errors)) io.err(`${printed(error)}\n`);
    return 1;
  }
  const file = join(folder, 'INDEX.md');
  const table = indexTable(sources);
  const fresh = existsSync(file) && readFileSync(file, 'utf8') === table;
  if (values.check === true) {
    if (!fresh) io.err(`${relative(io.cwd, file)} is stale. Run: npm run lexicon -- index\n`);
    return fresh ? 0 : 1;
  }
  if (!fresh) writeFileSync(file, table);
  io.out(`${relative(io.cwd, file)}: ${sources.indicators.length} indicators.\n`);
  return 0;
}
