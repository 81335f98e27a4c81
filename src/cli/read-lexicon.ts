import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { compile } from '../lexicon/compile';
import { readFiles } from '../lexicon/read-files';
import { printed } from '../lexicon/source-place';
import type { Result } from '../model/failure';

/** Compiles the lexicon of a folder; the failure lists every error with its place and remedy. */
export function lexiconFrom(folder: string): Result<CompiledLexicon> {
  if (!existsSync(join(folder, 'families.yaml'))) {
    return {
      ok: false,
      failure: {
        code: 'lexicon-missing',
        message: 'There is no lexicon in this folder.',
        remedy: 'Name a folder that holds families.yaml, classes.yaml and indicators/.',
      },
    };
  }
  const result = compile(readFiles(folder));
  if (result.ok) return result;
  const message = result.failure.map((error) => printed({ ...error, file: join(folder, error.file) })).join('\n');
  return {
    ok: false,
    failure: { code: 'lexicon-errors', message, remedy: 'Run “indicia lexicon check” after each change.' },
  };
}

/** For measuring while authors are at work: leaves out the files that have errors, and names them. */
export function lexiconWithoutBroken(folder: string): { lexicon: Result<CompiledLexicon>; leftOut: readonly string[] } {
  const files = readFiles(folder);
  const result = compile(files);
  if (result.ok) return { lexicon: result, leftOut: [] };
  const broken = new Set(result.failure.map(({ file }) => file).filter((file) => file.startsWith('indicators/')));
  const second = compile(files.filter(({ path }) => !broken.has(path)));
  if (second.ok) return { lexicon: second, leftOut: [...broken].sort() };
  return { lexicon: lexiconFrom(folder), leftOut: [] };
}
