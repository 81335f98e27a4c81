import { wordAt } from '../text/phrase-set';
import { MARK, NUMBER, type Tokens } from '../text/tokenise';

const MOST_WORDS = 6;

/** A personal name as written, and the words (small letters) that stand for it alone. */
export interface NamedPerson {
  readonly name: string;
  readonly words: readonly string[];
  /** Token after the name. */
  readonly end: number;
}

/**
 * Reads a name at a token: up to six capitalised words, "SURNAME, FIRST" too. Stops at a number, a bracket, a line's
 * wide gap, or a word that is never part of a name.
 */
export function nameAt(
  tokens: Tokens,
  from: number,
  limit: number,
  notNames: ReadonlySet<string>,
): NamedPerson | undefined {
  const words: string[] = [];
  let end = from;
  let commas = 0;
  for (let at = from; at < limit && words.length < MOST_WORDS; at++) {
    const gap = at > from ? tokens.starts[at]! - tokens.ends[at - 1]! : 0;
    if (gap > 1 || (gap > 0 && hasLineBreak(tokens, at))) break;
    if (tokens.kinds[at] === MARK) {
      const mark = tokens.text.charAt(tokens.starts[at]!);
      if (
        mark === ',' &&
        words.length > 0 &&
        words.length <= 3 &&
        commas === 0 &&
        isName(tokens, at + 1, limit, notNames)
      )
        commas++;
      else if (mark === '.' && words.length > 0 && tokens.ends[at - 1]! - tokens.starts[at - 1]! <= 2) continue;
      else if ((mark === '"' || mark === '\u201c' || mark === '\u201d') && words.length > 0) continue;
      else break;
    } else {
      if (!isName(tokens, at, limit, notNames)) {
        if (words.length > 0 && particles.has(wordAt(tokens, at)) && isName(tokens, at + 1, limit, notNames)) continue;
        break;
      }
      words.push(wordAt(tokens, at));
      end = at + 1;
    }
  }
  const telling = words.filter((word) => word.length > 2 && !/^(jr|sr|iii|mr|mrs|ms|aka|miss)$/.test(word));
  if (telling.length === 0 && words.filter((word) => word.length === 1).length < 2) return undefined;
  const initial = tokens.ends[end - 1]! - tokens.starts[end - 1]! === 1;
  if (initial && end < limit && tokens.text.charCodeAt(tokens.starts[end]!) === 46) end++;
  return {
    name: tokens.text.slice(tokens.starts[from], tokens.ends[end - 1]).replace(/\s+/g, ' '),
    words: telling,
    end,
  };
}

const particles = new Set([
  'de',
  'da',
  'del',
  'der',
  'den',
  'van',
  'von',
  'la',
  'le',
  'bin',
  'bint',
  'al',
  'el',
  'y',
  'thi',
  'dos',
  'di',
]);

function isName(tokens: Tokens, at: number, limit: number, notNames: ReadonlySet<string>): boolean {
  if (at >= limit || tokens.kinds[at] === MARK || tokens.kinds[at] === NUMBER) return false;
  const first = tokens.text.charAt(tokens.starts[at]!);
  if (first === first.toLowerCase() || /\d/.test(first)) return false;
  return !notNames.has(wordAt(tokens, at));
}

function hasLineBreak(tokens: Tokens, at: number): boolean {
  const gap = tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]);
  return gap.includes('\n') || gap.includes('\t');
}

/** The words of a name the reviewer typed. */
export function wordsOfName(name: string): string[] {
  return name
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .split(/[^\p{L}\p{M}\p{Nd}']+/u)
    .filter((word) => word.length > 2);
}
