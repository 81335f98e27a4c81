import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFiles } from '../lexicon/read-files';
import { readSources } from '../lexicon/read-sources';
import { skeleton } from '../lexicon/skeleton';
import type { CommandIo } from './lexicon';

/** Writes the file of a new indicator, to be filled in; never overwrites one. */
export function runNew(args: readonly string[], io: CommandIo): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { lexicon: { type: 'string' } },
    allowPositionals: true,
  });
  const id = positionals[0] ?? '';
  if (!/^[A-Z]{3}-\d{2}$/.test(id)) {
    io.err(
      'Name the new indicator: three capitals of its family, a hyphen, two digits. For example: lexicon new DOC-07\n',
    );
    return 1;
  }
  const folder = resolve(io.cwd, values.lexicon ?? 'lexicons');
  const files = readFiles(folder);
  const { families } = readSources(files, () => {});
  const family = families.find(({ prefix }) => id.startsWith(`${prefix}-`));
  if (family === undefined) {
    io.err(
      `No family has the prefix ${id.slice(0, 3)}. There are: ${families.map(({ prefix }) => prefix).join(' ')}\n`,
    );
    return 1;
  }
  const taken = files.find(({ path }) => path.endsWith(`/${id}.yaml`));
  const file = join(folder, 'indicators', family.id, `${id}.yaml`);
  if (taken !== undefined || existsSync(file)) {
    io.err(`${id} exists: ${taken?.path ?? relative(io.cwd, file)}. Ids are permanent; take the next free number.\n`);
    return 1;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, skeleton(id, family));
  const shown = relative(io.cwd, file);
  io.out(`Wrote ${shown}. Fill it in, then: npm run lexicon -- check --file ${shown}\n`);
  return 0;
}
