import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lawIndex } from '../../src/cli/law-index';
import { runLexiconCommand } from '../../src/cli/lexicon';
import { oldPacks } from '../../src/cli/old-packs';
import { places } from '../../src/law/find-pack';
import { readLaw } from '../../src/lexicon/law-module';
import { readFiles } from '../../src/lexicon/read-files';
import { printed } from '../../src/lexicon/source-place';
import type { SourceFile } from '../../src/lexicon/yaml-source';
import { root } from '../repository/source-files';
import { shippedLaw } from '../support/law';

const files = readFiles(join(root, 'lexicons')).filter(({ path }) => path.startsWith('jurisdictions/'));

/** What other packs name: read with each, so that one pack can be checked without the ninety others. */
const named = /^jurisdictions\/(offences|GENERIC|US|INT-[A-Z0-9-]+)\.yaml$/;

/** Every error of the packs after one file was changed, as an author sees it. */
const errorsAfter = (code: string, change: (text: string) => string): readonly string[] => {
  const path = `jurisdictions/${code}.yaml`;
  const changed: readonly SourceFile[] = files
    .filter((file) => file.path === path || named.test(file.path))
    .map((file) => (file.path === path ? { path, text: change(file.text) } : file));
  expect(changed.find((file) => file.path === path)?.text).not.toBe(files.find((file) => file.path === path)?.text);
  const read = readLaw(changed);
  return read.ok ? [] : read.failure.map(printed);
};

describe('the law packs', () => {
  it('hold every place that the founding documents name and every place the product promises', () => {
    const codes = places(shippedLaw.packs).map(({ code }) => code);
    const countries = 'GB-EAW GB-SCT GB-NIR IE US ES DE NL IT AR MX PH NG CA AU IN GM QA KE JM BE BB LB TT BW EG MW MH';
    const states =
      'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY';
    expect([...codes].sort()).toEqual(
      [...countries.split(' '), ...states.split(' ').map((state) => `US-${state}`)].sort(),
    );
  });

  it('hold every instrument of the founding documents, none of them as a place', () => {
    const instruments = shippedLaw.packs.filter(({ kind }) => kind === 'instrument').map(({ code }) => code);
    expect([...instruments].sort()).toEqual(
      'INT-ASEAN INT-COE INT-ECHR-VCL INT-EU INT-MODEL INT-OAS INT-OHCHR INT-OSCE INT-PALERMO INT-UN INT-WG-2009'.split(
        ' ',
      ),
    );
  });

  it('are shown in a table that is fresh', () => {
    const table = readFileSync(join(root, 'lexicons/jurisdictions/INDEX.md'), 'utf8');
    expect(table === lawIndex(shippedLaw.packs), 'Run: npm run lexicon -- law').toBe(true);
  });
});

describe('a pack that grew old', () => {
  it('is noted to its authors from twelve months on, and so is one dated after today', () => {
    const kenya = files.filter(({ path }) => path.endsWith('/KE.yaml'));
    expect(oldPacks(kenya, '2026-11-21T10:00:00Z')).toEqual([]);
    expect(oldPacks(kenya, '2027-11-21T10:00:00Z')[0]).toMatchObject({
      file: 'jurisdictions/KE.yaml',
      message: 'The pack is 12 months old.',
    });
    expect(oldPacks(kenya, '2026-01-01T10:00:00Z')[0]?.message).toContain('after today');
  });
});

