import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadLexicon, scan } from '../engine/scan';
import type { Tagger } from '../engine/tagger';
import { readLabels, sourcesFor } from './evaluation-cases';
import { heldOutTaggers } from './held-out';
import type { CommandIo } from './lexicon';
import { printSource } from './print-evaluation';
import { lexiconWithoutBroken } from './read-lexicon';
import { ownTagger } from './read-tagger';
import { count, emptyTally } from './score';
import { textDocument } from './text-document';

const usage = `usage: indicia evaluate [PATH...] [options]
  PATH            annotated documents, folders of them, or sentences as .jsonl; without one, lexicons/readings
                  and ../shared/corpus where it is there
  --misses N      list N misses, false alarms, misread spans and wrong prompts of each source
  --indicators    count right and wrong findings of each indicator
  --only WORD     only sources whose name holds this word
  --reviewed      tell the engine who is under review, as the readings' headers say
  --held-out N    readings: train a tagger for each of N of the 5 parts without the part's documents, and measure
                  those (minutes a part, kept in .output/held-out); without it readings are measured without a
                  tagger, since the shipped one has learned from them
  --no-tagger     the lexicon alone
  --tagger-only   the tagger alone
  --lexicon DIR   another lexicon
`;

/** Measures findings, assertions and prompts against what reviewers marked. Exit code 0, or 1 on wrong use. */
export async function runEvaluateCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const parsed = parsedArgs(args);
  if (!parsed || parsed.values.help) {
    io.err(usage);
    return 1;
  }
  const { values, positionals } = parsed;
  const folder = resolve(io.cwd, values.lexicon ?? 'lexicons');
  const { lexicon: compiled, leftOut } = lexiconWithoutBroken(folder);
  if (!compiled.ok) {
    io.err(`${compiled.failure.message}\n${compiled.failure.remedy}\n`);
    return 1;
  }
  if (leftOut.length > 0) io.err(`Left out because of errors: ${leftOut.join(' ')}\n`);
  const lexicon = loadLexicon(compiled.value);
  const tagger = values['no-tagger'] ? undefined : tellOf(ownTagger(folder), io);
  const heldOut = values['held-out']
    ? heldOutTaggers(folder, Number(values['held-out']), resolve(io.cwd, '.output/held-out'), (line) =>
        io.err(`${line}\n`),
      )
    : undefined;
  const labels = readLabels(resolve(folder, 'readings', 'labels.json'));
  const silent = {
    ...lexicon,
    matcher: { ...lexicon.matcher, match: withoutCues(lexicon.matcher.match.bind(lexicon.matcher)) },
  };
  const sources = sourcesFor(
    positionals.map((path) => resolve(io.cwd, path)),
    resolve(folder, 'readings'),
    resolve(io.cwd, '../shared/corpus'),
  );
  for (const source of sources.filter(({ name }) => name.includes(values.only ?? ''))) {
    const tally = emptyTally();
    if (source.taught && tagger && !heldOut)
      io.out(`\n${source.name}: the tagger has learned from these; the lexicon alone:`);
    for (const one of source.cases) {
      const reader = source.taught ? heldOut?.taggerFor(one.id) : tagger;
      if (source.taught && heldOut && !reader) continue;
      const report = scan(textDocument(one.id, one.id, one.text), values['tagger-only'] ? silent : lexicon, {
        ...(reader && !values['no-tagger'] ? { tagger: reader } : {}),
        ...(values.reviewed && one.reviewed ? { reviewed: one.reviewed } : {}),
      });
      count(one, report, labels, tally);
    }
    io.out(printSource(source, tally, Number(values.misses ?? 0), values.indicators));
  }
  return 0;
}

type Match = ReturnType<typeof loadLexicon>['matcher']['match'];
const withoutCues =
  (match: Match): Match =>
  (tokens, structure) => ({ ...match(tokens, structure), cues: [] });

function tellOf(loaded: ReturnType<typeof ownTagger>, io: CommandIo): Tagger | undefined {
  if (loaded === null) return undefined;
  if (loaded.ok) return loaded.value;
  io.err(`${loaded.failure.message} ${loaded.failure.remedy} The lexicon alone is measured.\n`);
  return undefined;
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        misses: { type: 'string' },
        indicators: { type: 'boolean' },
        only: { type: 'string' },
        reviewed: { type: 'boolean' },
        'held-out': { type: 'string' },
        'no-tagger': { type: 'boolean' },
        'tagger-only': { type: 'boolean' },
        lexicon: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}
