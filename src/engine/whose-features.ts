import { wordAt } from '../text/phrase-set';
import type { Structure, TokenSpan } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';
import type { StatusReading } from './assertion';
import type { ExperiencerReading } from './experiencer';
import { fairWord } from './fair-word';
import type { Mention } from './mentions';
import type { Candidate } from './merge';
import type { Cast } from './people';
import { spanAt } from './places';

/** What tells whose experience a passage is: words by where they stand, and what the rules made of the passage. */
export type Weigh = (feature: string) => void;

const NEAR = 20;
const FAR = 50;
const BEHIND = 6;
/** What a rule decided counts as much as so many words. */
const LOUD = 6;
const LONGEST_DOCUMENT = 4_000;
/** A text of fewer tokens has no manner that could be told: rules alone read it. */
const SHORT_DOCUMENT = 90;

export const isShort = (tokens: Tokens): boolean => tokens.count < SHORT_DOCUMENT;

/** The words of a document and their pairs, each once: what its manner tells of whom it is about. */
export function documentFeatures(tokens: Tokens, cast: Cast, weigh: Weigh): void {
  const seen = new Set<string>();
  let last = '';
  const add = (feature: string): void => {
    if (seen.has(feature)) return;
    seen.add(feature);
    weigh(feature);
  };
  for (let at = 0; at < Math.min(tokens.count, LONGEST_DOCUMENT); at++) {
    if (tokens.kinds[at] === MARK) continue;
    const word = fairWord(tokens, at, cast.roles, cast.shouted);
    add(word);
    if (last !== '') add(`${last}_${word}`);
    last = word;
  }
}

/** The features of one passage; the rules' own readings of it are among them. */
export function passageFeatures(
  candidate: Candidate,
  tokens: Tokens,
  structure: Structure,
  mentions: readonly Mention[],
  cast: Cast,
  status: StatusReading,
  whose: ExperiencerReading,
  weigh: Weigh,
): void {
  const clause = structure.clauses[candidate.clause];
  const sentence = structure.sentences[clause?.sentence ?? -1] ?? candidate;
  const paragraph = structure.paragraphs[spanAt(structure.paragraphs, candidate.start)];
  const nearFrom = Math.max(sentence.start, candidate.start - NEAR);
  sequence('n', tokens, cast, { start: nearFrom, end: candidate.start }, weigh);
  sequence('i', tokens, cast, { start: candidate.start, end: Math.min(candidate.end, candidate.start + FAR) }, weigh);
  sequence(
    'a',
    tokens,
    cast,
    { start: candidate.end, end: Math.min(tokens.count, candidate.end + BEHIND) },
    weigh,
    false,
  );
  sequence('b', tokens, cast, { start: Math.max(0, candidate.start - FAR), end: nearFrom }, weigh, false);
  weigh(`f:${candidate.family}`);
  weigh(`t:${paragraph?.type ?? ''}`);
  for (let times = 0; times < LOUD; times++) {
    weigh(`s:${status.status}:${status.decided}`);
    for (const reason of status.because) weigh(`s:${reason}`);
    weigh(`x:${whose.experiencer}`);
    for (const reason of whose.because) weigh(`x:${reason}`);
  }
  for (const one of mentions) {
    if (one.start < nearFrom || one.start >= candidate.end) continue;
    const where = one.end <= candidate.start ? 'n' : 'i';
    weigh(`m:${where}:${one.role}`);
    const sex = one.pronoun ? cast.vocabulary.pronouns.get(wordAt(tokens, one.start).replace(/'s$/, '')) : undefined;
    if (sex === 'he' || sex === 'she')
      weigh(`p:${where}:${cast.sex === undefined ? '?' : sex === cast.sex ? 'same' : 'unlike'}`);
  }
}

function sequence(name: string, tokens: Tokens, cast: Cast, span: TokenSpan, weigh: Weigh, pairs = true): void {
  let last = '';
  for (let at = span.start; at < span.end; at++) {
    if (tokens.kinds[at] === MARK) continue;
    const word = fairWord(tokens, at, cast.roles, cast.shouted);
    weigh(`${name}:${word}`);
    if (pairs && last !== '') weigh(`${name}:${last}_${word}`);
    if (pairs && last === '') weigh(`${name}^${word}`);
    last = word;
  }
  if (pairs && last !== '') weigh(`${name}$${last}`);
}
