import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runLexiconCommand } from '../../src/cli/lexicon';
import { indicatorFile, smallLexicon } from './small-lexicon';

let cwd = '';
let printed = '';
let complained = '';

const out = (text: string): void => {
  printed += text;
};
const err = (text: string): void => {
  complained += text;
};
const run = (...args: string[]): Promise<number> => {
  printed = '';
  complained = '';
  const io = { cwd, out, err };
  return runLexiconCommand(args, io);
};

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'lexicon-'));
  for (const { path, text } of smallLexicon({})) {
    mkdirSync(dirname(join(cwd, 'lexicons', path)), { recursive: true });
    writeFileSync(join(cwd, 'lexicons', path), text);
  }
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe('lexicon new', () => {
  test('writes a file that passes the check as it stands', async () => {
    expect(await run('new', 'DOC-07')).toBe(0);
    const file = 'lexicons/indicators/documents-and-identity/DOC-07.yaml';
    expect(readFileSync(join(cwd, file), 'utf8')).toContain('id: DOC-07');
    expect(await run('check', '--file', file)).toBe(0);
    expect(printed).toBe('No errors.\n');
  });
  test.each(['STG-90', 'TRA-90'])('writes the fields of its family: %s', async (id) => {
    expect(await run('new', id)).toBe(0);
    const family = id === 'STG-90' ? 'stigmatising-language' : 'trauma-presentation';
    expect(await run('check', '--file', `lexicons/indicators/${family}/${id}.yaml`)).toBe(0);
  });
  test('never overwrites, and names the prefixes there are', async () => {
    await run('new', 'DOC-07');
    expect(await run('new', 'DOC-07')).toBe(1);
    expect(complained).toContain('exists');
    expect(await run('new', 'XYZ-01')).toBe(1);
    expect(complained).toContain('DOC');
    expect(await run('new', 'passport')).toBe(1);
  });
});

describe('lexicon check', () => {
  test('prints every error with a path from where it was called, and fails', async () => {
    await run('new', 'DOC-07');
    const file = 'lexicons/indicators/documents-and-identity/DOC-07.yaml';
    writeFileSync(join(cwd, file), indicatorFile({ id: 'DOC-07', cues: '["(a", "b)"]' }));
    expect(await run('check')).toBe(1);
    expect(printed).toMatch(new RegExp(`^${file}:8:\\d+ LEX014 `));
    expect(printed).toContain('2 errors.');
  });
  test('says when there is no such folder or file', async () => {
    expect(await run('check', 'nowhere')).toBe(1);
    expect(complained).toContain('no folder');
    expect(await run('check', '--file', 'lexicons/indicators/x.yaml')).toBe(1);
    expect(await run('check', '--fix')).toBe(1);
    expect(complained).toContain('usage:');
  });
});

describe('lexicon try', () => {
  test('shows words, concepts, cues, exceptions and the finding', async () => {
    await run('new', 'DOC-07');
    expect(await run('try', 'The boss kept her passport.')).toBe(0);
    expect(printed).toContain('<document>  “passport”');
    expect(printed).toContain('“kept her passport”  DOC-07 cue 1');
    expect(printed).toMatch(/Findings\n {2}“[^”]*kept her passport” {2}DOC-07/);
    await run('try', 'Officer Lee took her passport.');
    expect(printed).toContain('set aside: “Officer Lee took her passport” is routine identification by police');
    await run('try', 'She had a passport.');
    expect(printed).toContain('no <hold-back> beside it');
  });
});

describe('lexicon index', () => {
  test('writes the table and says when it is stale', async () => {
    await run('new', 'DOC-07');
    expect(await run('index', '--check')).toBe(1);
    expect(complained).toContain('npm run lexicon -- index');
    expect(await run('index')).toBe(0);
    expect(existsSync(join(cwd, 'lexicons/INDEX.md'))).toBe(true);
    expect(await run('index', '--check')).toBe(0);
    expect(readFileSync(join(cwd, 'lexicons/INDEX.md'), 'utf8')).toContain('| [DOC-07](');
  });
});

test('anything else prints the usage', async () => {
  expect(await run()).toBe(1);
  expect(await run('fix')).toBe(1);
  expect(complained).toContain('lexicon check');
});

describe('where there is no lexicon', () => {
  test.each([['check'], ['try', 'Her boss holds her passport.'], ['index'], ['new', 'DOC-07']])(
    'lexicon %s says so, and fails',
    async (...args) => {
      rmSync(join(cwd, 'lexicons'), { recursive: true });
      expect(await run(...args)).toBe(1);
      expect(complained).toMatch(/lexicon/i);
    },
  );
});
