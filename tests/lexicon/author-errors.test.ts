import { describe, expect, test } from 'vitest';
import { checkLexicon } from '../../src/lexicon/check';
import { compile } from '../../src/lexicon/compile';
import { printed } from '../../src/lexicon/source-place';
import { indicatorFile, smallLexicon } from './small-lexicon';

const doc = 'documents-and-identity/DOC-01';
const errorsOf = (text: string, path = doc): string[] =>
  checkLexicon(smallLexicon({ indicators: { [path]: text } })).errors.map(printed);
const errorOfCue = (cue: string): string[] => errorsOf(indicatorFile({ cues: JSON.stringify([cue]) }));
const classErrors = (classes: string): string[] => checkLexicon(smallLexicon({ classes })).errors.map(printed);

describe('an author is told where and what', () => {
  test('nothing about a well-formed indicator', () => {
    expect(errorsOf(indicatorFile())).toEqual([]);
  });

  test.each([
    ['a (b', 'LEX014', 9],
    ['a b)', 'LEX014', 10],
    ['[a', 'LEX014', 7],
    ['{take', 'LEX014', 7],
    ['<document', 'LEX014', 7],
    ['a|b', 'LEX011', 8],
    ['(a|)', 'LEX015', 7],
    ['', 'LEX012', 7],
    ['... a', 'LEX016', 7],
    ['took ...', 'LEX016', 12],
    ['take(s)', 'LEX021', 11],
    ['{two words, here}', 'LEX017', 7],
    ['<Document>', 'LEX018', 7],
    ['took, her', 'LEX019', 11],
    ['took .* her', 'LEX019', 13],
    ['took her passport/papers', 'LEX020', 16],
    ['kept <documents>', 'LEX030', 12],
    ['[kept]', 'LEX023', 7],
    ['a ... b ... c ... d ... e ... f', 'LEX024', 7],
    [`${'['.repeat(13)}a${']'.repeat(13)}`, 'LEX013', 19],
  ])('the cue %j is %s at column %i', (cue, code, column) => {
    expect(errorOfCue(cue)[0]).toMatch(new RegExp(`^indicators/${doc}\\.yaml:8:${column - 7 + cueColumn} ${code} `));
  });

  test('the column of an error inside a quoted cue counts escapes', () => {
    const file = indicatorFile().replace(/^cues: .*$/m, 'cues:\n  - "it\\u0027s (kept"');
    expect(errorsOf(file)[0]).toContain('.yaml:9:16 LEX014');
  });

  test('an unknown field, with its place', () => {
    const file = indicatorFile().replace('title:', 'titel:');
    expect(errorsOf(file).join('\n')).toMatch(/:2:1 LEX003 Unknown field “titel”/);
  });

  test('text that is not YAML', () => {
    expect(errorsOf('id: [DOC-01')[0]).toMatch(/DOC-01\.yaml:\d+:\d+ LEX001 /);
    expect(errorsOf('id: a\nid: b')[0]).toMatch(/:2:1 LEX001 /);
    expect(errorsOf('')[0]).toMatch(/LEX004/);
  });

  test('aliases that expand without bound', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 9; n++)
      lines.push(
        `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join(', ')}]`,
      );
    expect(errorsOf(lines.join('\n'))[0]).toMatch(/LEX001 .*aliases/);
  });

  test('every error of a file, not only the first', () => {
    const cues = JSON.stringify(['(a', 'b)', '<nothing>']);
    expect(errorsOf(indicatorFile({ cues }))).toHaveLength(3);
  });

  test('marks that are never closed, nested, empty or missing', () => {
    const codes = (text: string): string =>
      errorsOf(indicatorFile({ examples: JSON.stringify({ match: [text], no_match: [], context: [] }) }))[0] ?? '';
    expect(codes('The [[boss kept her passport.')).toContain('LEX040');
    expect(codes('The [[boss [[kept]] her passport.')).toContain('LEX040');
    expect(codes('The [[]] boss kept her passport.')).toContain('LEX040');
    expect(codes('The boss kept]] her passport.')).toContain('LEX040');
    expect(codes('The boss kept her passport.')).toContain('LEX041');
  });

  test('an example whose marked words no cue finds', () => {
    const examples = JSON.stringify({
      match: ['The [[boss kept her passport]].', 'He [[hid her papers]].'],
      no_match: [],
      context: [{ text: 'She denied that her [[man locked away]] anything.', is: 'denied' }],
    });
    expect(errorsOf(indicatorFile({ examples })).map((error) => error.split(' ')[1])).toEqual(['LEX042', 'LEX042']);
  });

  test('nothing about an example left to the tagger', () => {
    const examples = JSON.stringify({
      match: ['The [[boss kept her passport]].', { text: 'It [[rides in his glovebox]].', by: 'tagger' }],
      no_match: [],
      context: [],
    });
    expect(errorsOf(indicatorFile({ examples }))).toEqual([]);
  });

  test('a cue and an exception that no example exercises', () => {
    const file = indicatorFile({
      cues: '["<controller> <hold-back> (her|his|their) <document>", "{hide} <document>"]',
      exceptions: '[{ phrase: "on the wall", because: "decoration" }]',
    });
    expect(errorsOf(file).map((error) => error.split(' ')[1])).toEqual(['LEX047', 'LEX048']);
  });

  test('an exception that silences a match example', () => {
    const exceptions = '[{ phrase: "her passport", because: "too wide" }]';
    expect(errorsOf(indicatorFile({ exceptions })).join()).toContain('LEX043 An exception silences');
  });

  test('words found in a no_match example', () => {
    const examples = JSON.stringify({
      match: ['The [[boss kept her passport]].'],
      no_match: ['The madam took her papers.'],
      context: [],
    });
    expect(errorsOf(indicatorFile({ examples }))[0]).toMatch(/LEX046 Cue 1 finds “madam took her papers”/);
  });

  test('names that do not agree', () => {
    expect(errorsOf(indicatorFile(), 'documents-and-identity/DOC-02')[0]).toContain('LEX050');
    expect(errorsOf(indicatorFile(), 'threats/DOC-01')[0]).toContain('LEX051');
    expect(errorsOf(indicatorFile({ id: 'THR-01' }), 'documents-and-identity/THR-01')[0]).toContain('LEX052');
    const twins = { [doc]: indicatorFile(), 'threats/DOC-01': indicatorFile() };
    expect(checkLexicon(smallLexicon({ indicators: twins })).errors.map(({ code }) => code)).toContain('LEX053');
  });

  test('a source nobody knows', () => {
    expect(errorsOf(indicatorFile().replace('source: s1,', 'source: hearsay,'))[0]).toContain('LEX054');
  });

  test('classes that contain each other, and the way round', () => {
    const classes = 'a: { members: ["<b>"] }\nb: { members: ["x <c>"] }\nc: { members: ["<a>"] }';
    expect(classErrors(classes).join('\n')).toMatch(/LEX031 The class contains itself: a → b → c → a/);
  });

  test('a class that contains itself', () => {
    expect(classErrors('a: { members: ["x", "y <a>"] }')[0]).toMatch(/^classes\.yaml:1:\d+ LEX031 /);
  });

  test('one file alone is checked although others are broken', () => {
    const files = smallLexicon({ indicators: { [doc]: indicatorFile(), 'threats/THR-01': 'id: [' } });
    expect(checkLexicon(files, `indicators/${doc}.yaml`).errors).toEqual([]);
    expect(checkLexicon(files).errors.length).toBeGreaterThan(0);
  });
});

