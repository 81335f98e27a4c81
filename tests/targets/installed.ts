import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the real viewers, editors and lists are that the tests read. */
export const targets = fileURLToPath(new URL('.', import.meta.url));

/**
 * Installs them, as browsers are installed, when the lockfile is not what is there. Their scripts are not run and
 * their binary parts are left out: they are only served to a browser.
 */
export function installTargets(say: (line: string) => void): void {
  const lock = readFileSync(join(targets, 'package-lock.json'), 'utf8');
  const mark = join(targets, 'node_modules/.installed-lock.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say('Installing the viewers, editors and lists that the tests read (tests/targets)…');
  execFileSync('npm', ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: targets,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(mark, lock);
}
