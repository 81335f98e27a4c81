import type { Assertion } from '../model/finding';
import type { Person } from '../model/person';
import { wordAt } from '../text/phrase-set';
import type { Structure, TokenSpan } from '../text/structure';
import { MARK, type Tokens, WORD } from '../text/tokenise';
import type { CueReach } from './cue-scope';
import type { Grammar } from './grammar';
import type { Mention } from './mentions';
import type { Candidate } from './merge';
import type { Cast } from './people';

export interface ExperiencerReading {
  readonly experiencer: Assertion['experiencer'];
  readonly because: readonly string[];
}

type Side = Assertion['experiencer'];

/** Whose experience a passage describes. `mentions` are those of its paragraph. */
export function experiencerOf(
  candidate: Candidate,
  aboutFile: boolean,
  tokens: Tokens,
  structure: Structure,
  reach: CueReach,
  mentions: readonly Mention[],
  cast: Cast,
  grammar?: Grammar,
): ExperiencerReading {
  if (aboutFile) return { experiencer: 'reviewed-person', because: [] };
  const clause = structure.clauses[candidate.clause];
  if (!clause) return { experiencer: 'unclear', because: [] };
  const cue = reach
    .reaching(candidate)
    .find(({ cue: one }) => one.is === 'reviewed-person' || one.is === 'other-person');
  if (cue?.cue.is === 'reviewed-person') return { experiencer: 'reviewed-person', because: [cue.cue.because] };
  const near = mentions.filter((one) => one.start < clause.end && one.end > clause.start);
  if (near.some((one) => actsOnOthers(candidate, one, near, tokens, cast))) {
    return { experiencer: 'other', because: ['the person under review does it to somebody else'] };
  }
  if (grammar && isParsedPatient(candidate, clause, near, tokens, grammar)) {
    return { experiencer: 'reviewed-person', because: ['grammar: it is done to the person under review'] };
  }
  const undergone = patientOf(candidate, near, tokens);
  const side = undergone && !isAgent(undergone, tokens) ? sideOf(undergone.role) : undefined;
  if (cast.chargesTrafficking) {
    if (undergone && side === 'reviewed-person' && !undergone.pronoun && isPatient(candidate, undergone, tokens)) {
      return { experiencer: 'reviewed-person', because: ['the person charged is the one it was done to'] };
    }
    if (
      undergone?.pronoun &&
      isPatient(candidate, undergone, tokens) &&
      isLeftByCoAccused(candidate, mentions, tokens)
    ) {
      return { experiencer: 'reviewed-person', because: ['a co-accused does it to the person under review'] };
    }
    return {
      experiencer: 'other',
      because: ['the document charges exploiting others: signs are theirs unless it says otherwise'],
    };
  }
  if (cue?.cue.is === 'other-person' && side !== 'reviewed-person')
    return { experiencer: 'other', because: [cue.cue.because] };
  if (undergone?.rivals) return { experiencer: 'unclear', because: ['two people could be meant'] };
  if (side === 'other') return { experiencer: 'other', because: ['somebody else is named in the clause'] };
  return { experiencer: 'reviewed-person', because: [] };
}

/**
 * A co-accused is named before the passage and, but for the co-accused and officers, the person under review is the
 * last one named in the paragraph: a pronoun behind the co-accused's act is theirs. Where a document reviews several
 * accused alike, the last of them named acts, and the one named before undergoes.
 */
