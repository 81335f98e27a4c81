import type { Person } from '../model/person';
import { phraseSet, wordAt } from '../text/phrase-set';
import { MARK, type Tokens, WORD } from '../text/tokenise';
import type { PeopleRules } from './context-tables';
import { type NamedPerson, nameAt, wordsOfName } from './names';
import { type PersonVocabulary, personVocabulary } from './person-vocabulary';
import { type Sex, sexOf } from './sex-of';

/** Who is who in one document. */
export interface Cast {
  readonly people: readonly Person[];
  /** Words of names, in small letters, and whose they are. */
  readonly roles: ReadonlyMap<string, Person['role']>;
  /** The document charges the person under review with trafficking or exploiting others. */
  readonly chargesTrafficking: boolean;
  readonly vocabulary: PersonVocabulary;
  /** The pronoun of the person under review, where the document tells it. */
  readonly sex: Sex | undefined;
  /** Mostly in capitals, so that capitals say nothing of names. */
  readonly shouted: boolean;
}

/** Reads the cast of a document from its form fields, captions, titles and the reviewer's own choice. */
export type CastReader = (tokens: Tokens, reviewed?: string) => Cast;

const MOST_PEOPLE = 200;
const CAPTION_TOKENS = 300;
const VERSUS_TOKENS = 160;
const versus = new Set(['v', 'vs', 'versus', 'vrs']);

export function castReader(rules: PeopleRules): CastReader {
  const vocabulary = personVocabulary(rules);
  const labels = rules.roles.map(({ role, labels: phrases }) => ({ role, phrases: phraseSet(phrases) }));
  const titles = rules.roles.map(({ role, titles: phrases }) => ({ role, phrases: phraseSet(phrases) }));
  const captions = phraseSet(rules.captions);
  const charges = phraseSet(rules.traffickerCharges);
  const notNames = new Set(rules.notNames);
  const telling = new Set<string>(versus);
  for (const { phrases } of [...labels, ...titles, { phrases: captions }, { phrases: charges }]) {
    for (const word of phrases.openers) telling.add(word);
  }

  return (tokens, reviewed) => {
    const roles = new Map<string, Person['role']>();
    const people = new Map<string, Person>();
    const add = (found: NamedPerson | undefined, role: Person['role']): void => {
      if (!found || people.size >= MOST_PEOPLE) return;
      const words = found.words.filter((word) => !vocabulary.isRoleWord(word));
      if (words.length === 0 && found.words.length > 0) return;
      const known = words.map((word) => roles.get(word)).find((one) => one !== undefined);
      if (known !== undefined && known !== role && role !== 'reviewed-person') return;
      for (const word of words) if (!roles.has(word)) roles.set(word, role);
      const key = words.at(-1) ?? found.name;
      if (
        ![...people.values()].some(
          (one) => one.role === role && wordsOfName(one.name).some((word) => words.includes(word)),
        )
      ) {
        people.set(`${role} ${key}`, { name: found.name, role });
      }
    };
    if (reviewed?.trim()) {
      const words = wordsOfName(reviewed);
      for (const word of words) roles.set(word, 'reviewed-person');
      people.set('reviewed', { name: reviewed.trim(), role: 'reviewed-person' });
    }
    const chosen = people.size > 0;
    let chargeCount = 0;
    let versusSeen = false;
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.kinds[at] === MARK || !telling.has(wordAt(tokens, at))) continue;
      if (at < VERSUS_TOKENS && !versusSeen && versus.has(wordAt(tokens, at)) && at > 0) {
        const found = nameAt(tokens, afterMarks(tokens, at + 1), tokens.count, notNames);
        if (found) versusSeen = true;
        add(found, chosen ? 'co-accused' : 'reviewed-person');
      }
      if (at < CAPTION_TOKENS && !chosen) {
        const caption = captions.lengthAt(tokens, at, tokens.count);
        if (caption > 0)
          add(nameAt(tokens, afterMarks(tokens, at + caption), tokens.count, notNames), 'reviewed-person');
      }
      if (charges.lengthAt(tokens, at, tokens.count) > 0) chargeCount++;
      for (const { role, phrases } of labels) {
        const length = phrases.lengthAt(tokens, at, tokens.count);
        if (length === 0 || !opensField(tokens, at)) continue;
        const colon = colonAfter(tokens, at + length);
        if (colon === 0 || (role === 'reviewed-person' && chosen)) continue;
        add(nameAt(tokens, afterMarks(tokens, colon), tokens.count, notNames), role);
      }
      for (const { role, phrases } of titles) {
        if (role === 'reviewed-person' ? chosen || isShouted(tokens, at) : !isCapital(tokens, at)) continue;
        const length = phrases.lengthAt(tokens, at, tokens.count);
        if (length > 0) add(nameAt(tokens, afterComma(tokens, at + length), tokens.count, notNames), role);
      }
    }
    const complainants = vocabulary.countOthers(tokens);
    return {
      people: [...people.values()],
      roles,
      chargesTrafficking: chargeCount > 0 && complainants >= 2,
      vocabulary,
      sex: sexOf(tokens, roles, vocabulary),
      shouted: isShoutedText(tokens.text),
    };
  };
}

/** The token after the colon of a label, past a number or a bracket between them ("Accused 001 (1):"); 0 without one. */
function colonAfter(tokens: Tokens, from: number): number {
  for (let at = from; at < tokens.count && at < from + 4; at++) {
    if (tokens.text.charCodeAt(tokens.starts[at]!) === 58) return at + 1;
    if (tokens.kinds[at] === WORD) return 0;
  }
  return 0;
}

/** Written in capitals throughout, so that capitals say nothing of names. */
function isShouted(tokens: Tokens, at: number): boolean {
  const word = tokens.text.slice(tokens.starts[at], tokens.ends[at]);
  return word.length > 1 && word === word.toUpperCase();
}

/** A field's label stands first on its line, or after a wide gap or a mark. */
function opensField(tokens: Tokens, at: number): boolean {
  if (at === 0) return true;
  const gap = tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]);
  return gap.includes('\n') || gap.includes('\t') || gap.length >= 3 || tokens.kinds[at - 1] === MARK;
}

const isCapital = (tokens: Tokens, at: number): boolean => {
  const first = tokens.text.charAt(tokens.starts[at]!);
  return first !== first.toLowerCase();
};

/** Where a name may start behind a title: next to it, or behind one comma or stop, on the same line; else nowhere. */
function afterComma(tokens: Tokens, at: number): number {
  const isLink = at < tokens.count && ',.'.includes(tokens.text.charAt(tokens.starts[at]!));
  const next = isLink ? at + 1 : at;
  if (next >= tokens.count || tokens.text.slice(tokens.ends[at - 1], tokens.starts[next]).includes('\n'))
    return tokens.count;
  return next;
}

/** Past marks, and past a number in brackets ("(1) NAME"). */
function afterMarks(tokens: Tokens, at: number): number {
  let next = at;
  while (next < tokens.count && next < at + 3 && tokens.kinds[next] !== WORD) next++;
  return next;
}

function isShoutedText(text: string): boolean {
  const letters = text.slice(0, 8_000).replace(/[^A-Za-z]/g, '');
  return letters.replace(/[a-z]/g, '').length * 2 > letters.length;
}
