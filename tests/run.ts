import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserName, browserOrInstall } from './support/browsers';
import { type Count, countOf, none, sum, verdict } from './support/count';

/** `npm test`: everything CI runs, in order, whatever fails before; the last line is the verdict. */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = `${root}.output/test`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const running = new Set<ReturnType<typeof spawn>>();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(130);
  });

const minutes = 60_000;

/** Runs a tool of this repository with its output streamed; true when it succeeded. */
const run = (tool: string, ...args: readonly string[]): Promise<boolean> =>
  new Promise((finished) => {
    say(`\n▸ ${tool} ${args.join(' ')}`);
    const child = spawn(`${root}node_modules/.bin/${tool}`, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: 45 * minutes,
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    });
    running.add(child);
    child.once('error', (error) => {
      say(`${tool} could not be started: ${error.message}`);
      finished(false);
    });
    child.once('close', (code) => {
      running.delete(child);
      finished(code === 0);
    });
  });

const step = async (title: string, task: () => Promise<boolean>): Promise<Count> => {
  const passed = await task();
  say(`${passed ? '✓' : '✗'} ${title}`);
  return passed ? { ...none, passed: 1 } : { ...none, failed: 1 };
};

const tests = async (project: 'unit' | 'e2e'): Promise<Count> => {
  const file = `${reports}/${project}.json`;
  rmSync(file, { force: true });
  const succeeded = await run(
    'vitest',
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  return countOf(existsSync(file) ? readFileSync(file, 'utf8') : undefined, succeeded);
};

const browser = (name: BrowserName) => async (): Promise<boolean> => {
  say(`\n▸ ${name}`);
  const result = browserOrInstall(name, say);
  if (result.ok) say(result.value);
  else say(`${result.failure.message} ${result.failure.remedy}`);
  return result.ok;
};

mkdirSync(reports, { recursive: true });
const counts: Count[] = [
  await step('lint', () => run('biome', 'ci', '.')),
  await step('types', () => run('tsc', '--noEmit')),
  await step('types of the pure folders, without DOM and Node', () =>
    run('tsc', '--noEmit', '-p', 'tsconfig.pure.json'),
  ),
  await step('lexicon', () => run('tsx', 'src/cli/main.ts', 'lexicon', 'check')),
  await step('lexicon index', () => run('tsx', 'src/cli/main.ts', 'lexicon', 'index', '--check')),
  await tests('unit'),
  await step('build for Chromium', () => run('wxt', 'build')),
  await step('build for Firefox', () => run('wxt', 'build', '-b', 'firefox', '--mv3')),
  await step('build of the command line', () => run('tsx', 'src/cli/build.ts')),
  await step('Chromium is there', browser('chromium')),
  await step('Firefox is there', browser('firefox')),
  await tests('e2e'),
];

const total = counts.reduce(sum, none);
if (total.skipped > 0)
  say(
    `\n${total.skipped} skipped: tests that measure on a corpus beside the repository say so by name when it is absent.`,
  );
say('');
say(verdict(total));
process.exitCode = total.failed > 0 ? 1 : 0;
