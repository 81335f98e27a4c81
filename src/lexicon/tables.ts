import { type Packed, packed } from '../engine/packed';
import { CONCEPT, firstWord, NUMBER_TOKEN, type PatternTables, SMALL_NUMBER } from '../engine/pattern-tables';
import { minimised } from './minimise';
import type { Symbols } from './symbols';
import { type Layer, memberTrie, type Trie } from './trie';

type Rest = Pick<PatternTables, 'cues' | 'frames' | 'exceptions' | 'agency'>;

/** Writes symbols, trie and layers as flat lists: words first, then sets and concepts; edges in the matcher's order. */
export function tablesOf(symbols: Symbols, trie: Trie, layers: readonly Layer[], rest: Rest): PatternTables {
  const concepts = symbols.concepts.map((concept, at) => ({
    name: concept.name,
    symbol: concept.symbol,
    forward: memberTrie(trie, concept, 'forward', CONCEPT + 8 * at),
    backward: memberTrie(trie, concept, 'backward', CONCEPT + 8 * at),
  }));
  const number = renumbered(symbols);
  const wordCount = symbols.list.filter(({ kind }) => kind === 'word').length;
  const words = new Array<string>(wordCount - firstWord);
  symbols.list.forEach((symbol, old) => {
    if (symbol.kind === 'word' && old >= firstWord) words[number[old]! - firstWord] = symbol.word;
  });

  const countsAs = Array.from({ length: wordCount }, () => new Set<number>());
  symbols.list.forEach((symbol, old) => {
    if (symbol.kind !== 'word') for (const word of symbols.wordsOf(old)) countsAs[number[word]!]!.add(number[old]!);
  });
  bringBases(words, countsAs);

  const several = new Set(concepts.filter(({ forward }) => forward > 0).map(({ symbol }) => number[symbol]!));
  const graph = minimised(
    trie,
    (symbol) => (symbol < 0 ? symbol : number[symbol]!),
    (symbol) => rank(symbol, several),
  );
  const edgeLists = lists(graph.edges);
  const acceptLists = lists(graph.accepts);
  const countsAsLists = lists(countsAs.map((set) => [...set].sort((a, b) => a - b)));

  return {
    format: 2,
    words: words.join('\n'),
    countsAsLengths: countsAsLists.lengths,
    countsAs: packed(countsAsLists.items),
    concepts: concepts.map(({ name, symbol, forward, backward }) => ({
      name,
      symbol: number[symbol]!,
      forward: graph.nodeOf[forward]!,
      backward: graph.nodeOf[backward]!,
    })),
    edgeLengths: edgeLists.lengths,
    edgeSymbols: packed(edgeLists.items.map(({ symbol }) => symbol)),
    edgeTargets: packed(edgeLists.items.map(({ target }) => target)),
    acceptLengths: acceptLists.lengths,
    accepts: packed(acceptLists.items),
    layers: layers.map((layer) => {
      const roots = new Map([...layer.roots].map(([symbol, root]) => [number[symbol]!, graph.nodeOf[root]!]));
      const starts = lists(
        countsAs.map((set, word) =>
          distinct([word, ...[...set].sort((a, b) => a - b)].map((symbol) => roots.get(symbol) ?? 0)),
        ),
      );
      return {
        startLengths: starts.lengths,
        starts: packed(starts.items),
        conceptStarts: packed(concepts.map(({ symbol }) => roots.get(number[symbol]!) ?? 0)),
      };
    }),
    cues: rest.cues,
    frames: rest.frames.map((frame) => ({
      ...frame,
      all: frame.all.map((symbol) => number[symbol]!),
      not: frame.not.map((symbol) => number[symbol]!),
    })),
    exceptions: rest.exceptions,
    agency: {
      persons: rest.agency.persons.map(({ all, subject }) => ({ all: number[all]!, subject: number[subject]! })),
      passive: number[rest.agency.passive]!,
      somebody: number[rest.agency.somebody]!,
      from: number[rest.agency.from]!,
      controller: number[rest.agency.controller]!,
    },
  };
}

/** Old symbol number → new: classes of number keep theirs, then words in alphabetical order, then everything else. */
function renumbered(symbols: Symbols): readonly number[] {
  const all = symbols.list.map((symbol, old) => ({ symbol, old }));
  const words = all.filter(({ symbol, old }) => symbol.kind === 'word' && old >= firstWord);
  words.sort((a, b) => (text(a.symbol) < text(b.symbol) ? -1 : 1));
  const rest = all.filter(({ symbol }) => symbol.kind !== 'word');
  const number: number[] = [];
  [...all.slice(0, firstWord), ...words, ...rest].forEach(({ old }, now) => {
    number[old] = now;
  });
  return number;
}

const text = (symbol: Symbols['list'][number]): string => (symbol.kind === 'word' ? symbol.word : '');

/** Gap and turn first, then concepts that may be several words, then what one word decides. */
const rank = (symbol: number, several: ReadonlySet<number>): number => (symbol < 0 ? 0 : several.has(symbol) ? 1 : 2);

/** "boss's" counts as "boss", "he's" as "he", "17" as a number. */
function bringBases(words: readonly string[], countsAs: readonly Set<number>[]): void {
  const numbers = new Map(words.map((word, at) => [word, at + firstWord]));
  for (const [word, number] of numbers) {
    const base = word.endsWith("'s") ? numbers.get(word.slice(0, -2)) : digitsClass(word);
    if (base === undefined) continue;
    countsAs[number]!.add(base);
    for (const symbol of countsAs[base]!) countsAs[number]!.add(symbol);
  }
}

const distinct = (roots: readonly number[]): number[] => [...new Set(roots)].filter((root) => root > 0);

function lists<T>(parts: readonly (readonly T[])[]): { lengths: Packed; items: T[] } {
  return { lengths: packed(parts.map((part) => part.length)), items: parts.flat() };
}

function digitsClass(word: string): number | undefined {
  if (!/^\d[\d.,]*$/.test(word)) return undefined;
  return /^\d{1,2}$/.test(word) && Number(word) < 18 ? SMALL_NUMBER : NUMBER_TOKEN;
}
