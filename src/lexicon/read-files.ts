import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from './yaml-source';

/** What `lexicon learn` writes. */
export const learnedFile = 'whose.json';

/** Every YAML file of a lexicon's folder, its VERSION and what it learned, by path; readings and notes are left out. */
export function readFiles(folder: string): readonly SourceFile[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) => (/\.ya?ml$/.test(path) || path === 'VERSION' || path === learnedFile) && !path.startsWith('readings/'),
    );
  paths.sort((a, b) => (a < b ? -1 : 1));
  return paths.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
