import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkLexicon } from '../../src/lexicon/check';
import { readFiles } from '../../src/lexicon/read-files';
import { printed } from '../../src/lexicon/source-place';

const readme = readFileSync('lexicons/README.md', 'utf8');

test('the indicator that the README walks through passes the check', () => {
  const text = /```yaml\n(id: [\s\S]*?)```/.exec(readme)![1]!;
  const path = 'indicators/surveillance/SUR-90.yaml';
  const { errors } = checkLexicon([...readFiles('lexicons'), { path, text }], path);
  expect(errors.map(printed)).toEqual([]);
});

test('the README explains every error code that exists, and no other', () => {
  const codes = (text: string): string[] => [...new Set(text.match(/LEX\d{3}/g) ?? [])].sort();
  const sources = readdirSync('src/lexicon').filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const raised = sources.map((name) => readFileSync(`src/lexicon/${name}`, 'utf8')).join('\n');
  expect(codes(readme)).toEqual(codes(raised));
});
