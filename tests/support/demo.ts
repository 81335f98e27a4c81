import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserOrInstall } from './browsers';
import { tourOf } from './demo-tour';
import { Reviewer } from './reviewer';

/** `npm run demo`: builds Indicia and opens a charging document of the sample case system with it. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const pictures = `${root}.output/demo`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

class Impossible extends Error {}

const build = (): Promise<void> =>
  new Promise((built, failed) => {
    const lines: string[] = [];
    const child = spawn(`${root}node_modules/.bin/wxt`, ['build'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
      timeout: 300_000,
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => lines.push(String(chunk)));
    child.once('error', () => failed(new Impossible('The build could not be started. Run npm ci first.')));
    child.once('close', (code) =>
      code === 0 ? built() : failed(new Impossible(`The build failed:\n${lines.join('')}`)),
    );
  });

const start = async (profile: string, shown: boolean): Promise<{ reviewer: Reviewer; shown: boolean }> => {
  const launch = (onDisplay: boolean): Promise<Reviewer> =>
    Reviewer.start({ profile, shown: onDisplay, closeOnSignals: false, width: 1480, height: 920 });
  if (!shown) return { reviewer: await launch(false), shown };
  try {
    return { reviewer: await launch(true), shown };
  } catch {
    say('The display cannot be used; going on without one.');
    return { reviewer: await launch(false), shown: false };
  }
};

const main = async (): Promise<void> => {
  say('Building…');
  await build();
  const chromium = browserOrInstall('chromium', say);
  if (!chromium.ok) throw new Impossible(`${chromium.failure.message} ${chromium.failure.remedy}`);
  say(`Chromium: ${chromium.value}`);
  const profile = mkdtempSync(join(tmpdir(), 'indicia-demo-'));
  const display = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const { reviewer, shown } = await start(profile, display);
  let ending: Promise<void> | undefined;
  const end = (): Promise<void> => {
    ending ??= reviewer.close().finally(() => rmSync(profile, { recursive: true, force: true }));
    return ending;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void end().finally(() => process.exit(0)));
  try {
    say(`Sample case system: ${reviewer.system.origin} (user name reviewer, password sample)`);
    const tour = tourOf(reviewer, say);
    await tour.openDocument();
    await tour.printFindings();
    await tour.showPassage();
    if (shown) {
      say('\nThe browser stays open until you close it, or press Ctrl+C.');
      await new Promise<void>((closed) => reviewer.chromium.context.once('close', () => closed()));
    } else {
      mkdirSync(pictures, { recursive: true });
      await tour.picturesInto(pictures);
      say(`\nNo display: the screenshots are in .output/demo/`);
    }
  } finally {
    await end();
  }
};

const tooLong = setTimeout(() => {
  say('The demo took too long and was stopped. If the machine is busy, try again.');
  process.exit(1);
}, 1_500_000);
tooLong.unref();

main().then(
  () => process.exit(0),
  (error: unknown) => {
    say(
      error instanceof Impossible
        ? error.message
        : `The demo stopped: ${error instanceof Error ? error.message : error}`,
    );
    process.exit(1);
  },
);
