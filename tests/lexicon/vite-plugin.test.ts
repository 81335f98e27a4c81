import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lexiconPlugin } from '../../src/lexicon/vite-plugin';
import { indicatorFile, smallLexicon } from './small-lexicon';

const doc = 'documents-and-identity/DOC-01';
let root = '';

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const lay = (indicator: string): void => {
  for (const { path, text } of smallLexicon({ indicators: { [doc]: indicator } })) write(`lexicons/${path}`, text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plugin-'));
  write(
    'entry.js',
    "import { compiledLexicon } from 'virtual:lexicon';\nconsole.log(compiledLexicon.indicators[0].id);\n",
  );
});
afterEach(() => rmSync(root, { recursive: true }));

const built = () =>
  build({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [lexiconPlugin()],
    build: { write: false, minify: false, lib: { entry: 'entry.js', formats: ['es'] } },
  });

describe('the lexicon in a build', () => {
  test('is a string that is parsed', async () => {
    lay(indicatorFile());
    const output = JSON.stringify(await built());
    expect(output).toContain('JSON.parse(');
    expect(output).toContain('DOC-01');
  }, 60_000);

  test('stops it when it has errors, with the place and what to do', async () => {
    lay(indicatorFile({ cues: '["(kept"]' }));
    await expect(built()).rejects.toThrow(
      /lexicons\/indicators\/documents-and-identity\/DOC-01\.yaml:8:\d+ LEX014 .*Add “\)”\./,
    );
  }, 60_000);

  test('is compiled again when a source changes under a running server', async () => {
    lay(indicatorFile());
    const server = await createServer({
      configFile: false,
      root,
      logLevel: 'silent',
      server: { middlewareMode: true, ws: false },
      plugins: [lexiconPlugin()],
    });
    try {
      const before = await server.transformRequest('virtual:lexicon');
      expect(before?.code).toContain('Somebody keeps');
      lay(indicatorFile().replace('Somebody keeps', 'Another keeps'));
      server.watcher.emit('change', join(root, 'lexicons/indicators', `${doc}.yaml`));
      expect((await server.transformRequest('virtual:lexicon'))?.code).toContain('Another keeps');
    } finally {
      await server.close();
    }
  }, 60_000);
});
