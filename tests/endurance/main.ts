import { type Killed, killWhileSaving } from './killed-browser';
import { type Soaked, soak } from './soak';

/** `npm run endure -- kills 200 | soak 10000`: the long runs, whose figures the Trust page quotes. Needs `npm run build`. */

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [what = '', count = '', build] = process.argv.slice(2);
const rounds = Number(count);

const killed = ({ lost, halfWritten, whileSaving }: Killed): boolean => {
  say(
    `browser killed ${rounds} times (${whileSaving} while something was not saved yet): ${lost} lost, ${halfWritten} half-written`,
  );
  return lost === 0 && halfWritten === 0;
};
const soaked = ({ early, late, documents }: Soaked): boolean => {
  const growth = ((late - early) / early) * 100;
  say(`${documents} documents: ${early} bytes after a tenth, ${late} at the end, ${growth.toFixed(1)}%`);
  return growth < 10;
};

if (!Number.isInteger(rounds) || rounds < 1 || !['kills', 'soak'].includes(what)) {
  say('npm run endure -- kills|soak COUNT [BUILD]');
  process.exitCode = 1;
} else {
  const passed =
    what === 'kills' ? killed(await killWhileSaving(rounds, say, build)) : soaked(await soak(rounds, say, build));
  process.exitCode = passed ? 0 : 1;
}
