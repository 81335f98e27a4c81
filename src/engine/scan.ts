import type { SourceDocument } from '../model/document';
import type { ScanReport } from '../model/report';
import { documentText, pageFinder } from '../text/offsets';
import { tokenise, WORD } from '../text/tokenise';
import type { Matches } from './compiled-lexicon';
import { engineVersion } from './engine-version';
import type { Grammar } from './grammar';
import { type LoadedLexicon, loadLexicon } from './loaded-lexicon';
import { merge } from './merge';
import { promptsFor } from './prompts';
import type { ReadFinding } from './read-finding';
import { readingOf } from './reading';
import { settleWhose } from './settle-whose';
import { shownAmong } from './shown';
import type { TaggedSpan, Tagger } from './tagger';
import { movedMatches, type Window, windowsOf } from './windows';

export { type LoadedLexicon, loadLexicon };

export interface ScanOptions {
  /** The person under review, as the reviewer names them. */
  readonly reviewed?: string;
  readonly tagger?: Tagger;
  /** Why there is no tagger, for the report. */
  readonly alone?: string;
  /** Asked about clauses that the rules leave open (see `loadGrammar`); findings may differ with and without it. */
  readonly grammar?: Grammar;
  /** About how many tokens are read between two signs of progress. The findings do not depend on it. */
  readonly windowTokens?: number;
}

const WINDOW = 6_000;

/** Reads a document whole. The same document, lexicon, tagger and engine version give the same report. */
export function scan(document: SourceDocument, lexicon: LoadedLexicon, options: ScanOptions = {}): ScanReport {
  const steps = scanSteps(document, lexicon, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices: yields how much is done (0 to 1) so that the caller can do other work, or stop asking. */
export function* scanSteps(
  document: SourceDocument,
  lexicon: LoadedLexicon,
  options: ScanOptions = {},
): Generator<number, ScanReport> {
  const text = documentText(document);
  const tokens = tokenise(text);
  yield 0.05;
  const structure = lexicon.segment(tokens);
  yield 0.15;
  const cast = lexicon.castOf(tokens, options.reviewed);
  yield 0.2;

  const windows: Window[] = [...windowsOf(tokens, structure, options.windowTokens ?? WINDOW)];
  const share = options.tagger ? 0.25 : 0.6;
  const matches: { -readonly [K in keyof Matches]: Matches[K][number][] } = {
    cues: [],
    excepted: [],
    concepts: [],
    context: [],
  };
  for (const [at, window] of windows.entries()) {
    const found = movedMatches(lexicon.matcher.match(window.tokens, window.structure), window.start);
    for (const hit of found.cues) matches.cues.push(hit);
    for (const hit of found.context) matches.context.push(hit);
    if (options.tagger) for (const hit of found.concepts) matches.concepts.push(hit);
    yield 0.2 + (share * (at + 1)) / windows.length;
  }
  const tagged: TaggedSpan[] = [];
  if (options.tagger) {
    for (const [at, window] of windows.entries()) {
      for (const span of options.tagger.tag(tokens, structure, matches, window)) tagged.push(span);
      yield 0.45 + (0.35 * (at + 1)) / windows.length;
    }
  }
  const candidates = merge(matches.cues, tagged, structure, lexicon.compiled, lexicon.general);
  yield 0.85;

  const reading = readingOf({
    tokens,
    structure,
    matches,
    cast,
    lexicon,
    pageOf: pageFinder(document),
    grammar: options.grammar,
  });
  const unsettled: ReadFinding[] = [];
  for (const [at, candidate] of candidates.entries()) {
    unsettled.push(reading(candidate));
    if (at % 500 === 499) yield 0.85 + (0.1 * at) / candidates.length;
  }
  const read = settleWhose(unsettled);
  let words = 0;
  for (let at = 0; at < tokens.count; at++) if (tokens.kinds[at] === WORD) words++;
  const shown = shownAmong(read);
  const prompts = promptsFor(read, lexicon.compiled.context.prompts, words, options.tagger !== undefined);
  const asked = new Set(prompts.flatMap(({ findings }) => findings));
  return {
    document: document.ref,
    kind: document.kind,
    characters: text.length,
    words,
    engine: { version: engineVersion, ...(options.alone ? { alone: options.alone } : {}) },
    lexicon: { version: lexicon.compiled.version, sha256: lexicon.compiled.sha256 },
    coverage: document.coverage,
    people: cast.people,
    findings: read.map((finding, at) => reported(finding, shown[at]! || asked.has(finding.id))),
    prompts,
  };
}

function reported(finding: ReadFinding, shown: boolean): ScanReport['findings'][number] {
  const { id, indicator, family, strength, position, quote, page, assertion, because, foundBy, readsLike, passage } =
    finding;
  return {
    id,
    indicator,
    family,
    strength,
    position,
    quote,
    page,
    assertion,
    because,
    foundBy,
    ...(readsLike === undefined ? {} : { readsLike }),
    shown,
    passage,
  };
}
