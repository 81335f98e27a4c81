import { PHRASE_ROWS, type PhraseFeatures } from '../engine/tagger-phrase';
import { exponential } from '../engine/tagger-softmax';
import { EXPERIENCER_OUTPUT, SPAN_OUTPUTS, STATUS_OUTPUT } from './network';
import { Seeded } from './seeded';

/** A span to learn from: its features and outputs (label 0 for "no sign", status and experiencer -1 where not taught). */
export interface PhraseLesson {
  readonly features: PhraseFeatures;
  readonly label: number;
  readonly status: number;
  readonly experiencer: number;
}

const GROUPS = [
  { from: 0, to: STATUS_OUTPUT, of: (lesson: PhraseLesson) => lesson.label },
  { from: STATUS_OUTPUT, to: EXPERIENCER_OUTPUT, of: (lesson: PhraseLesson) => lesson.status },
  { from: EXPERIENCER_OUTPUT, to: EXPERIENCER_OUTPUT + 2, of: (lesson: PhraseLesson) => lesson.experiencer },
] as const;

/** Scores of every output, one linear sum each. */
export function phraseScores(weights: Float32Array, { rows, amounts }: PhraseFeatures): Float32Array {
  const scores = new Float32Array(SPAN_OUTPUTS);
  for (let at = 0; at < rows.length; at++) {
    const base = rows[at]! * SPAN_OUTPUTS;
    const amount = amounts[at]!;
    for (let k = 0; k < SPAN_OUTPUTS; k++) scores[k]! += weights[base + k]! * amount;
  }
  return scores;
}

/** Learns the second look's weights by AdaGrad (Duchi and others, 2011): three softmax outputs over one table. */
export function learnSecondLook(
  lessons: readonly PhraseLesson[],
  rounds: number,
  rate: number,
  seed: number,
): Float32Array {
  const weights = new Float32Array(PHRASE_ROWS * SPAN_OUTPUTS);
  const squares = new Float32Array(weights.length).fill(1e-2);
  const random = new Seeded(seed);
  const order = [...lessons];
  const slopes = new Float64Array(SPAN_OUTPUTS);
  for (let round = 0; round < rounds; round++) {
    random.shuffle(order);
    for (const lesson of order) {
      const scores = phraseScores(weights, lesson.features);
      slopes.fill(0);
      for (const { from, to, of } of GROUPS) {
        const gold = of(lesson);
        if (gold < 0) continue;
        let most = scores[from]!;
        for (let k = from + 1; k < to; k++) most = Math.max(most, scores[k]!);
        let sum = 0;
        for (let k = from; k < to; k++) sum += slopes[k] = exponential(scores[k]! - most);
        for (let k = from; k < to; k++) slopes[k] = slopes[k]! / sum - (k === from + gold ? 1 : 0);
      }
      const { rows, amounts } = lesson.features;
      for (let at = 0; at < rows.length; at++) {
        const base = rows[at]! * SPAN_OUTPUTS;
        for (let k = 0; k < SPAN_OUTPUTS; k++) {
          if (slopes[k] === 0) continue;
          const slope = slopes[k]! * amounts[at]!;
          squares[base + k]! += slope * slope;
          weights[base + k]! -= (rate * slope) / Math.sqrt(squares[base + k]!);
        }
      }
    }
  }
  return weights;
}
