import type { ExplainedStep } from '../model/explanation';
import type { TokenSpan } from '../text/structure';
import { type Tokens, tokenise } from '../text/tokenise';
import type { CueHit } from './compiled-lexicon';
import type { LoadedLexicon } from './loaded-lexicon';
import { type FrameTable, firstWord } from './pattern-tables';
import type { TaggedSpan, Tagger } from './tagger';

export interface ExplainOptions {
  readonly reviewed?: string;
  readonly tagger?: Tagger;
}

/** How a text is read, step by step; `cueWords` holds each indicator's cues as their author wrote them, in the lexicon's order. */
export function explained(
  text: string,
  lexicon: LoadedLexicon,
  cueWords: readonly (readonly string[])[],
  options: ExplainOptions = {},
): readonly ExplainedStep[] {
  const { matcher, segment, compiled } = lexicon;
  const tokens = tokenise(text);
  const structure = segment(tokens);
  const matches = matcher.match(tokens, structure);
  const trace = matcher.trace(tokens, structure);
  const quote = quoter(tokens);
  const nameOf = symbolNames(compiled.patterns);
  const cueOf = ({ indicator, cue }: { indicator: number; cue: number }): string => {
    const { id } = compiled.indicators[indicator]!;
    return `${id} cue ${cue + 1}: ${cueWords[indicator]?.[cue] ?? ''}`;
  };
  const same = (a: CueHit, b: CueHit): boolean =>
    a.start === b.start && a.end === b.end && a.indicator === b.indicator && a.cue === b.cue;

  return [
    {
      title: 'Words (in brackets: no cue knows it)',
      lines: structure.clauses.map((clause) =>
        Array.from({ length: clause.end - clause.start }, (_, at) => {
          const word = quote({ start: clause.start + at, end: clause.start + at + 1 });
          return trace.numbers[clause.start + at] === 0 && /\w/.test(word) ? `(${word})` : word;
        }).join(' '),
      ),
    },
    {
      title: 'Concepts',
      lines: grouped(matches.concepts.map((hit) => [`<${hit.concept}>`, `“${quote(hit)}”`] as const)),
    },
    {
      title: 'Cues found',
      lines: trace.cues
        .filter((hit, at) => trace.cues.findIndex((other) => same(hit, other)) === at)
        .map((hit) => {
          const [exception] = hit.silencedBy;
          const fate =
            exception !== undefined
              ? `  set aside: “${quote(exception)}” is ${exception.exception.because}`
              : matches.cues.some((other) => same(hit, other))
                ? ''
                : '  gives way to a longer or surer one';
          const anchor = hit.needsAnchor ? '  needs another sign in the paragraph' : '';
          return `“${quote(hit)}”  ${cueOf(hit)}${anchor}${fate}`;
        }),
    },
    {
      title: 'Frames that were nearly there',
      lines: trace.frames.flatMap(({ frame, outcome, first }) => {
        if ('found' in outcome) return [];
        return [`“${quote(first)}”  ${cueOf(frame)}  ${missed(outcome, nameOf)}`];
      }),
    },
    {
      title: 'Context',
      lines: matches.context.map((hit) => {
        const cue = compiled.context.cues[hit.cue]!;
        return `“${quote(hit)}”  ${cue.is}, ${cue.direction}, ${cue.scope}: ${cue.because}`;
      }),
    },
    {
      title: 'People',
      lines: lexicon.castOf(tokens, options.reviewed).people.map(({ name, role }) => `${name}  ${role}`),
    },
    {
      title: 'Trained reader',
      lines:
        options.tagger === undefined
          ? ['not there: the lexicon alone was asked']
          : options.tagger.tag(tokens, structure, matches).map((span) => tagged(span, quote)),
    },
  ];
}

/** What the trained reader says of a passage, the words that weighed most and the example it reads like. */
function tagged(
  { start, end, family, status, experiencer, words, readsLike }: TaggedSpan,
  quote: (span: TokenSpan) => string,
): string {
  const heavy = words.map((word) => quote({ start: word, end: word + 1 })).join(', ');
  const why = heavy === '' ? '' : `  for: ${heavy}`;
  const like = readsLike === undefined ? '' : `  reads like: “${readsLike}”`;
  return `“${quote({ start, end })}”  ${family}, ${status}, experiencer ${experiencer}${why}${like}`;
}

function missed(
  outcome: { missing: number } | { vetoed: number } | { notBy: FrameTable['by'] },
  nameOf: (symbol: number) => string,
): string {
  if ('missing' in outcome) return `no ${nameOf(outcome.missing)} beside it`;
  if ('vetoed' in outcome) return `${nameOf(outcome.vetoed)} rules it out`;
  return outcome.notBy === 'other' ? 'nothing says that somebody else did it' : 'it says that somebody else did it';
}

function symbolNames(patterns: LoadedLexicon['compiled']['patterns']): (symbol: number) => string {
  const words = patterns.words.split('\n');
  return (symbol) => {
    const concept = patterns.concepts.find((candidate) => candidate.symbol === symbol);
    if (concept !== undefined && concept.name !== '') return `<${concept.name}>`;
    const word = words[symbol - firstWord];
    return word === undefined ? 'one of the other phrases' : `“${word}”`;
  };
}

const quoter =
  (tokens: Tokens) =>
  ({ start, end }: TokenSpan): string =>
    tokens.text.slice(tokens.starts[start], tokens.ends[end - 1]).replace(/\s+/g, ' ');

function grouped(pairs: readonly (readonly [string, string])[]): string[] {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return [...groups].map(([key, values]) => `${key}  ${values.join(' ')}`);
}
