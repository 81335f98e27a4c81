import type { TokenSpan } from '../text/structure';
import { type Tokens, WORD } from '../text/tokenise';
import { type AgencyTable, UNKNOWN } from './pattern-tables';
import type { TrieWalk } from './trie-walk';

/**
 * Whether a clause says that somebody other than the person it happens to does what a frame found. True when one of
 * these is in the clause: a person who may control somebody ("the boss took her passport"), an unnamed somebody ("a man
 * kept …"), two persons of whom a subject comes first ("he kept her …", "they took my …"; not "she kept her …"), a
 * passive ("her passport was taken"), "from" with a person ("took it from her"), or a name before somebody's pronoun
 * ("Reyes kept her …"). Anything else is taken to be the person's own act.
 */
export function isByOther(
  walk: TrieWalk,
  agency: AgencyTable,
  tokens: Tokens,
  clause: TokenSpan,
  parts: readonly TokenSpan[],
): boolean {
  const { numbers } = walk;
  const personAt = (at: number): number =>
    numbers[at] === UNKNOWN ? -1 : agency.persons.findIndex(({ all }) => walk.is(at, all));
  for (const symbol of [agency.controller, agency.somebody])
    if (symbol > 0 && occurs(walk, symbol, clause)) return true;
  let subject = -1;
  let named = false;
  for (let at = clause.start; at < clause.end; at++) {
    const number = numbers[at]!;
    if (number === UNKNOWN) {
      named ||= isName(tokens, at) && parts.some(({ start }) => start > at && start <= at + 2);
      continue;
    }
    const person = personAt(at);
    if (person >= 0) {
      if (named || (subject >= 0 && subject !== person && !isSubject(walk, agency, at, person))) return true;
      if (isSubject(walk, agency, at, person)) subject = person;
      continue;
    }
    if (number === agency.from && at + 1 < clause.end && personAt(at + 1) >= 0) return true;
    if (walk.is(at, agency.passive) && isPassive(tokens, parts, at)) return true;
  }
  return false;
}

const isSubject = (walk: TrieWalk, agency: AgencyTable, at: number, person: number): boolean =>
  walk.is(at, agency.persons[person]!.subject);

/** A word nobody's cue knows, written with a capital. */
function isName(tokens: Tokens, at: number): boolean {
  const first = tokens.text.charAt(tokens.starts[at]!);
  return tokens.kinds[at] === WORD && tokens.ends[at]! - tokens.starts[at]! > 1 && first !== first.toLowerCase();
}

/** "was taken", "were being kept": one of the frame's parts begins within two tokens and is no "-ing" form. */
function isPassive(tokens: Tokens, parts: readonly TokenSpan[], at: number): boolean {
  return parts.some(({ start }) => {
    if (start <= at || start > at + 2) return false;
    const word = tokens.text.slice(tokens.starts[start], tokens.ends[start]).toLowerCase();
    return /(?:ed|en|t|wn|ne|ld|pt|id|de)$/.test(word) && !word.endsWith('ing');
  });
}

/** Whether a member of a concept stands anywhere in a place. */
export function occurs(walk: TrieWalk, symbol: number, { start, end }: TokenSpan): boolean {
  for (let at = walk.mayBegin(symbol, start, end); at >= 0; at = walk.mayBegin(symbol, at + 1, end))
    if (walk.endsAt(symbol, at).count > 0) return true;
  return false;
}
