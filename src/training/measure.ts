import type { Matches } from '../engine/compiled-lexicon';
import type { TaggedSpan, Tagger } from '../engine/tagger';
import { type Family, families } from '../model/lexicon';
import type { Example } from './example';
import { labels } from './labels';
import type { Materials } from './materials';

/** One span that the tagger reported for a held-out document, judged against the reviewers' marks. */
export interface Judged {
  readonly family: Family;
  readonly weight: number;
  /** Its status is affirmed or hypothetical. */
  readonly live: boolean;
  /** Numbers, among all live marks, of those it overlaps; and of those among them that accept its family. */
  readonly touches: readonly number[];
  readonly right: readonly number[];
  /** It overlaps no live mark but one where reviewers may differ: it counts neither way. */
  readonly neither: boolean;
  /** Status and experiencer against the marks it overlaps; null where it overlaps none. */
  readonly statusRight: boolean | null;
  readonly experiencerRight: boolean | null;
  /** The status of the first mark it overlaps. */
  readonly against: string | null;
  readonly status: string;
}

export interface Judgement {
  readonly spans: readonly Judged[];
  /** How many live marks there are, in all and by family that the mark's label names first. */
  readonly live: number;
  readonly liveFamilies: ReadonlyMap<Family, number>;
  /** For each family, the live marks that would accept it. */
  readonly accepting: ReadonlyMap<Family, number>;
}

const statuses = ['affirmed', 'denied', 'hypothetical', 'generic'];
const LIVE = [0, 2];

export const tagExample = (tagger: Tagger, { tokens, structure, concepts }: Example): readonly TaggedSpan[] =>
  tagger.tag(tokens, structure, { cues: [], excepted: [], context: [], concepts } satisfies Matches);

/** Judges a tagger on documents it has not learned from, as CONTRACT's "What counts as correct" says. */
export function judge(materials: Materials, tagger: Tagger, documents: readonly Example[], from = 0): Judgement {
  const spans: Judged[] = [];
  const liveFamilies = new Map<Family, number>();
  const accepting = new Map<Family, number>();
  const acceptsOf = (label: number): readonly Family[] => materials.accepts[labels[label - 1]!] ?? [];
  let live = 0;
  for (const document of documents) {
    const marks = document.spans.map((span) => ({
      ...span,
      number: !span.uncertain && LIVE.includes(span.status) ? from + live++ : -1,
    }));
    for (const mark of marks) {
      if (mark.number < 0) continue;
      const [first] = acceptsOf(mark.label);
      liveFamilies.set(first!, (liveFamilies.get(first!) ?? 0) + 1);
      for (const family of acceptsOf(mark.label)) accepting.set(family, (accepting.get(family) ?? 0) + 1);
    }
    for (const span of tagExample(tagger, document)) {
      const over = marks.filter((mark) => mark.start < span.end && mark.end > span.start);
      const certain = over.filter((mark) => !mark.uncertain);
      const touched = over.filter(({ number }) => number >= 0);
      const right = touched.filter(({ label }) => acceptsOf(label).includes(span.family));
      spans.push({
        family: span.family,
        weight: span.weight,
        live: span.status === 'affirmed' || span.status === 'hypothetical',
        touches: touched.map(({ number }) => number),
        right: right.map(({ number }) => number),
        neither: right.length === 0 && over.some(({ uncertain }) => uncertain),
        statusRight: certain.length === 0 ? null : certain.some(({ status }) => statuses[status] === span.status),
        experiencerRight:
          certain.length === 0
            ? null
            : certain.some(({ experiencer }) => (experiencer === 1 ? 'other' : 'reviewed-person') === span.experiencer),
        against: certain.length === 0 ? null : statuses[certain[0]!.status]!,
        status: span.status,
      });
    }
  }
  return { spans, live, liveFamilies, accepting };
}

export function joined(parts: readonly Judgement[]): Judgement {
  const add = (of: (part: Judgement) => ReadonlyMap<Family, number>): Map<Family, number> => {
    const sum = new Map<Family, number>();
    for (const part of parts) for (const [family, count] of of(part)) sum.set(family, (sum.get(family) ?? 0) + count);
    return sum;
  };
  return {
    spans: parts.flatMap(({ spans }) => spans),
    live: parts.reduce((sum, { live }) => sum + live, 0),
    liveFamilies: add(({ liveFamilies }) => liveFamilies),
    accepting: add(({ accepting }) => accepting),
  };
}

/** Counts behind one precision and recall. */
export interface Tally {
  readonly reported: number;
  readonly right: number;
  readonly found: number;
  readonly live: number;
}

export const precisionOf = ({ reported, right }: Tally): number => (reported === 0 ? 0 : right / reported);
export const recallOf = ({ found, live }: Tally): number => (live === 0 ? 0 : found / live);

/** Live findings over their family's threshold; `family` null counts every overlap, whatever its family. */
export function tally(
  judgement: Judgement,
  least: (family: Family) => number,
  by: 'any' | 'family',
  only?: Family,
): Tally {
  let reported = 0;
  let right = 0;
  const found = new Set<number>();
  for (const span of judgement.spans) {
    if (!span.live || span.weight < least(span.family) || (only !== undefined && span.family !== only)) continue;
    const marks = by === 'any' ? span.touches : span.right;
    if (marks.length === 0 && span.neither) continue;
    reported++;
    if (marks.length > 0) right++;
    for (const mark of marks) found.add(mark);
  }
  const live = only === undefined ? judgement.live : (judgement.liveFamilies.get(only) ?? 0);
  return { reported, right, found: found.size, live };
}

const GOAL = 0.85;
/** Below this a threshold lets ordinary violence and court words through, whatever the readings say. */
const LOWEST = 0.45;
/** A precision that takes more than this share of the best recall to reach is not "reachable". */
const WORTH = 0.35;

/**
 * For each family the threshold of best F among those whose precision is at least .85, where that keeps a fair part of
 * what can be found; else the threshold that weighs precision twice as much as recall.
 */
export function thresholds(judgement: Judgement): Partial<Record<Family, number>> {
  const least: Partial<Record<Family, number>> = {};
  for (const family of families) {
    const own = judgement.spans.filter((span) => span.family === family);
    if (own.length === 0) continue;
    const seen = own.map(({ weight }) => Math.max(LOWEST, Math.floor(weight * 100) / 100));
    const points = [...new Set(seen)].map((at) => {
      const counts = tally(judgement, () => at, 'family', family);
      const precision = (counts.right + 0.5) / (counts.reported + 1);
      return { at, precision, found: counts.found, recall: recallOf(counts) };
    });
    const most = Math.max(...points.map(({ found }) => found));
    const fair = points.filter(({ precision, found }) => precision >= GOAL && found >= Math.max(3, most * WORTH));
    const score = (beta: number) => (point: (typeof points)[number]) =>
      ((1 + beta) * point.precision * point.recall) / (beta * point.precision + point.recall + 1e-9);
    const worth = fair.length > 0 ? score(1) : score(0.25);
    const [best] = [...(fair.length > 0 ? fair : points)].sort((a, b) => worth(b) - worth(a) || a.at - b.at);
    least[family] = best!.at;
  }
  return least;
}
