import type { Assertion } from '../model/finding';
import type { Family } from '../model/lexicon';
import { softmax } from './tagger-softmax';
import { EXPERIENCER_AT, LABEL_COUNT, STATUS_AT, type TaggerHeader } from './tagger-weights';

/** What was scored of one span: by the layers and by the linear second look. */
export interface SpanEvidence {
  /** Mean chance of "any sign" over its tokens. */
  readonly any: number;
  /** Mean chance of each label over its tokens; place 0 is "no sign". */
  readonly tokenLabels: Float64Array;
  readonly spanScores: Float32Array;
  readonly phraseScores: Float32Array;
}

export interface SpanDecision {
  readonly family: Family;
  /** The label output that says most for the family. */
  readonly label: number;
  readonly status: Assertion['status'];
  readonly experiencer: 'reviewed-person' | 'other' | 'unclear';
  readonly weight: number;
}

const statuses = ['affirmed', 'denied', 'hypothetical', 'generic'] as const;
const NONE_SHARE = 0.3;
/** How much of the status the linear part decides: held out, the layers read it better. */
const STATUS_MIX = 0.25;
/** What a label adds to a family that it would accept but does not name: most of it, measured as best on invented and on real text. */
const ACCEPTED_SHARE = 0.7;

/**
 * Mixes both looks into one decision. The family is the one whose labels are likeliest; labels that would accept it,
 * though they name another, count nearly as much.
 */
export function decide(evidence: SpanEvidence, header: TaggerHeader): SpanDecision {
  const { mix } = header;
  const deep = softmax(evidence.spanScores, 0, LABEL_COUNT + 1);
  const linear = softmax(evidence.phraseScores, 0, LABEL_COUNT + 1);
  const chances = new Float64Array(LABEL_COUNT + 1);
  for (let k = 1; k <= LABEL_COUNT; k++) {
    const near = Math.sqrt(deep[k]! * (evidence.tokenLabels[k]! + 1e-4));
    chances[k] = power(near + 1e-6, 1 - mix) * power(linear[k]! / (1 - linear[0]! + 1e-9) + 1e-4, mix);
  }
  const accepted = new Map<Family, number>();
  header.labels.forEach(({ family: named, accepts }, at) => {
    for (const family of new Set([named, ...accepts])) {
      const share = family === named ? 1 : ACCEPTED_SHARE;
      accepted.set(family, (accepted.get(family) ?? 0) + chances[at + 1]! * share);
    }
  });
  let label = 1;
  for (let k = 2; k <= LABEL_COUNT; k++) {
    const by = accepted.get(header.labels[k - 1]!.family)! - accepted.get(header.labels[label - 1]!.family)!;
    if (by > 0 || (by === 0 && chances[k]! > chances[label]!)) label = k;
  }
  const deepStatus = softmax(evidence.spanScores, STATUS_AT, 4);
  const linearStatus = softmax(evidence.phraseScores, STATUS_AT, 4);
  let status = 0;
  const statusChance = (k: number): number =>
    power(deepStatus[k]!, 1 - STATUS_MIX) * power(linearStatus[k]!, STATUS_MIX);
  for (let k = 1; k < 4; k++) if (statusChance(k) > statusChance(status)) status = k;
  const other =
    (softmax(evidence.spanScores, EXPERIENCER_AT, 2)[1]! + softmax(evidence.phraseScores, EXPERIENCER_AT, 2)[1]!) / 2;
  const { family } = header.labels[label - 1]!;
  let all = 0;
  for (const chance of chances) all += chance;
  const share = Math.min(1, accepted.get(family)! / (all + 1e-9));
  return {
    family,
    label,
    status: statuses[status]!,
    experiencer: other > 0.6 ? 'other' : other < 0.4 ? 'reviewed-person' : 'unclear',
    weight: Math.sqrt(evidence.any * (1 - deep[0]!)) * power(1 - linear[0]! + 1e-6, NONE_SHARE) * Math.sqrt(share),
  };
}

/** x to the power y for x from 0 to 1: repeated square roots, so that no machine's library decides the last bit. */
export function power(x: number, y: number): number {
  let result = 1;
  let root = x;
  let rest = y;
  for (let bit = 0; bit < 12 && rest > 0; bit++) {
    if (rest >= 1) {
      result *= root;
      rest -= 1;
    }
    root = Math.sqrt(root);
    rest *= 2;
  }
  return result;
}
