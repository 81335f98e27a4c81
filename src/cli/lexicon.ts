import { runCheck } from './lexicon-check';
import { runIndex } from './lexicon-index';
import { runLaw } from './lexicon-law';
import { runLearn } from './lexicon-learn';
import { runNew } from './lexicon-new';
import { runTry } from './lexicon-try';

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
       indicia lexicon learn [FOLDER]                learns from the readings whose experience passages describe
       indicia lexicon law [--check]                 the same for the law packs: jurisdictions/INDEX.md
FOLDER is the lexicon's, "lexicons" when left out.
`;

const commands: Readonly<Record<string, (args: readonly string[], io: CommandIo) => number>> = {
  check: runCheck,
  new: runNew,
  try: runTry,
  index: runIndex,
  learn: runLearn,
  law: runLaw,
};

/** The commands for authors of the lexicon. Resolves to the exit code: 0 well, 1 errors found or wrong use. */
export async function runLexiconCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const [command, ...rest] = args;
  const run = command === undefined ? undefined : commands[command];
  if (run === undefined) {
    io.err(usage);
    return 1;
  }
  try {
    return run(rest, io);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      io.err('There is no lexicon folder here. Run this where “lexicons” lies, or name the folder.\n');
      return 1;
    }
    // parseArgs throws on an option it does not know.
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    io.err(`${error.message}\n${usage}`);
    return 1;
  }
}
