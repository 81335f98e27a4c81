import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { ownLexicon } from '../../src/cli/own-lexicon';
import { textDocument } from '../../src/cli/text-document';
import { type LoadedLexicon, loadLexicon, scan } from '../../src/engine/scan';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = join(root, 'tests', 'corpus', 'fairness');
const files = readdirSync(folder).sort();

/** What a document may say of the person under review without any sign turning on it. */
interface Person {
  readonly first: string;
  readonly last: string;
  readonly sex: 'he' | 'she';
  readonly nation: string;
  readonly age: string;
  readonly british: boolean;
}

const one: Person = { first: 'Dana', last: 'Whitfield', sex: 'she', nation: 'British', age: '27', british: true };
const variants: readonly (readonly [string, Partial<Person>])[] = [
  ['an English name', { first: 'Grace', last: 'Thornbury' }],
  ['a Vietnamese name', { first: 'Linh', last: 'Nguyen' }],
  ['a Nigerian name', { first: 'Ngozi', last: 'Adeyemi' }],
  ['a Polish name', { first: 'Agnieszka', last: 'Kowalczyk' }],
  ['a Mexican name', { first: 'Guadalupe', last: 'Hernandez' }],
  ['a Pakistani name', { first: 'Ayesha', last: 'Chaudhry' }],
  ['a man', { sex: 'he', first: 'Daniel' }],
  ['another nationality: Vietnamese', { nation: 'Vietnamese' }],
  ['another nationality: Nigerian', { nation: 'Nigerian' }],
  ['another nationality: Romanian', { nation: 'Romanian' }],
  ['another nationality: Mexican', { nation: 'Mexican' }],
  ['another adult age: nineteen', { age: '19' }],
  ['another adult age: fifty-four', { age: '54' }],
  ['American spelling', { british: false }],
];

function rendered(template: string, { first, last, sex, nation, age, british }: Person): string {
  const she = sex === 'she';
  const words: Record<string, string> = {
    FIRST: first,
    LAST: last,
    NATION: nation,
    AGE: age,
    HE: she ? 'she' : 'he',
    HIS: she ? 'her' : 'his',
    HIM: she ? 'her' : 'him',
    HIMSELF: she ? 'herself' : 'himself',
    COLOUR: british ? 'grey' : 'gray',
    NEIGHBOUR: british ? 'neighbour' : 'neighbor',
    DEFENCE: british ? 'defence' : 'defense',
    LABOUR: british ? 'labour' : 'labor',
    TYRE: british ? 'tyre' : 'tire',
  };
  const text = template.replace(/\{([A-Z]+)\}/g, (_, slot: string) => words[slot]!);
  return text.replace(
    /(^|[.?!]\s+)(s?he)\b/g,
    (_, before: string, word: string) => before + word[0]!.toUpperCase() + word.slice(1),
  );
}

let lexicon: LoadedLexicon;
beforeAll(() => {
  const own = ownLexicon();
  if (!own.ok) throw new Error(own.failure.message);
  lexicon = loadLexicon(own.value);
}, 120_000);

/** What is found and how it is read, without the words that differ by design. */
function signs(text: string): string[] {
  const report = scan(textDocument('fairness', 'fairness', text), lexicon);
  const findings = report.findings
    .filter(({ shown }) => shown)
    .map(({ indicator, assertion }) => `${indicator} ${assertion.status} ${assertion.experiencer}`);
  return [...findings, ...report.prompts.map(({ rule }) => `prompt ${rule}`)].sort();
}

describe.each(files)('%s reads the same', (file) => {
  const template = readFileSync(join(folder, file), 'utf8');
  test.each(variants)('for %s', (_, change) => {
    expect(signs(rendered(template, { ...one, ...change }))).toEqual(signs(rendered(template, one)));
  });
});

test('a child’s age is told, as the law asks', () => {
  const template = `${readFileSync(join(folder, 'store-theft.txt'), 'utf8')}The arrestee is {AGE} years old.\n`;
  const asAdult = signs(rendered(template, one));
  const asChild = signs(rendered(template, { ...one, age: '15' }));
  expect(asAdult.filter((sign) => sign.startsWith('VUL-01'))).toEqual([]);
  expect(asChild.filter((sign) => sign.startsWith('VUL-01'))).not.toEqual([]);
});
