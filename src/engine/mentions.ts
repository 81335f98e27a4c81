import type { Person } from '../model/person';
import { wordAt } from '../text/phrase-set';
import type { TokenSpan } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';
import type { Cast } from './people';

/** A place where a text speaks of somebody. */
export interface Mention extends TokenSpan {
  /** `unclear`: a pronoun that could be more than one person. */
  readonly role: Person['role'] | 'unclear';
  readonly pronoun: boolean;
  /** First person: the speaker of the passage. */
  readonly self: boolean;
  /** A pronoun for which two people come into question. */
  readonly rivals: boolean;
}

/** Two people named within so many tokens are both candidates for a pronoun that follows as closely. */
const CLOSE = 15;

/**
 * The people spoken of in a span of tokens (a paragraph), in order. Pronouns are resolved to the last explicit person
 * of the paragraph; with nobody before them they stay unclear.
 */
export function mentionsIn(tokens: Tokens, span: TokenSpan, cast: Cast): Mention[] {
  const { vocabulary, roles } = cast;
  const found: Mention[] = [];
  let last: Person['role'] | 'unclear' = 'unclear';
  let lastAt = span.start;
  let rivals = false;
  let earlier: Person['role'] | 'unclear' = 'unclear';
  const spokenOf = (role: Person['role'], at: number): void => {
    rivals = last !== 'unclear' && last !== role && at - lastAt <= CLOSE;
    earlier = last;
    last = role;
    lastAt = at;
  };
  for (let at = span.start; at < span.end; ) {
    if (tokens.kinds[at] === MARK) {
      at++;
      continue;
    }
    const word = wordAt(tokens, at);
    const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
    const sex = vocabulary.pronouns.get(bare);
    if (sex !== undefined) {
      const both = rivals && at - lastAt <= CLOSE;
      // "She punched the informant after he told her to": the main clause's subject goes on in the side clause.
      const goesOn = both && joinsBetween(tokens, lastAt, at);
      const open = both && !goesOn;
      found.push({
        start: at,
        end: at + 1,
        role: sex === 'I' || open ? 'unclear' : goesOn ? earlier : last,
        pronoun: true,
        self: sex === 'I',
        rivals: open && sex !== 'I',
      });
      at++;
      continue;
    }
    const named = roles.get(bare);
    if (named !== undefined && isCapital(tokens, at)) {
      found.push({ start: at, end: at + 1, role: named, pronoun: false, self: false, rivals: false });
      if (named !== 'officer') spokenOf(named, at);
      at++;
      continue;
    }
    let length = 0;
    for (const { role, phrases } of vocabulary.nouns) {
      length = phrases.lengthAt(tokens, at, span.end) || (bare !== word && phrases.has(bare) ? 1 : 0);
      if (length === 0) continue;
      found.push({ start: at, end: at + length, role, pronoun: false, self: false, rivals: false });
      if (
        role !== 'officer' &&
        role !== 'relative' &&
        role !== 'other' &&
        !plural.test(wordAt(tokens, at + length - 1))
      )
        spokenOf(role, at);
      break;
    }
    at += Math.max(1, length);
  }
  return found;
}

const plural = /(s|women|girls|men|children)$/;
const joins = /^(after|because|before|while|since|when|as)$/;

function joinsBetween(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (joins.test(wordAt(tokens, at))) return true;
  return false;
}

function isCapital(tokens: Tokens, at: number): boolean {
  const first = tokens.text.charAt(tokens.starts[at]!);
  return first !== first.toLowerCase();
}
