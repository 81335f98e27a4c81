import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLexicon } from '../lexicon/check';
import { readFiles } from '../lexicon/read-files';
import { printed } from '../lexicon/source-place';
import type { CommandIo } from './lexicon';
import { oldPacks } from './old-packs';

export function runCheck(args: readonly string[], io: CommandIo): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { file: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const folder = resolve(io.cwd, positionals[0] ?? 'lexicons');
  if (!existsSync(folder)) {
    io.err(`There is no folder ${folder}.\n`);
    return 1;
  }
  const files = readFiles(folder);
  let count = 0;
  const wanted = values.file?.map((file) => relative(folder, resolve(io.cwd, file)).split(sep).join('/'));
  for (const only of wanted ?? [undefined]) {
    if (only !== undefined && !files.some(({ path }) => path === only)) {
      io.err(`${only} is not a YAML file of ${folder}.\n`);
      return 1;
    }
    const { errors, notes } = checkLexicon(files, only);
    for (const note of [...notes, ...(only === undefined ? oldPacks(files, new Date().toISOString()) : [])])
      io.err(`note: ${printed({ ...note, file: relative(io.cwd, resolve(folder, note.file)) })}\n`);
    for (const error of errors)
      io.out(`${printed({ ...error, file: relative(io.cwd, resolve(folder, error.file)) })}\n`);
    count += errors.length;
  }
  io.out(count === 0 ? 'No errors.\n' : `${count} ${count === 1 ? 'error' : 'errors'}.\n`);
  return count === 0 ? 0 : 1;
}
