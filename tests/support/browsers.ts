import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { failed, ok, type Result } from '../../src/model/failure';

export type BrowserName = 'chromium' | 'firefox';

interface Wanted {
  /** Environment variable that names another executable. */
  readonly variable: string;
  /** Names on the PATH, best first. Branded Chrome and Edge take no unpacked extension from the command line. */
  readonly commands: readonly string[];
  readonly packages: readonly string[];
  readonly atLeast: number;
}

const wanted: Readonly<Record<BrowserName, Wanted>> = {
  chromium: {
    variable: 'INDICIA_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
    packages: ['chromium', 'fonts-dejavu-core', 'fonts-liberation'],
    atLeast: 128,
  },
  firefox: {
    variable: 'INDICIA_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr', 'fonts-dejavu-core', 'fonts-liberation'],
    atLeast: 140,
  },
};

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The major version that an executable says it has, or 0 when it does not start. */
const versionOf = (path: string): number => {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return Number(/(\d+)\.\d/.exec(stdout ?? '')?.[1] ?? 0);
};

/** A browser that is installed and new enough, or nothing. */
export const findBrowser = (name: BrowserName): string | undefined => {
  const { variable, commands, atLeast } = wanted[name];
  const named = process.env[variable];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = named ? [named] : commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return candidates.find((path) => executable(path) && versionOf(path) >= atLeast);
};

/** How this user may install packages: as root, through sudo without a password, or not at all. */
const asRoot = (): readonly string[] | undefined => {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: 10_000 }).status === 0
    ? ['sudo', '-n']
    : undefined;
};

const instruction = (name: BrowserName): string => {
  const { packages, variable, atLeast } = wanted[name];
  const title = name === 'chromium' ? `Chromium ${atLeast} or later` : `Firefox ${atLeast} or later`;
  return `Install ${title} (Debian: apt-get install -y ${packages.join(' ')}), or set ${variable} to its executable.`;
};

/** Finds the browser, or installs it from Debian's packages. `say` is told what happens; a failure says what to install. */
export const browserOrInstall = (name: BrowserName, say: (line: string) => void): Result<string> => {
  const found = findBrowser(name);
  if (found) return ok(found);
  const prefix = asRoot();
  if (!existsSync('/usr/bin/apt-get') || prefix === undefined)
    return failed('no-browser', `No usable ${name} was found and it cannot be installed from here.`, instruction(name));
  const apt = (...args: readonly string[]): void => {
    const [command = '', ...rest] = [...prefix, 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0', ...args];
    say(`${[command, ...rest].join(' ')}`);
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 900_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...wanted[name].packages);
  } catch {
    return failed('install-failed', `apt-get could not install ${name}.`, instruction(name));
  }
  const installed = findBrowser(name);
  return installed
    ? ok(installed)
    : failed('install-useless', `${name} was installed but does not start.`, instruction(name));
};
