import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writePlainLexicon } from '../../tests/support/engine-lexicon';
import { runScanCommand } from './scan';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'indicia-scan-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const lexicon = mkdtempSync(join(tmpdir(), 'indicia-lexicon-'));
beforeAll(() => writePlainLexicon(lexicon));
afterAll(() => rmSync(lexicon, { recursive: true, force: true }));

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const seen = { out: '', err: '' };
  const io = {
    out: (text: string): void => {
      seen.out += text;
    },
    err: (text: string): void => {
      seen.err += text;
    },
    cwd: folder,
  };
  const code = await runScanCommand(['--lexicon', lexicon, ...args], io);
  return { code, ...seen };
}

const file = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
const reports = (out: string): Report[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
interface Report {
  document: { id: string; title: string; sha256: string; kind: string; characters: number };
  coverage: { read: number; of: number; notRead: { why: string; remedy: string }[] };
  findings: { indicator: string; quote: string; start: number; end: number }[];
  people: { name: string }[];
}

const text = 'She said the boss took her passport.';

describe('scan', () => {
  test('writes one report a line, whose quotes are slices of the file', async () => {
    file('a.txt', text);
    const { code, out } = await run('a.txt');
    const [report] = reports(out);
    expect(code).toBe(0);
    expect(report?.document).toMatchObject({ id: 'a.txt', kind: 'text', characters: text.length });
    expect(report?.findings.map(({ indicator }) => indicator)).toEqual(['DOC-01']);
    for (const { start, end, quote } of report?.findings ?? []) expect(text.slice(start, end)).toBe(quote);
  });
  test('searches folders, in order, for the kinds it knows', async () => {
    mkdirSync(join(folder, 'case', 'inner'), { recursive: true });
    file('case/b.txt', text);
    file('case/inner/a.html', `<p>${text}</p>`);
    file('case/picture.png', 'not looked at');
    const { out } = await run('case');
    expect(reports(out).map(({ document }) => document.id)).toEqual(['case/b.txt', 'case/inner/a.html']);
  });
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['windows-1252', Buffer.concat([Buffer.from([0x93]), Buffer.from(text), Buffer.from([0x94])])],
  ])('decodes %s', async (_, bytes) => {
    file('a.txt', bytes);
    expect(reports((await run('a.txt')).out)[0]?.findings).toHaveLength(1);
  });
  test('reads pages by block and leaves menus, scripts and hidden parts out', async () => {
    file(
      'a.html',
      `<!doctype html><title>Case 4</title><nav>boss took her passport</nav><script>"boss took her passport"</script>
       <div hidden>The boss took her passport.</div><p>She said the <b>bo</b>ss took her <i>pass</i>port.</p>
       <table><tr><td>boss took his ID</td><td>x</td></tr></table><footer>boss took her ID</footer>`,
    );
    const [report] = reports((await run('a.html')).out);
    expect(report?.findings.map(({ quote }) => quote)).toEqual(['took her passport', 'took his ID']);
    expect(report?.document).toMatchObject({ kind: 'html', title: 'Case 4' });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['report.pdf', '%PDF-1.7', /damaged/],
    ['report.docx', 'PK', /is none/],
    ['noise.txt', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 256)), /not text/],
    ['empty.txt', '   \n', /no text/],
  ])('%s has a report that says why and what to do', async (name, content, why) => {
    file(name, content);
    const { code, out } = await run(name);
    const [report] = reports(out);
    expect(code).toBe(2);
    expect(report?.coverage).toMatchObject({ read: 0, of: 1 });
    expect(report?.coverage.notRead[0]?.why).toMatch(why);
    expect(report?.coverage.notRead[0]?.remedy).not.toBe('');
    expect(report?.findings).toEqual([]);
  });
  test('never prints as if nothing had been found', async () => {
    file('a.pdf', '%PDF');
    const { out } = await run('a.pdf', '--format', 'text');
    expect(out).toContain('NOT READ');
    expect(out).not.toContain('No listed phrases');
  });
});

describe('options', () => {
  test('a manifest with --out resumes behind a line an earlier run did not finish', async () => {
    file('a.txt', text);
    file('b.txt', `${text} Again.`);
    file('list.ndjson', '{"path":"a.txt","id":"one"}\n{"path":"b.txt","id":"two"}\n');
    await run('--manifest', 'list.ndjson', '--out', 'out.ndjson');
    const whole = readFileSync(join(folder, 'out.ndjson'), 'utf8');
    file('out.ndjson', whole.slice(0, whole.indexOf('\n') + 40));
    expect((await run('--manifest', 'list.ndjson', '--out', 'out.ndjson')).code).toBe(0);
    expect(readFileSync(join(folder, 'out.ndjson'), 'utf8')).toBe(whole);
    await run('--manifest', 'list.ndjson', '--out', 'out.ndjson');
    expect(reports(readFileSync(join(folder, 'out.ndjson'), 'utf8')).map(({ document }) => document.id)).toEqual([
      'one',
      'two',
    ]);
  });
  test('json is one list, text is for people and says what an empty result does not mean', async () => {
    file('a.txt', text);
    file('b.txt', 'A plain day.');
    expect(JSON.parse((await run('a.txt', 'b.txt', '--format', 'json')).out)).toHaveLength(2);
    expect((await run('b.txt', '--format', 'text')).out).toContain('This does not mean the person is not a victim.');
  });
  test('--reviewed names the person under review', async () => {
    file('a.txt', text);
    expect(reports((await run('a.txt', '--reviewed', 'Ana Lim')).out)[0]?.people[0]?.name).toBe('Ana Lim');
  });
  test('--jurisdiction adds the offences named and what the place’s law says of each; the findings stay', async () => {
    file('a.txt', `${text}\nCharge: robbery, contrary to section 8 of the Theft Act 1968.`);
    const [plain] = reports((await run('a.txt')).out);
    const [placed] = reports((await run('a.txt', '--jurisdiction', 'GB-EAW')).out);
    expect(placed?.findings).toEqual(plain?.findings);
    expect(plain).not.toHaveProperty('jurisdiction');
    expect(placed).toMatchObject({
      jurisdiction: {
        code: 'GB-EAW',
        counselApproved: false,
        offences: [
          { offence: 'robbery', scope: [{ provision: 's45', state: 'excluded', where: 'Sch 4 para 14' }, {}, {}] },
        ],
      },
    });
    const terminal = await run('a.txt', '--jurisdiction', 'gb-eaw', '--format', 'text');
    expect(terminal.out).toContain('the defence ends, the review does not');
    expect((await run('a.txt', '--jurisdiction', 'ATLANTIS')).err).toContain('GB-EAW, GB-NIR');
  });
  test.each([
    ['nothing to scan', []],
    ['a path that does not exist', ['none.txt']],
    ['an unknown option', ['--loud', 'a.txt']],
    ['an unknown format', ['a.txt', '--format', 'xml']],
    ['a language it does not read', ['a.txt', '--languages', 'es']],
    ['a manifest that is none', ['--manifest', 'a.txt']],
    ['a lexicon that is none', ['a.txt', '--lexicon', 'nowhere']],
    ['a jurisdiction without a pack', ['a.txt', '--jurisdiction', 'ATLANTIS']],
    ['an instrument, which is no jurisdiction', ['a.txt', '--jurisdiction', 'INT-COE']],
  ])('%s is wrong use', async (_, args) => {
    file('a.txt', text);
    const { code, out, err } = await run(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).not.toBe('');
  });
});
