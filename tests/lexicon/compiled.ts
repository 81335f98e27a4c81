import type { CueHit, Matches } from '../../src/engine/compiled-lexicon';
import { type Matcher, matcherFor } from '../../src/engine/matcher';
import { exampleStructure } from '../../src/lexicon/example-structure';
import { PatternCompiler } from '../../src/lexicon/pattern-compiler';
import { tokenise } from '../../src/text/tokenise';

type Frame = Parameters<PatternCompiler['frameCue']>[1];

/** A lexicon of one indicator, written in a test. */
export interface Words {
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  readonly cues?: readonly (
    | string
    | (Partial<Frame> & { readonly all: readonly string[]; readonly anchor?: boolean })
  )[];
  readonly anchored?: readonly string[];
  readonly exceptions?: readonly { phrase: string; within?: 'overlap' | 'clause' | 'sentence' }[];
  readonly context?: readonly string[];
}

export function compiled({ classes = {}, cues = [], anchored = [], exceptions = [], context = [] }: Words): Matcher {
  const fail = (...problem: unknown[]): never => {
    throw new Error(JSON.stringify(problem));
  };
  const patterns = new PatternCompiler(
    new Map(Object.entries(classes).map(([name, members]) => [name, { members, problem: fail }])),
  );
  cues.forEach((cue, number) => {
    if (typeof cue === 'string') patterns.phraseCue({ indicator: 0, cue: number, anchor: false }, cue, fail);
    else
      patterns.frameCue(
        { indicator: 0, cue: number, anchor: cue.anchor ?? false },
        { all: cue.all, not: cue.not ?? [], by: cue.by ?? 'any', within: cue.within ?? 'clause' },
        fail,
      );
  });
  anchored.forEach((cue, at) => {
    patterns.phraseCue({ indicator: 0, cue: cues.length + at, anchor: true }, cue, fail);
  });
  exceptions.forEach(({ phrase, within }, exception) => {
    patterns.exception({ indicator: 0, exception, within: within ?? 'overlap', because: phrase }, phrase, fail);
  });
  context.forEach((phrase, cue) => {
    patterns.contextCue(cue, phrase, fail);
  });
  return matcherFor(JSON.parse(JSON.stringify(patterns.tables())));
}

export function read(matcher: Matcher, text: string): Matches {
  const tokens = tokenise(text);
  return matcher.match(tokens, exampleStructure(tokens));
}

/** The words each of these spans covers. */
export function quotes(text: string, hits: readonly Pick<CueHit, 'start' | 'end'>[]): string[] {
  const tokens = tokenise(text);
  return hits.map(({ start, end }) => text.slice(tokens.starts[start], tokens.ends[end - 1]));
}

/** What the cues find in a text, as it stands there. */
export function found(words: Words, text: string): string[] {
  return quotes(text, read(compiled(words), text).cues);
}
