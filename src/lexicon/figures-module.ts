import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../model/failure';
import { Figures } from '../model/figures';
import type { LexiconError } from './source-place';
import type { SourceFile } from './yaml-source';

/** The figures that the product states about itself, as `evaluate` wrote them; null where none were recorded. */
export function readFigures(
  _files: readonly SourceFile[],
  folder: string,
): Result<{ readonly figures: Figures | null }, readonly LexiconError[]> {
  const path = join(folder, 'figures.json');
  if (!existsSync(path)) return { ok: true, value: { figures: null } };
  const parsed = Figures.safeParse(jsonOf(readFileSync(path, 'utf8')));
  if (parsed.success) return { ok: true, value: { figures: parsed.data } };
  const [issue] = parsed.error.issues;
  const error: LexiconError = {
    file: 'figures.json',
    line: 1,
    column: 1,
    code: 'LEX090',
    message: `The figures do not fit: “${issue?.path.join('.') ?? ''}”.`,
    remedy: 'Write them anew: npm run evaluate -- --figures.',
  };
  return { ok: false, failure: [error] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
