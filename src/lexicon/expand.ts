import type { CueNode, CueSequence } from './cue-language';
import { inflections } from './inflect';
import type { Element, Phrase, Symbols } from './symbols';

/** Why a cue that parses cannot be compiled; `at` is an offset in the cue's text. */
export interface ExpansionProblem {
  readonly at: number;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

const mostWaysInline = 24;
const mostWays = 96;
const mostGaps = 4;

/**
 * A cue as phrases of symbols. Choices between single words become one symbol; choices between longer pieces are
 * multiplied out while that stays small, and become a nameless concept of their own beyond that, so that the size of the
 * tables grows with the length of a cue and not with the product of its choices.
 */
export function expanded(
  sequence: CueSequence,
  symbols: Symbols,
  conceptSymbol: (name: string) => number | null,
): { ok: true; phrases: readonly Phrase[] } | { ok: false; problem: ExpansionProblem } {
  const problems: ExpansionProblem[] = [];
  const problem = (at: number, code: string, message: string, remedy: string): void => {
    problems.push({ at, code, message, remedy });
  };

  const pieces = (node: CueNode): readonly Phrase[] => {
    switch (node.kind) {
      case 'gap':
        return [['gap']];
      case 'words':
        return [node.words.map((word) => symbols.word(word))];
      case 'inflected':
        return merged(
          inflections(node.lemma).map((form) => form.split(/[\s-]+/).map((word) => symbols.word(word))),
          symbols,
        );
      case 'concept': {
        const symbol = conceptSymbol(node.name);
        if (symbol === null) {
          problem(
            node.at,
            'LEX030',
            `There is no concept <${node.name}> in classes.yaml.`,
            'Correct its name, or add the class.',
          );
          return [[]];
        }
        return [[symbol]];
      }
      case 'choice': {
        const ways = merged(
          node.options.flatMap((option) => product(option)),
          symbols,
        );
        return node.optional ? [...ways, []] : ways;
      }
    }
  };

  const product = (nodes: CueSequence): readonly Phrase[] => {
    let ways: readonly Phrase[] = [[]];
    for (const node of nodes) {
      let next = pieces(node);
      const whole = next.filter((way) => way.length > 0 && way[0] !== 'gap' && way.at(-1) !== 'gap');
      if (whole.length > 1 && next.length * ways.length > mostWaysInline)
        next = [[symbols.group(whole)], ...next.filter((way) => !whole.includes(way))];
      if (ways.length * next.length > mostWays) ways = gathered(ways, symbols);
      if (ways.length * next.length > mostWays) {
        problem(node.at, 'LEX022', 'The cue has too many optional parts.', 'Split it into several cues.');
        return ways;
      }
      ways = ways.flatMap((way) => next.map((more) => [...way, ...more]));
    }
    return ways;
  };

  const edge = [sequence[0]!, sequence.at(-1)!].find(({ kind }) => kind === 'gap');
  const written = product(sequence);
  // An optional piece left out at the end leaves its gap behind.
  const ways = merged(written.map(trimmed), symbols);
  if (problems.length === 0) {
    if (ways.some((way) => way.length === 0))
      problem(0, 'LEX023', 'The cue can be empty: everything in it is optional.', 'Leave one word outside [ ].');
    else if (edge !== undefined)
      problem(
        edge.at,
        'LEX016',
        'A gap at the edge of a cue says nothing.',
        'Remove the “...”, or add the word it leads to.',
      );
    else if (ways.some((way) => way.filter((element) => element === 'gap').length > mostGaps))
      problem(0, 'LEX024', `The cue has more than ${mostGaps} gaps.`, 'Split it into a frame: all: [ ... ].');
  }
  return problems.length > 0 ? { ok: false, problem: problems[0]! } : { ok: true, phrases: ways };
}

/** Ways of one word (or set of words) become one set; the others stay, once each. */
function merged(ways: readonly Phrase[], symbols: Symbols): readonly Phrase[] {
  const words: number[] = [];
  const others = new Map<string, Phrase>();
  for (const way of ways) {
    const [only] = way;
    if (way.length === 1 && typeof only === 'number' && symbols.conceptOf(only) === null)
      words.push(...symbols.wordsOf(only));
    else others.set(way.join(), collapsed(way));
  }
  return [...(words.length > 0 ? [[symbols.set(words)] as Phrase] : []), ...others.values()];
}

/** Many ways as few: those that end alike, in a gap or not, become one nameless concept each. */
function gathered(ways: readonly Phrase[], symbols: Symbols): readonly Phrase[] {
  const inner = ways.filter((way) => way.length > 0 && way[0] !== 'gap');
  const open = inner.filter((way) => way.at(-1) === 'gap').map((way) => way.slice(0, -1));
  const closed = inner.filter((way) => way.at(-1) !== 'gap');
  return [
    ...(closed.length > 0 ? [[symbols.group(closed)]] : []),
    ...(open.length > 0 ? [[symbols.group(open), 'gap' as const]] : []),
    ...ways.filter((way) => !inner.includes(way)),
  ];
}

function trimmed(way: Phrase): Phrase {
  let from = 0;
  let to = way.length;
  while (way[from] === 'gap') from++;
  while (to > from && way[to - 1] === 'gap') to--;
  return way.slice(from, to);
}

/** Two gaps in a row, left by an optional piece between them, are one. */
function collapsed(way: Phrase): Phrase {
  return way.filter((element: Element, at) => element !== 'gap' || way[at - 1] !== 'gap');
}
