import type { Assertion } from '../model/finding';
import type { Family, Strength } from '../model/lexicon';
import type { Structure, TokenSpan } from '../text/structure';
import type { CompiledLexicon, CueHit } from './compiled-lexicon';
import { overlap, spanAt } from './places';
import type { TaggedSpan } from './tagger';

/** A passage that will be a finding, before its context is read. */
export interface Candidate extends TokenSpan {
  readonly clause: number;
  /** Its place in the lexicon's list. */
  readonly indicator: number;
  readonly family: Family;
  readonly strength: Strength;
  readonly foundBy: 'lexicon' | 'tagger';
  readonly needsAnchor: boolean;
  /** The indicator itself was told, not only its family. */
  readonly named: boolean;
  /** What the learned reader makes of the same words, where it saw them too. */
  readonly learned?: LearnedReading;
  /** Found by a cue, and read by the learned reader as another family: kept in the report and off the screen. */
  readonly contradicted: boolean;
}

export interface LearnedReading {
  readonly status: Assertion['status'];
  readonly experiencer: Assertion['experiencer'];
  readonly weight: number;
  readonly readsLike?: string;
}

const rank: Record<Strength, number> = { weak: 0, moderate: 1, strong: 2 };

/**
 * One finding per indicator and clause; the lexicon's exact words win the span over the tagger's where both name one
 * family, and of overlapping findings of one family the strongest stays. Where the tagger reads a cue's words as another
 * family, its reading stands: it was right three times out of four, the cue less than once in two. In document order.
 */
export function merge(
  hits: readonly CueHit[],
  tagged: readonly TaggedSpan[],
  structure: Structure,
  lexicon: CompiledLexicon,
  general: ReadonlyMap<Family, number>,
): Candidate[] {
  const fromCues = collapsed(hits.map((hit) => cueCandidate(hit, tagged, structure, lexicon)));
  const fromTagger: Candidate[] = [];
  let from = 0;
  for (const span of tagged) {
    while (from < fromCues.length && fromCues[from]!.end <= span.start) from++;
    let taken = false;
    for (let at = from; at < fromCues.length && fromCues[at]!.start < span.end; at++) {
      const cue = fromCues[at]!;
      if (overlap(cue, span) && cue.family === span.family) taken = true;
    }
    if (span.sure && !taken) {
      const candidate = taggedCandidate(span, structure, lexicon, general);
      if (candidate) fromTagger.push(candidate);
    }
  }
  return [...fromCues, ...fromTagger].sort((a, b) => a.start - b.start || a.end - b.end || a.indicator - b.indicator);
}

function cueCandidate(
  hit: CueHit,
  tagged: readonly TaggedSpan[],
  structure: Structure,
  lexicon: CompiledLexicon,
): Candidate {
  const indicator = lexicon.indicators[hit.indicator]!;
  const clause = spanAt(structure.clauses, hit.start);
  const over = allOverlapping(tagged, hit);
  const sentence = structure.sentences[structure.clauses[clause]!.sentence]!;
  const same = over.find(({ family }) => family === indicator.family);
  const learned = same ?? over[0];
  return {
    start: hit.start,
    end: hit.end,
    clause,
    indicator: hit.indicator,
    family: indicator.family,
    strength: indicator.strength,
    foundBy: 'lexicon',
    needsAnchor: hit.needsAnchor,
    named: true,
    contradicted:
      same === undefined && !aboutPerson(indicator.family) && over.some((span) => span.sure && within(sentence, span)),
    ...(learned ? { learned: readingOf(learned) } : {}),
  };
}

function taggedCandidate(
  span: TaggedSpan,
  structure: Structure,
  lexicon: CompiledLexicon,
  general: ReadonlyMap<Family, number>,
): Candidate | undefined {
  const named = span.indicator ? lexicon.indicators.findIndex((one) => one.id === span.indicator) : -1;
  const number = named >= 0 && lexicon.indicators[named]!.family === span.family ? named : general.get(span.family);
  const indicator = number === undefined ? undefined : lexicon.indicators[number];
  if (number === undefined || !indicator) return undefined;
  const { start, end } = quotable(span, structure);
  return {
    start,
    end,
    clause: spanAt(structure.clauses, start),
    indicator: number,
    family: span.family,
    strength: number === named ? indicator.strength : 'moderate',
    foundBy: 'tagger',
    needsAnchor: false,
    named: number === named,
    contradicted: false,
    learned: readingOf(span),
  };
}

/** A longer passage cannot be quoted: it is cut to what it holds of the sentence it lies in most. */
const LONGEST_PASSAGE = 40;

function quotable(span: TokenSpan, { sentences }: Structure): TokenSpan {
  if (span.end - span.start <= LONGEST_PASSAGE) return span;
  let held: TokenSpan = span;
  let most = 0;
  for (
    let at = Math.max(0, spanAt(sentences, span.start));
    at < sentences.length && sentences[at]!.start < span.end;
    at++
  ) {
    const start = Math.max(span.start, sentences[at]!.start);
    const end = Math.min(span.end, sentences[at]!.end);
    if (end - start <= most) continue;
    most = end - start;
    held = { start, end };
  }
  return held;
}

const readingOf = (span: TaggedSpan): LearnedReading => ({
  status: span.status,
  experiencer: span.experiencer,
  weight: span.weight,
  ...(span.readsLike ? { readsLike: span.readsLike } : {}),
});

/** Who somebody is stands beside what was done to them, in the same words: neither contradicts the other. */
const aboutPerson = (family: Family): boolean => family === 'vulnerability';

/** A passage of several sentences speaks of more than one cue's words, and contradicts none. */
const within = (sentence: TokenSpan, span: TokenSpan): boolean =>
  span.start >= sentence.start && span.end <= sentence.end;

function allOverlapping(tagged: readonly TaggedSpan[], span: TokenSpan): TaggedSpan[] {
  let low = 0;
  let high = tagged.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tagged[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < tagged.length && tagged[end]!.start < span.end) end++;
  return tagged.slice(low, end);
}

/** Keeps, of the cues of one clause, the best of each indicator and, where they overlap, of each family. */
function collapsed(candidates: readonly Candidate[]): Candidate[] {
  const ordered = [...candidates].sort((a, b) => a.clause - b.clause || better(a, b));
  const kept: Candidate[] = [];
  let clauseFrom = 0;
  for (const candidate of ordered) {
    while (clauseFrom < kept.length && kept[clauseFrom]!.clause !== candidate.clause) clauseFrom++;
    let beaten = false;
    for (let at = clauseFrom; at < kept.length && !beaten; at++) {
      const other = kept[at]!;
      beaten =
        other.indicator === candidate.indicator || (other.family === candidate.family && overlap(other, candidate));
    }
    if (!beaten) kept.push(candidate);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || a.indicator - b.indicator);
}

/** Unanchored before anchored, strong before weak, long before short, early before late. */
function better(a: Candidate, b: Candidate): number {
  return (
    Number(a.needsAnchor) - Number(b.needsAnchor) ||
    rank[b.strength] - rank[a.strength] ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    a.indicator - b.indicator
  );
}
