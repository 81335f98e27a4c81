import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadGrammar } from '../engine/grammar';
import { type LoadedLexicon, loadLexicon, scan } from '../engine/scan';
import type { Tagger } from '../engine/tagger';
import { crossTaught } from './cross-taught';
import { readLabels, type Source, sourcesFor } from './evaluation-cases';
import { figuresOf, type Run } from './figures';
import { heldOutTaggers } from './held-out';
import type { CommandIo } from './lexicon';
import { readMarks } from './marked-spans';
import { printContext, printSource } from './print-evaluation';
import { lexiconWithoutBroken } from './read-lexicon';
import { ownTagger } from './read-tagger';
import { count, countMarks, emptyTally, type Tally } from './score';
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
  --grammar       ask compromise about what the rules leave open
  --ablations     every way: the lexicon alone, the tagger alone, both, and with compromise
  --context       also read status and person of the marked passages, found or not
  --figures FILE  write the figures that the product states about itself (lexicons/figures.json)
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
  const sources = sourcesFor(
    positionals.map((path) => resolve(io.cwd, path)),
    resolve(folder, 'readings'),
    resolve(io.cwd, '../shared/corpus'),
  );
  const grammar = values.grammar || values.ablations ? await loadGrammar() : undefined;
  const measured: { source: Source; run: Run; tally: Tally }[] = [];
  for (const source of sources.filter(({ name }) => name.includes(values.only ?? ''))) {
    const lexiconFor = source.learned ? crossTaught(source.cases, lexicon, labels) : () => lexicon;
    for (const run of runsFor(source, values, tagger !== undefined, heldOut !== undefined)) {
      const tally = emptyTally();
      for (const one of source.cases) {
        const reader =
          run.reader === 'lexicon' ? undefined : source.taught && heldOut ? heldOut.taggerFor(one.id) : tagger;
        if (run.reader !== 'lexicon' && !reader) continue;
        const own = lexiconFor(one);
        const report = scan(textDocument(one.id, one.id, one.text), run.reader === 'tagger' ? silent(own) : own, {
          ...(reader ? { tagger: reader } : {}),
          ...(run.grammar && grammar ? { grammar } : {}),
          ...(values.reviewed && one.reviewed ? { reviewed: one.reviewed } : {}),
        });
        count(one, report, labels, tally);
      }
      io.out(printSource(source, run, tally, Number(values.misses ?? 0), values.indicators));
      measured.push({ source, run, tally });
    }
    if (values.context && source.cases.some(({ spans }) => spans !== null)) {
      const tally = emptyTally();
      for (const one of source.cases) countMarks(one, readMarks(one, lexiconFor(one), labels), tally);
      io.out(printContext(source, tally, Number(values.misses ?? 0)));
    }
  }
  if (values.figures !== undefined) {
    const { version, sha256 } = compiled.value;
    const day = new Date().toISOString().slice(0, 10);
    writeFileSync(
      resolve(io.cwd, values.figures),
      `${JSON.stringify(figuresOf(day, { version, sha256 }, measured), null, 1)}\n`,
    );
  }
  return 0;
}

type Values = NonNullable<ReturnType<typeof parsedArgs>>['values'];

/** How a source is read: as asked, and for ablations in every way. A tagger that learned from a source is not measured on it. */
function runsFor(source: Source, values: Values, tagger: boolean, heldOut: boolean): Run[] {
  const taught = source.learned ? 'held-out' : 'none';
  const lexicon: Run = { reader: 'lexicon', grammar: values.grammar ?? false, taught };
  if (!tagger || values['no-tagger'] || (source.taught && !heldOut)) {
    return values.ablations
      ? [
          { ...lexicon, grammar: false },
          { ...lexicon, grammar: true },
        ]
      : [lexicon];
  }
  const withTagger: Run = {
    ...lexicon,
    taught: source.taught ? 'held-out' : 'none',
    reader: values['tagger-only'] ? 'tagger' : 'both',
  };
  if (!values.ablations) return [withTagger];
  return [
    { ...lexicon, grammar: false },
    { ...withTagger, reader: 'tagger', grammar: false },
    { ...withTagger, reader: 'both', grammar: false },
    { ...withTagger, reader: 'both', grammar: true },
  ];
}

/** The same lexicon without its cues: what the tagger finds alone. */
const silent = (lexicon: LoadedLexicon): LoadedLexicon => ({
  ...lexicon,
  matcher: { ...lexicon.matcher, match: withoutCues(lexicon.matcher.match.bind(lexicon.matcher)) },
});

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
        grammar: { type: 'boolean' },
        ablations: { type: 'boolean' },
        context: { type: 'boolean' },
        figures: { type: 'string' },
        lexicon: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch {
    return undefined;
  }
}
