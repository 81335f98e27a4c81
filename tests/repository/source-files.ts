import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const left = new Set(['.git', '.output', '.wxt', 'dist', 'node_modules']);

/** Every file of the repository that is not made from others: paths from the root, `/` between folders. */
export const repositoryFiles = (folder = ''): readonly string[] =>
  readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (left.has(entry.name)) return [];
    return entry.isDirectory() ? repositoryFiles(`${path}/`) : [path];
  });

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

export const sourceFiles = (): readonly string[] =>
  repositoryFiles().filter((path) => /^(src|entrypoints)\/.*\.tsx?$/.test(path));

export const readSource = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

const importClause =
  /(?:^|[\n;])\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

/** What a file imports, as it is written: static, dynamic, re-exports and for their effect. */
export const importsOf = (source: string): readonly string[] =>
  [...withoutComments(source).matchAll(importClause)].flatMap(
    ([, from, dynamic, effect]) => from ?? dynamic ?? effect ?? [],
  );

/** An import as a path from the root when it is relative, or the package's name as written. */
export const resolved = (path: string, imported: string): string =>
  imported.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), imported)) : imported;
