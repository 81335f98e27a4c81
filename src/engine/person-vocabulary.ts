import type { Person } from '../model/person';
import { type PhraseSet, phraseSet, wordAt } from '../text/phrase-set';
import { MARK, type Tokens } from '../text/tokenise';
import type { PeopleRules, PronounRule } from './context-tables';

/** The words that stand for people without naming them: roles, pronouns, verbs of saying. */
export interface PersonVocabulary {
  readonly nouns: readonly { readonly role: Person['role']; readonly phrases: PhraseSet }[];
  readonly pronouns: ReadonlyMap<string, PronounRule['sex']>;
  /** Words that tell a person's sex or number without being pronouns. */
  readonly sexes: ReadonlyMap<string, PronounRule['sex']>;
  readonly sayings: ReadonlySet<string>;
  isRoleWord(word: string): boolean;
  /** How often complainants are mentioned; stops counting at a few. */
  countOthers(tokens: Tokens): number;
}

const ENOUGH = 4;

export function personVocabulary(rules: PeopleRules): PersonVocabulary {
  const nouns = rules.roles.map(({ role, nouns: phrases }) => ({ role, phrases: phraseSet(phrases) }));
  const roleWords = new Set(rules.roles.flatMap(({ nouns: list, labels }) => [...list, ...labels]));
  const pronouns = new Map<string, PronounRule['sex']>();
  const sexes = new Map<string, PronounRule['sex']>();
  for (const { words, nouns: telling, sex } of rules.pronouns) {
    for (const word of words) pronouns.set(word, sex);
    for (const word of telling) sexes.set(word, sex);
  }
  const complainants = nouns.filter(({ role }) => role === 'complainant').map(({ phrases }) => phrases);
  return {
    nouns,
    pronouns,
    sexes,
    sayings: new Set(rules.sayings),
    isRoleWord: (word) => roleWords.has(word),
    countOthers(tokens) {
      let count = 0;
      for (let at = 0; at < tokens.count && count < ENOUGH; at++) {
        if (tokens.kinds[at] === MARK) continue;
        if (complainants.some((phrases) => phrases.lengthAt(tokens, at, tokens.count) > 0)) count++;
      }
      return count;
    },
  };
}

/** Whether a word is a pronoun of the first person. */
export const isFirstPerson = (tokens: Tokens, at: number, vocabulary: PersonVocabulary): boolean =>
  vocabulary.pronouns.get(wordAt(tokens, at)) === 'I';