describe('an author of a pack is told the place and the remedy', () => {
  it('of a field that is misspelt, of a wrong value and of what is missing', () => {
    expect(errorsAfter('GB-EAW', (text) => text.replace('specific:', 'specifik:'))).toEqual([
      expect.stringMatching(/^jurisdictions\/GB-EAW\.yaml:\d+:\d+ LEX004 “specific”/),
      expect.stringMatching(/^jurisdictions\/GB-EAW\.yaml:5:1 LEX003 Unknown field “specifik”/),
    ]);
    expect(errorsAfter('KE', (text) => text.replace('threshold: direct-consequence', 'threshold: somewhat'))).toEqual([
      expect.stringMatching(/^jurisdictions\/KE\.yaml:\d+:\d+ LEX004 “provisions\.0\.tests\.0\.threshold”/),
    ]);
    expect(errorsAfter('KE', (text) => text.replace(/asOf: .*/, 'asOf: "21 November"'))[0]).toContain(
      'A date is written 2026-11-21',
    );
    expect(errorsAfter('KE', (text) => text.replace(/asOf: .*/, 'asOf: "2026-02-31"'))[0]).toContain('LEX081');
    expect(errorsAfter('KE', () => '- not\n  a: [pack')[0]).toContain('LEX001');
  });

  it('of a code that is not the file’s name', () => {
    expect(errorsAfter('KE', (text) => text.replace('code: KE', 'code: KEN'))[0]).toContain('LEX080');
  });

  it('of what looks verified and was not', () => {
    const unknown = errorsAfter('KE', (text) => text.replace('from: [act]', 'from: [acts]'));
    expect(unknown.map((one) => one.split(' ')[1])).toEqual(['LEX084', 'LEX082']);
    expect(errorsAfter('KE', (text) => text.replace('official: true', 'official: false'))[0]).toContain('LEX084');
    expect(errorsAfter('US-UT', (text) => text.replace(/mark: secondary/, 'mark: official'))[0]).toContain('LEX084');
    expect(errorsAfter('US-UT', (text) => text.replace(/mark: secondary/, 'mark: founding'))[0]).toContain('LEX083');
    expect(errorsAfter('US-UT', (text) => text.replace(/from: \[csc\]/, 'from: []'))[0]).toContain('LEX083');
  });

  it('that counsel cannot approve what nobody read at the official source', () => {
    const approved = errorsAfter('GB-EAW', (text) => text.replace('counselApproved: false', 'counselApproved: true'));
    expect(approved[0]).toContain('LEX085');
    expect(approved.some((one) => one.includes('the scope of s45 is marked mirror'))).toBe(true);
    expect(approved.some((one) => one.includes('the burden of s45 is marked secondary'))).toBe(true);
    expect(approved.some((one) => one.includes('the tests of s45'))).toBe(false);
  });

  it('of an offence nobody knows, one named twice, and a condition without words', () => {
    expect(errorsAfter('JM', (text) => text.replace('no-passport', 'no-pasport'))[0]).toContain('LEX087');
    expect(errorsAfter('JM', (text) => text.replace('no-passport', 'illegal-entry'))[0]).toContain('LEX087');
    expect(errorsAfter('JM', (text) => text.replace('rule: covered', 'rule: only-if'))[0]).toContain('LEX087');
  });

  it('of an instrument made into a place’s own law, an unknown parent, and an id that is there twice', () => {
    expect(errorsAfter('KE', (text) => text.replace('kind: statutory-defence', 'kind: treaty'))[0]).toContain('LEX089');
    expect(errorsAfter('KE', (text) => text.replace('INT-UN]', 'US]'))[0]).toContain('LEX089');
    expect(errorsAfter('US-UT', (text) => text.replace('parent: US', 'parent: USA'))[0]).toContain('LEX089');
    expect(errorsAfter('ES', (text) => text.replace('id: gt', 'id: cp')).join()).toContain('LEX088');
  });

  it('of a quotation that is no longer short', () => {
    const long = 'word '.repeat(60);
    expect(errorsAfter('US-UT', (text) => text.replace('from: [csc]', `from: [csc], quote: "${long}"`))[0]).toContain(
      'A quotation is at most 200 characters',
    );
  });
});

describe('lexicon law', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'indicia-law-'));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const io = { out: say, err: say, cwd };
  const run = async (...args: readonly string[]): Promise<number> => {
    said = '';
    return runLexiconCommand(['law', ...args], io);
  };

  it('writes the table, says when it is stale, and says so where there are no packs', async () => {
    mkdirSync(join(cwd, 'lexicons/jurisdictions'), { recursive: true });
    expect(await run()).toBe(1);
    expect(said).toContain('no law packs');
    for (const { path, text } of files) writeFileSync(join(cwd, 'lexicons', path), text);
    expect(await run('--check')).toBe(1);
    expect(said).toContain('npm run lexicon -- law');
    expect(await run()).toBe(0);
    expect(await run('--check')).toBe(0);
    writeFileSync(join(cwd, 'lexicons/jurisdictions/KE.yaml'), 'code: 7\n');
    expect(await run()).toBe(1);
    expect(said).toContain('KE.yaml:1:');
  });
});
