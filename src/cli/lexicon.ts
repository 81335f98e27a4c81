import { runCheck } from './lexicon-check';

/** Where a command writes, and from which folder paths are read. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
}

const usage = `usage: indicia lexicon check [FOLDER] [--file FILE]   every error, examples run as tests
       indicia lexicon new ID                        a file to fill in
       indicia lexicon try "SENTENCE"                each step of the decision
       indicia lexicon index [--check]               writes INDEX.md, or says whether it is stale
FOLDER is the lexicon's, "lexicons" when left out.
`;

/** The commands for authors of the lexicon. Resolves to the exit code: 0 well, 1 errors found or wrong use. */
export async function runLexiconCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [command, ...rest] = args;
  if (command === 'check') return runCheck(rest, io);
  io.err(usage);
  return 1;
}
