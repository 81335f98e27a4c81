import { GateReader, gateScore } from '../engine/tagger-gate';
import { exponential } from '../engine/tagger-softmax';
import { GATE_ROWS } from '../engine/tagger-weights';
import type { Example } from './example';
import { Seeded } from './seeded';

/** The gate's rows and the score at which a sentence is let in. */
export interface Gate {
  readonly weights: Float32Array;
  readonly at: number;
}

interface Sentence {
  readonly rows: readonly number[];
  readonly marked: boolean;
  /** One in five is kept back to say where the gate opens. */
  readonly keptBack: boolean;
}

const ROUNDS = 4;
const RATE = 0.06;
/** A marked sentence that is shut out costs more than an ordinary one let in. */
const MARKED_WEIGHT = 4;
const STEP = 1 / 256;

/**
 * Logistic regression over the rows of sentences (AdaGrad), in steps of 1/256. It opens where `keep` of the marked
 * sentences of documents that were kept back would pass.
 */
export function learnGate(examples: readonly Example[], keep: number, seed: number): Gate {
  const reader = new GateReader();
  const sentences: Sentence[] = [];
  for (const { tokens, structure, concepts, spans, kind, fold, name } of examples) {
    for (const sentence of structure.sentences) {
      const over = spans.filter(({ start, end }) => start < sentence.end && end > sentence.start);
      if (over.length > 0 && over.every(({ uncertain }) => uncertain)) continue;
      const keptBack = kind === 'document' && (name.length + fold) % 5 === 0;
      sentences.push({ rows: reader.rows(tokens, sentence, concepts), marked: over.length > 0, keptBack });
    }
  }
  const weights = new Float32Array(GATE_ROWS);
  const squares = new Float32Array(GATE_ROWS).fill(1e-2);
  const random = new Seeded(seed + 23);
  const order = sentences.filter(({ keptBack }) => !keptBack);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { rows, marked } of random.shuffle(order)) {
      const score = Math.max(-30, Math.min(30, gateScore(weights, rows)));
      const chance = 1 / (1 + exponential(-score));
      const slope = ((chance - (marked ? 1 : 0)) * (marked ? MARKED_WEIGHT : 1)) / Math.sqrt(rows.length);
      for (const row of rows) {
        squares[row] = squares[row]! + slope * slope;
        weights[row] = weights[row]! - (RATE * slope) / Math.sqrt(squares[row]!);
      }
    }
  }
  for (let row = 0; row < GATE_ROWS; row++) weights[row] = Math.round(weights[row]! / STEP) * STEP;
  const kept = sentences
    .filter(({ marked, keptBack }) => marked && keptBack)
    .map(({ rows }) => gateScore(weights, rows));
  kept.sort((a, b) => a - b);
  return { weights, at: kept[Math.floor(kept.length * (1 - keep))] ?? -1e9 };
}