describe('sources without measure', () => {
  test('a file of 10 MB is refused unread', () => {
    expect(errorsOf(indicatorFile({ cues: JSON.stringify(['a '.repeat(5_000_000)]) }))[0]).toContain('LEX002');
  });

  test('a cue of 100,000 characters is refused', () => {
    expect(errorOfCue('a '.repeat(50_000))[0]).toContain('LEX010');
  });

  test('brackets without end are refused', () => {
    expect(errorOfCue('('.repeat(1_900))[0]).toContain('LEX013');
  });

  test('choices that would multiply are kept apart', () => {
    const choice = '(a b|c d|e f|g h|i j|k l|m n|o p)';
    const files = smallLexicon({
      indicators: { [doc]: indicatorFile({ cues: JSON.stringify([Array(12).fill(choice).join(' ')]) }) },
    });
    const compiled = compile(files);
    expect(compiled.ok && JSON.stringify(compiled.value.patterns).length).toBeLessThan(30_000);
  });

  test('optional parts that would multiply are kept apart', () => {
    const cue = `x ${Array.from({ length: 20 }, (_, at) => `[y${at} z${at}]`).join(' ')}`;
    const compiled = compile(smallLexicon({ indicators: { [doc]: indicatorFile({ cues: JSON.stringify([cue]) }) } }));
    expect(compiled.ok && JSON.stringify(compiled.value.patterns).length).toBeLessThan(60_000);
  });
});

/** Column of the first character of the first cue in the file that `indicatorFile` writes. */
const cueColumn = indicatorFile({ cues: '["x"]' }).split('\n')[7]!.indexOf('x') + 1;
