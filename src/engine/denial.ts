import type { Family } from '../model/lexicon';
import { wordAt } from '../text/phrase-set';
import type { TokenSpan } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';
import type { ReachingCue } from './cue-scope';
import type { Candidate } from './merge';

/** Families whose signs are told by what was not done or not said: there a plain negation states the sign. */
const absences: ReadonlySet<Family> = new Set(['procedural-gap', 'trauma-presentation', 'stigmatising-language']);

/**
 * Families where a plain negation may state the sign ("not paid", "no window", "never left") or deny it ("not locked
 * in"): it denies only as part of a phrase that says which.
 */
const mixed: ReadonlySet<Family> = new Set([
  'confinement-and-isolation',
  'documents-and-identity',
  'debt-and-earnings',
  'labour-exploitation',
  'vulnerability',
  'deception',
  'drugs-as-control',
]);

/** Whether an absence is what a family's signs tell of. */
export const tellsAbsence = (family: Family): boolean => absences.has(family);

/** How far into a passage a plain negation still governs it. */
const OPENING = 3;

const joins = /^(if|when|who|which|that|what|where|till|til|until|unless|so|because|cos|cause|but|and|or|whoever|as)$/;

/** The nearest cue that denies a passage, among those that reach it. */
export function denialOf(candidate: Candidate, cues: readonly ReachingCue[], tokens: Tokens): ReachingCue | undefined {
  return cues.find((one) => one.cue.is === 'denied' && denies(one, candidate, tokens));
}

function denies(cue: ReachingCue, candidate: Candidate, tokens: Tokens): boolean {
  if (absences.has(candidate.family)) return !cue.cue.bare && cue.cue.scope === 'sentence';
  if (!cue.cue.bare) return true;
  if (isConditional(cue, tokens)) return false;
  if (cue.before) return !isMarkBetween(cue.end, candidate.start, tokens);
  if (!cue.inside) return true;
  if (mixed.has(candidate.family) || cue.start - candidate.start > OPENING) return false;
  for (let at = candidate.start; at < cue.start; at++) if (joins.test(wordAt(tokens, at))) return false;
  return true;
}

/** "If I did not", "when she won't", "not to tell": what would follow, or an order. */
function isConditional(cue: TokenSpan, tokens: Tokens): boolean {
  for (let at = cue.start - 1; at >= 0 && at >= cue.start - 3; at--) {
    if (tokens.kinds[at] === MARK) break;
    if (/^(if|when|whoever|until|till|unless|who|those)$/.test(wordAt(tokens, at))) return true;
  }
  return cue.end < tokens.count && wordAt(tokens, cue.end) === 'to';
}

function isMarkBetween(from: number, to: number, tokens: Tokens): boolean {
  for (let at = from; at < to; at++) if (tokens.kinds[at] === MARK) return true;
  return false;
}

const noes = /^(no|nope|nah|naw|na|never|negative|none|nobody)$/;

/** The passage is an answer that opens with a no: "No.", "No, never", "Nah, he's sound". */
export function opensWithNo(candidate: Candidate, tokens: Tokens): boolean {
  if (absences.has(candidate.family)) return false;
  let at = candidate.start;
  while (at < candidate.end && tokens.kinds[at] === MARK) at++;
  if (at >= candidate.end || !noes.test(wordAt(tokens, at))) return false;
  const next = at + 1;
  return (
    next >= candidate.end ||
    (tokens.kinds[next] === MARK && !mixed.has(candidate.family)) ||
    isAlone(at, candidate, tokens)
  );
}

/** A one-word sentence: "No. We had the key." */
function isAlone(at: number, { end }: TokenSpan, tokens: Tokens): boolean {
  return at + 1 < end && '.!'.includes(tokens.text.charAt(tokens.starts[at + 1]!));
}
