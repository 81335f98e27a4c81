import { runLexiconCommand } from './lexicon';

const [command, ...rest] = process.argv.slice(2);
const io = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  cwd: process.cwd(),
};
if (command === 'lexicon') process.exitCode = await runLexiconCommand(rest, io);
else {
  io.err('usage: indicia lexicon …\n');
  process.exitCode = 1;
}
