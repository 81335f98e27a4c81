import type { Tokens } from './tokenise';

/** The token's word in small letters, curly apostrophes straight. */
export function wordAt(tokens: Tokens, at: number): string {
  const word = tokens.text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
  return word.includes('\u2019') ? word.replaceAll('\u2019', "'") : word;
}

/** Fixed phrases, looked up word by word; longest first. For the few hundred phrases that give a document its form. */
export interface PhraseSet {
  /** The number of tokens of the longest phrase that starts at `at` and ends before `end`; 0 when none does. */
  lengthAt(tokens: Tokens, at: number, end: number): number;
  /** The words that phrases of the set begin with. */
  readonly openers: ReadonlySet<string>;
  /** Whether a single word is a phrase of the set. */
  has(word: string): boolean;
}

interface Entry {
  readonly words: readonly string[];
}

export function phraseSet(phrases: readonly string[]): PhraseSet {
  const byFirst = new Map<string, Entry[]>();
  for (const phrase of phrases) {
    const words = phrase
      .toLowerCase()
      .split(/[\s./-]+/)
      .filter((word) => word !== '');
    const first = words[0];
    if (first === undefined) continue;
    const list = byFirst.get(first) ?? [];
    list.push({ words });
    byFirst.set(first, list);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return {
    openers: new Set(byFirst.keys()),
    has: (word) => byFirst.get(word)?.some(({ words }) => words.length === 1) ?? false,
    lengthAt(tokens, at, end) {
      if (at >= end || tokens.kinds[at] === 2) return 0;
      const list = byFirst.get(wordAt(tokens, at));
      if (!list) return 0;
      for (const { words } of list) {
        const length = lengthOf(words, tokens, at, end);
        if (length > 0) return length;
      }
      return 0;
    },
  };
}

/** Marks such as a full stop, a slash or a comma between two words of a phrase are passed over, one at a time. */
function lengthOf(words: readonly string[], tokens: Tokens, from: number, end: number): number {
  let at = from + 1;
  for (let word = 1; word < words.length; word++) {
    if (at < end && tokens.kinds[at] === 2 && isLink(tokens.text.charCodeAt(tokens.starts[at]!))) at++;
    if (at >= end || wordAt(tokens, at) !== words[word]) return 0;
    at++;
  }
  return at - from;
}

const isLink = (code: number): boolean => code === 46 || code === 47 || code === 44 || code === 0xa7;
