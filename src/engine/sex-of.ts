import type { Person } from '../model/person';
import { wordAt } from '../text/phrase-set';
import { MARK, type Tokens } from '../text/tokenise';
import type { PersonVocabulary } from './person-vocabulary';

export type Sex = 'he' | 'she';

const AFTER = 12;
const ENOUGH = 9;

/**
 * The pronoun a document uses for the person under review, from the titles, nouns and pronouns beside their name or
 * role: it tells a pronoun that cannot be theirs. Undefined where the text does not tell or contradicts itself.
 */
export function sexOf(
  tokens: Tokens,
  roles: ReadonlyMap<string, Person['role']>,
  vocabulary: PersonVocabulary,
): Sex | undefined {
  const votes = { he: 0, she: 0 };
  for (let at = 0; at < tokens.count && votes.he + votes.she < ENOUGH; at++) {
    if (tokens.kinds[at] === MARK) continue;
    const length = mentionAt(tokens, at, roles, vocabulary);
    if (length === 0) continue;
    const before = at > 0 ? vocabulary.sexes.get(wordAt(tokens, at - 1)) : undefined;
    const told = before === 'he' || before === 'she' ? before : sexAfter(tokens, at + length, roles, vocabulary);
    if (told) votes[told]++;
    at += length - 1;
  }
  if (votes.he >= votes.she * 2 && votes.he > 0) return 'he';
  return votes.she >= votes.he * 2 && votes.she > 0 ? 'she' : undefined;
}

function mentionAt(
  tokens: Tokens,
  at: number,
  roles: ReadonlyMap<string, Person['role']>,
  vocabulary: PersonVocabulary,
): number {
  const word = wordAt(tokens, at);
  if (roles.get(word) === 'reviewed-person') return 1;
  const reviewed = vocabulary.nouns.find(({ role }) => role === 'reviewed-person');
  return reviewed?.phrases.lengthAt(tokens, at, tokens.count) ?? 0;
}

/** The first word behind a name that tells, before the sentence ends or somebody else is named. */
function sexAfter(
  tokens: Tokens,
  from: number,
  roles: ReadonlyMap<string, Person['role']>,
  { pronouns, sexes }: PersonVocabulary,
): Sex | undefined {
  for (let at = from; at < Math.min(tokens.count, from + AFTER); at++) {
    if (tokens.kinds[at] === MARK) {
      if ('.?!;:'.includes(tokens.text.charAt(tokens.starts[at]!))) return undefined;
      continue;
    }
    const word = wordAt(tokens, at);
    const other = roles.get(word);
    if (other !== undefined && other !== 'reviewed-person') return undefined;
    const sex = pronouns.get(word) ?? (at < from + 5 ? sexes.get(word) : undefined);
    if (sex === 'he' || sex === 'she') return sex;
    if (sex !== undefined || sexes.has(word)) return undefined;
  }
  return undefined;
}
