import { describe, expect, it } from 'vitest';
import { layers } from './layers';
import { importsOf, isTest, readSource, resolved, sourceFiles } from './source-files';

const product = sourceFiles().filter((path) => !isTest(path));

const folderOf = (path: string): string | undefined => /^src\/([^/]+)\//.exec(path)?.[1];

interface Target {
  readonly path: string;
  readonly target: string;
}

const targetsOf = (paths: readonly string[]): readonly Target[] =>
  paths.flatMap((path) => importsOf(readSource(path)).map((imported) => ({ path, target: resolved(path, imported) })));

const allowedPackage = (path: string, name: string): boolean => {
  const folder = folderOf(path);
  const layer = folder === undefined ? undefined : layers[folder];
  if (!layer) return true;
  if (name.startsWith('virtual:'))
    return !['model', 'text', 'engine', 'law', 'review', 'messages', 'store'].includes(folder ?? '');
  if (name === 'compromise' || name.startsWith('compromise/'))
    return folder === 'lexicon' || /^src\/engine\/grammar[^/]*\.ts$/.test(path);
  return layer.packages.some((allowed) =>
    allowed.endsWith(':') ? name.startsWith(allowed) : name === allowed || name.startsWith(`${allowed}/`),
  );
};

describe('reading imports', () => {
  it('sees static, dynamic, type, re-exported and side-effect imports, and no comment', () => {
    const source = [
      "import { a } from './a';",
      "import type { b } from '../b';",
      "export { c } from './c';",
      "import './d.css';",
      "const e = await import('./e');",
      "// import { f } from './f';",
      "/* import { g } from './g'; */",
      'import {',
      '  h,',
      "} from './h';",
    ].join('\n');
    expect(importsOf(source)).toEqual(['./a', '../b', './c', './d.css', './e', './h']);
  });
});

describe('the layers', () => {
  it('hold a rule for every folder of src', () => {
    const folders = new Set(product.flatMap((path) => folderOf(path) ?? []));
    const unknown = [...folders].filter((folder) => !(folder in layers));
    expect(
      unknown,
      'say in tests/repository/layers.ts what this folder may import, and mirror it in biome.json',
    ).toEqual([]);
  });

  it('let nothing import an entrypoint', () => {
    const wrong = targetsOf(product.filter((path) => !path.startsWith('entrypoints/'))).filter(({ target }) =>
      target.startsWith('entrypoints/'),
    );
    expect(
      wrong,
      'entrypoints only wire things together: move what you need into the folder of src that owns it',
    ).toEqual([]);
  });

  it('take nothing from tests', () => {
    const wrong = targetsOf(product).filter(({ target }) => target.startsWith('tests/'));
    expect(wrong, 'what the product needs belongs to src, what tests need to tests/support').toEqual([]);
  });

  for (const [folder, layer] of Object.entries(layers)) {
    const targets = targetsOf(product.filter((path) => folderOf(path) === folder));

    it(`let ${folder}/ import only what it may`, () => {
      const wrong = targets.filter(({ target }) => {
        const other = folderOf(`${target}/`);
        return other !== undefined && other !== folder && !layer.imports.includes(other);
      });
      expect(wrong, layer.instead).toEqual([]);
    });

    it(`let ${folder}/ use only the packages it may`, () => {
      const wrong = targets.filter(
        ({ path, target }) => !/^(src|entrypoints|tests|lexicons)\//.test(target) && !allowedPackage(path, target),
      );
      expect(wrong, layer.instead).toEqual([]);
    });
  }

  it('let only lexicon/, training/ and the commands over them name the folder lexicons/', () => {
    const readers = product.filter(
      (path) =>
        !/^src\/(lexicon|training|cli)\//.test(path) &&
        /['"`][^'"`\n]*lexicons\/[^'"`\n]*['"`]/.test(readSource(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    );
    expect(
      readers,
      'ask src/lexicon for it: at run time through virtual:lexicon, at build time through its functions',
    ).toEqual([]);
  });
});