function isLeftByCoAccused(candidate: Candidate, mentions: readonly Mention[], tokens: Tokens): boolean {
  const named = mentions.filter((one) => !one.pronoun && one.end <= candidate.start + 1 && one.role !== 'officer');
  if (named.some((one) => one.role === 'co-accused'))
    return named.findLast((one) => one.role !== 'co-accused')?.role === 'reviewed-person';
  const agent = named.at(-1);
  if (agent?.role !== 'reviewed-person') return false;
  const surname = (one: Mention): string => wordAt(tokens, one.end - 1).replace(/'s$/, '');
  return named.findLast((one) => surname(one) !== surname(agent))?.role === 'reviewed-person';
}

/** Of the people in a clause, the one the words are about: named after or inside the passage first, then before it. */
function patientOf(candidate: Candidate, near: readonly Mention[], tokens: Tokens): Mention | undefined {
  const people = near.filter((one) => one.role !== 'officer' && !one.self && !isBehindBy(one, tokens));
  const inside = people.filter((one) => one.start >= candidate.start && one.end <= candidate.end);
  const object = inside.find((one) => isPatient(candidate, one, tokens));
  if (object) return object;
  const named = inside.find((one) => !one.pronoun) ?? inside[0];
  if (named) return named;
  const before = people.filter((one) => one.end <= candidate.start && !joinedAnew(one.end, candidate.start, tokens));
  return before.findLast((one) => !one.pronoun) ?? before.at(-1) ?? people.find((one) => one.start >= candidate.end);
}

const joins = /^(after|because|before|while|since|if|unless|where|as)$/;

/** A new statement begins between a mention and the passage. */
function joinedAnew(from: number, to: number, tokens: Tokens): boolean {
  for (let at = from; at < to; at++) if (joins.test(wordAt(tokens, at))) return true;
  return false;
}

const passive = /^(was|were|been|being|is|are|be|got|getting|gets)$/;

/** The person stands behind a word of action, or before a passive form. */
function isPatient(candidate: Candidate, mention: Mention, tokens: Tokens): boolean {
  if (mention.start > candidate.start) return true;
  for (let at = mention.end; at < Math.min(candidate.end, mention.end + 4); at++) {
    if (tokens.kinds[at] !== MARK && passive.test(wordAt(tokens, at))) return true;
  }
  return false;
}

const objects = /^(her|him|them|their|us|me|you|one|two|three|others|another)$/;

/** The person under review is named right before a verb that is neither passive nor one of saying, with somebody behind it. */
function actsOnOthers(
  candidate: Candidate,
  mention: Mention,
  near: readonly Mention[],
  tokens: Tokens,
  cast: Cast,
): boolean {
  if (mention.role !== 'reviewed-person' || mention.pronoun || mention.end > candidate.start + 3) return false;
  const next = mention.end;
  if (joinedAnew(next, candidate.start, tokens)) return false;
  if (next >= candidate.end || tokens.kinds[next] !== WORD || tokens.ends[next - 1]! >= tokens.starts[next]!)
    return false;
  const word = wordAt(tokens, next);
  if (wordAt(tokens, next - 1).endsWith("'s") || passive.test(word) || stative.test(word)) return false;
  if (cast.vocabulary.sayings.has(word) || !verbal.test(word)) return false;
  for (let at = next + 1; at < candidate.end; at++) if (objects.test(wordAt(tokens, at))) return true;
  return near.some((one) => one.start > next && one.end <= candidate.end + 2 && one.role === 'complainant');
}

/** "by the complainant". */
function isBehindBy(mention: Mention, tokens: Tokens): boolean {
  for (let at = mention.start - 1; at >= 0 && at >= mention.start - 2; at--) {
    const word = wordAt(tokens, at);
    if (word === 'by') return true;
    if (!/^(the|a|an|her|his|their|my)$/.test(word)) return false;
  }
  return false;
}

/** The person does it: stands before an active verb. */
function isAgent(mention: Mention, tokens: Tokens): boolean {
  const next = mention.end;
  if (next >= tokens.count || tokens.kinds[next] !== WORD) return false;
  const word = wordAt(tokens, next);
  return verbal.test(word) && !passive.test(word) && !stative.test(word);
}

const stative =
  /^(has|have|had|owes|owed|lives|lived|appeared|appears|received|receives|went|came|got|gets|met|needed|owned|looked|agreed|arrived|worked|works|and|or|in|at|on|with|for|to|from|who|that|as|by|of|under|slept|sleeps|stayed|feared|fears|knew|knows|thought|wanted|could|would|did|does|will|should|may|might|must)$/;
const verbal =
  /(ed|s|ran|took|held|kept|hit|beat|sent|gave|made|put|told|sold|bought|struck|drove|found|set|shot|bit|threw|broke|woke|wrote|fed|paid|brought|chose|bent|stole|shook|bound|hung|dragged)$/;

const sides: Partial<Record<Person['role'] | 'unclear', Side>> = {
  'reviewed-person': 'reviewed-person',
  complainant: 'other',
};

const sideOf = (role: Person['role'] | 'unclear'): Side | undefined => sides[role];

/** Asks grammar whether the person under review, named in the clause before the passage ends, is the subject of a passive. */
function isParsedPatient(
  candidate: Candidate,
  clause: TokenSpan,
  near: readonly Mention[],
  tokens: Tokens,
  grammar: Grammar,
): boolean {
  const named = near.find((one) => one.role === 'reviewed-person' && !one.pronoun && one.end <= candidate.start + 3);
  if (!named) return false;
  const sentence = tokens.text.slice(tokens.starts[clause.start], tokens.ends[clause.end - 1]);
  return grammar.roleOf(sentence, wordAt(tokens, named.end - 1).replace(/'s$/, '')) === 'patient';
}
