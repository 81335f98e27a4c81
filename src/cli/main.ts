import { runEvaluateCommand } from './evaluate';
import { runLexiconCommand } from './lexicon';
import { runScanCommand } from './scan';

const usage = `usage: indicia scan PATH... [options]     reads documents, writes findings
       indicia lexicon check|new|try|index|law  for authors of the lexicon
       indicia evaluate [PATH...]            accuracy on annotated documents
`;

const [command, ...rest] = process.argv.slice(2);
const io = {
  out: (text: string) => void process.stdout.write(text),
  err: (text: string) => void process.stderr.write(text),
  cwd: process.cwd(),
};
if (command === 'lexicon') process.exitCode = await runLexiconCommand(rest, io);
else if (command === 'scan') process.exitCode = await runScanCommand(rest, io);
else if (command === 'evaluate') process.exitCode = await runEvaluateCommand(rest, io);
else {
  io.err(usage);
  process.exitCode = 1;
}
