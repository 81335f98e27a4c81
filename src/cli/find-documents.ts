import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { knownExtensions } from './read-document';

/** A file to scan: where it is, and what its report calls it. */
export interface ListedDocument {
  readonly path: string;
  readonly id: string;
}

/** Files named, and every file of a known kind in folders named, in order; null for a path that does not exist. */
export function documentsAt(paths: readonly string[], cwd: string): { found: ListedDocument[]; missing: string[] } {
  const found: ListedDocument[] = [];
  const missing: string[] = [];
  for (const given of paths) {
    const path = resolve(cwd, given);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) missing.push(given);
    else if (stat.isDirectory())
      for (const file of filesIn(path)) found.push({ path: file, id: relative(cwd, file).replaceAll('\\', '/') });
    else found.push({ path, id: given.replaceAll('\\', '/') });
  }
  return { found, missing };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(path);
      return entry.isFile() && knownExtensions.includes(extname(entry.name).toLowerCase()) ? [path] : [];
    });
}

/** Lines of `{"path": …, "id": …}`; a line that is none of these is named by its number. */
export function manifestDocuments(file: string, cwd: string): { found: ListedDocument[]; broken: number[] } {
  const found: ListedDocument[] = [];
  const broken: number[] = [];
  readFileSync(resolve(cwd, file), 'utf8')
    .split('\n')
    .forEach((line, at) => {
      if (line.trim() === '') return;
      const listed = manifestLine(line);
      if (listed) found.push({ path: resolve(cwd, listed.path), id: listed.id ?? listed.path });
      else broken.push(at + 1);
    });
  return { found, broken };
}

function manifestLine(line: string): { path: string; id?: string } | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || !('path' in value) || typeof value.path !== 'string')
      return undefined;
    return 'id' in value && typeof value.id === 'string' ? { path: value.path, id: value.id } : { path: value.path };
  } catch {
    return undefined;
  }
}
