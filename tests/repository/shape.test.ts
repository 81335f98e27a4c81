import { describe, expect, it } from 'vitest';
import { isTest, readSource, repositoryFiles, sourceFiles } from './source-files';

const linesOf = (path: string): number => readSource(path).trimEnd().split('\n').length;

const barrel = (source: string): boolean => {
  const statements = source
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
  return statements.length > 1 && statements.every((statement) => /^export\b[\s\S]*\bfrom\b/.test(statement));
};

describe('the shape of the source', () => {
  it('keeps every file at one idea: 300 lines at most', () => {
    const long = [...sourceFiles(), ...repositoryFiles().filter((path) => /^tests\/.*\.tsx?$/.test(path))].filter(
      (path) => linesOf(path) > 300,
    );
    expect(long, 'a file over 300 lines is two ideas: split it by idea').toEqual([]);
  });

  it('keeps entrypoints at 60 lines or fewer', () => {
    const long = sourceFiles().filter((path) => path.startsWith('entrypoints/') && linesOf(path) > 60);
    expect(long, 'an entrypoint wires things together: move its logic into src').toEqual([]);
  });

  it('has no barrel files', () => {
    const barrels = sourceFiles().filter((path) => barrel(readSource(path)) || /^src\/.*\/index\.tsx?$/.test(path));
    expect(barrels, 'import from the file that has it').toEqual([]);
  });

  it('names files after what they hold', () => {
    const vague = sourceFiles().filter((path) => /(^|\/)(utils?|helpers?|common|misc|shared)(\.|\/)/.test(path));
    expect(vague, 'name the file after the one idea it holds').toEqual([]);
  });

  it('has no enum, and no default export outside what frameworks want', () => {
    const wrong = sourceFiles().filter((path) => {
      const source = readSource(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return (
        /^\s*(export )?(const )?enum /m.test(source) ||
        (!path.startsWith('entrypoints/') && /^export default /m.test(source))
      );
    });
    expect(wrong, 'string unions for enums, named exports').toEqual([]);
  });

  it('leaves no test switched off and none that runs alone', () => {
    const wrong = repositoryFiles().filter(
      (path) => isTest(path) && /\b(it|test|describe)\.(only|todo)\b|\b(xit|xdescribe)\(/.test(readSource(path)),
    );
    expect(wrong, 'finish the test or take it out').toEqual([]);
  });

  it('lets no test assert how long something takes', () => {
    const wrong = repositoryFiles().filter(
      (path) =>
        isTest(path) &&
        /(=|-|\+)\s*(performance|Date)\.now\(\)\s*(-|;|\))/.test(readSource(path).replace(/`[^`]*`/g, '')),
    );
    expect(wrong, 'measure speed in tests/bench, as a ratio to a peer; a test asserts results').toEqual([]);
  });

  it('lets no test sleep', () => {
    const wrong = repositoryFiles().filter(
      (path) =>
        /^(src|tests)\/.*\.tsx?$/.test(path) &&
        /waitForTimeout\(|setTimeout\(\s*resolve|timers\/promises/.test(readSource(path)) &&
        isTest(path),
    );
    expect(wrong, 'wait for what you need to be true (expect.poll, locator.waitFor), not for time').toEqual([]);
  });
});
