import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf, readSource, repositoryFiles, root } from './source-files';

const text = repositoryFiles().filter(
  (path) => !/\.(png|ico|woff2?|bin|int8)$/.test(path) && statSync(`${root}${path}`).size < 4_000_000,
);

// Written in pieces so that this file does not hold what it looks for.
const machinePaths = new RegExp(
  ['/work' + '/(main|shared|\\.)', '/tmp' + '/bri', '/ro' + 'ot/', '/ho' + 'me/[a-z]'].join('|'),
);
const registries = new RegExp(
  ['registry\\.' + 'npmjs', 'npm' + 'mirror', 'verda' + 'ccio', 'artifac' + 'tory'].join('|'),
  'i',
);

describe('the files of the repository', () => {
  it('name no path of the machine they were written on', () => {
    const wrong = text.filter((path) => machinePaths.test(readSource(path)));
    expect(wrong, 'write the path from the root of the repository').toEqual([]);
  });

  it('name no package registry', () => {
    const wrong = text.filter((path) => registries.test(readSource(path)));
    expect(wrong, 'take the address out; where packages come from is the installer’s business').toEqual([]);
  });

  it('hold the licences of the code and of the lexicon', () => {
    expect(readSource('LICENSE'), 'put the Apache-2.0 text into LICENSE').toContain('Apache License');
    expect(readSource('lexicons/LICENSE.md'), 'say CC BY 4.0 in lexicons/LICENSE.md').toMatch(
      /CC BY 4\.0|Attribution 4\.0/,
    );
  });

  it('send nothing anywhere: no product file fetches, opens a socket or sends a beacon', () => {
    // The extension's own packed file, by a path with no host.
    const ownFile = 'src/background/shipped-tagger.ts';
    expect(readSource(ownFile).match(/fetch\(.{3}/g)).toEqual(['fetch(`/$']);
    // A file that a page shows, asked for once in that page, from its own site, when the reviewer opens it in the reader.
    const fileOfPage = 'src/page/bytes.ts';
    expect(readSource(fileOfPage).match(/fetch\(.*/g)).toEqual([
      "fetch(address, { cache, credentials: 'same-origin', mode: 'same-origin' });",
    ]);
    const wrong = repositoryFiles()
      .filter((path) => path !== ownFile && path !== fileOfPage)
      .filter((path) => /^(src|entrypoints)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .filter((path) =>
        /\b(fetch\(|XMLHttpRequest|WebSocket\(|EventSource\(|sendBeacon\()/.test(
          readSource(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
        ),
      );
    expect(
      wrong,
      'nothing leaves the machine; a document’s own bytes are read in src/documents or src/page with a reason',
    ).toEqual([]);
  });

  it('use no testing driver in the product', () => {
    const wrong = repositoryFiles()
      .filter((path) => /^(src|entrypoints)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
      .filter(
        (path) =>
          /navigator\.webdriver|process\.env\.(VITEST|NODE_ENV)|import\.meta\.vitest/.test(readSource(path)) ||
          importsOf(readSource(path)).some((name) => /vitest|playwright|puppeteer/.test(name)),
      );
    expect(wrong, 'the product does not know that it is tested').toEqual([]);
  });
});
