import { wordAt } from '../text/phrase-set';
import type { TokenSpan } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';

/** What a form records about words on it: a ticked or empty box, a yes or a no beside it, or nothing yet. */
export type FormAnswer = 'yes' | 'no' | 'blank';

/**
 * Reads the answer a form gives to the words at `span` inside one entry (`entry` starts at its box or label). A box
 * before the words rules; else a yes or no after them; a circled letter in brackets beats the one printed beside it.
 */
export function formAnswer(tokens: Tokens, entry: TokenSpan, span: TokenSpan): FormAnswer | undefined {
  const box = boxAt(tokens, entry.start, entry.end);
  if (box !== undefined && span.start >= entry.start) return box;
  return valueAfter(tokens, span.end, entry.end) ?? boxBehind(tokens, span.end, entry.end);
}

const charAt = (tokens: Tokens, at: number): string => tokens.text.charAt(tokens.starts[at]!);

function boxAt(tokens: Tokens, at: number, end: number): FormAnswer | undefined {
  if (at >= end || tokens.kinds[at] !== MARK) return undefined;
  const mark = charAt(tokens, at);
  if (mark === '\u2610') return 'blank';
  if (mark === '\u2611' || mark === '\u2612') return 'yes';
  if (mark !== '[' && mark !== '(') return undefined;
  const next = at + 1 < end ? charAt(tokens, at + 1) : '';
  if (next === ']' || next === ')') return 'blank';
  const closed = at + 2 < end && ')]'.includes(charAt(tokens, at + 2));
  const letter = at + 1 < end ? wordAt(tokens, at + 1) : '';
  if (!closed) return undefined;
  if (/^(x|\u2713|\u2714)$/.test(letter)) return 'yes';
  if (letter === 'y' || letter === 'yes') return 'yes';
  return letter === 'n' || letter === 'no' ? 'no' : undefined;
}

const noes = new Set([
  'n',
  'no',
  'none',
  'nil',
  'nkd',
  'neg',
  'negative',
  'unfounded',
  'nad',
  'denies',
  'denied',
  'never',
]);
const yeses = new Set(['y', 'yes', 'true', 'positive', 'pos', 'noted', 'observed']);

/** "…: N", "… - No", "… Y / (N)", "… N/A". */
function valueAfter(tokens: Tokens, from: number, end: number): FormAnswer | undefined {
  let first: FormAnswer | undefined;
  let seen = 0;
  let separated = false;
  for (let at = from; at < end && at < from + 14; at++) {
    if (tokens.kinds[at] === MARK) {
      const mark = charAt(tokens, at);
      if (mark === ':' || mark === '-' || mark === '?' || mark === '\u2013' || mark === '=' || mark === '.')
        separated = true;
      const circled = mark === '(' || mark === '[' ? boxAt(tokens, at, end) : undefined;
      if (circled === 'yes' || circled === 'no') return circled;
      continue;
    }
    const word = wordAt(tokens, at);
    const answer = noes.has(word) ? 'no' : yeses.has(word) ? 'yes' : undefined;
    if (answer === undefined) {
      if (first !== undefined || separated) break;
      continue;
    }
    if (!separated && seen === 0 && !(word.length === 1 && at + 1 >= end)) {
      if (word.length > 1 || at + 1 < end) {
        const next = at + 1 < end ? charAt(tokens, at + 1) : '';
        if (next !== '/') continue;
      }
    }
    seen++;
    if (first === undefined) first = answer;
    else if (first !== answer) first = 'blank';
  }
  return first;
}

/** "Appears coached [x]": the box stands behind its words. */
function boxBehind(tokens: Tokens, from: number, end: number): FormAnswer | undefined {
  for (let at = from; at < end && at < from + 6; at++) {
    const box = boxAt(tokens, at, end);
    if (box !== undefined) return box;
  }
  return undefined;
}
