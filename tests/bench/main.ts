import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { documentFigures } from './documents';
import { engineFigures } from './engine';
import { pageFigures } from './page';
import { tableOf } from './table';

/** `npm run bench [-- engine|page|documents] [-- --rounds N]`: every speed figure beside its peer, in one interleaved run. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const args = process.argv.slice(2);
const at = args.indexOf('--rounds');
const rounds = at < 0 ? 7 : Number(args[at + 1]);
if (!Number.isInteger(rounds) || rounds < 5) {
  say('--rounds takes a whole number of at least 5');
  process.exit(1);
}
const parts = ['engine', 'page', 'documents'] as const;
const wants = (part: (typeof parts)[number]): boolean =>
  args.includes(part) || !parts.some((one) => args.includes(one));

const lines = [
  ...(wants('engine') ? engineFigures(root, rounds, say) : []),
  ...(wants('page') ? await pageFigures(rounds, say) : []),
  ...(wants('documents') ? await documentFigures(root, rounds, say) : []),
];
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, node ${process.version}, ${rounds} rounds`;
const table = tableOf(lines);
say(`\n${machine}\n\n${table}`);
mkdirSync(`${root}.output`, { recursive: true });
writeFileSync(`${root}.output/bench.md`, `${machine}\n\n${table}\n`);
