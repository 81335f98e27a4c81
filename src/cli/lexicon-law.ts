import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readLaw } from '../lexicon/law-module';
import { readFiles } from '../lexicon/read-files';
import { printed } from '../lexicon/source-place';
import { lawIndex } from './law-index';
import type { CommandIo } from './lexicon';

/** Writes jurisdictions/INDEX.md; with --check only says whether it is stale. */
export function runLaw(args: readonly string[], io: CommandIo): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { check: { type: 'boolean' } },
    allowPositionals: true,
  });
  const folder = resolve(io.cwd, positionals[0] ?? 'lexicons');
  const law = readLaw(readFiles(folder));
  if (!law.ok) {
    for (const error of law.failure) io.err(`${printed({ ...error, file: join(folder, error.file) })}\n`);
    return 1;
  }
  const { packs } = law.value;
  if (packs.length === 0) {
    io.err('There are no law packs in this lexicon: the folder jurisdictions/ is empty.\n');
    return 1;
  }
  const file = join(folder, 'jurisdictions', 'INDEX.md');
  const table = lawIndex(packs);
  const fresh = existsSync(file) && readFileSync(file, 'utf8') === table;
  if (values.check === true) {
    if (!fresh) io.err(`${relative(io.cwd, file)} is stale. Run: npm run lexicon -- law\n`);
    return fresh ? 0 : 1;
  }
  if (!fresh) writeFileSync(file, table);
  io.out(`${relative(io.cwd, file)}: ${packs.length} packs.\n`);
  return 0;
}
