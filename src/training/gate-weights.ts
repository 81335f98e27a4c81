import { GateReader, gateScore } from '../engine/tagger-gate';
import { GATE_ROWS } from '../engine/tagger-weights';
import type { Example } from './example';

/** The gate's rows and the score at which a sentence is let in. */
export interface Gate {
  readonly weights: Float32Array;
  readonly at: number;
}

const SMOOTHING = 0.5;
const STEEPEST = 3;
/** A word must speak for a sign by more than this to count. */
const TOLL = 0.35;
const STEP = 1 / 64;

/**
 * How much more often each word and pair stands inside a span than outside, as logarithms in steps of 1/64; the gate
 * then opens so that `keep` of the marked sentences pass.
 */
export function learnGate(examples: readonly Example[], keep: number): Gate {
  const reader = new GateReader();
  const inside = new Float64Array(GATE_ROWS).fill(SMOOTHING);
  const outside = new Float64Array(GATE_ROWS).fill(SMOOTHING);
  for (const { tokens, structure, spans } of examples) {
    for (const { start, end, uncertain } of spans)
      if (!uncertain) for (const row of reader.rows(tokens, { start, end })) inside[row] = inside[row]! + 1;
    for (const sentence of structure.sentences) {
      let at = sentence.start;
      for (const { start, end } of spans) {
        if (end <= sentence.start || start >= sentence.end) continue;
        for (const row of reader.rows(tokens, { start: at, end: Math.max(at, start) }))
          outside[row] = outside[row]! + 1;
        at = Math.max(at, end);
      }
      for (const row of reader.rows(tokens, { start: at, end: Math.max(at, sentence.end) }))
        outside[row] = outside[row]! + 1;
    }
  }
  const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);
  const share = sum(outside) / sum(inside);
  const weights = new Float32Array(GATE_ROWS);
  for (let row = 0; row < GATE_ROWS; row++) {
    const says = Math.log((inside[row]! / outside[row]!) * share) - TOLL;
    weights[row] = Math.round(Math.max(-STEEPEST, Math.min(STEEPEST, says)) / STEP) * STEP;
  }
  const marked: number[] = [];
  for (const { tokens, structure, spans, kind } of examples) {
    if (kind !== 'document') continue;
    for (const sentence of structure.sentences)
      if (spans.some((span) => !span.uncertain && span.start < sentence.end && span.end > sentence.start))
        marked.push(gateScore(weights, reader.rows(tokens, sentence)));
  }
  marked.sort((a, b) => a - b);
  return { weights, at: marked[Math.floor(marked.length * (1 - keep))] ?? 0 };
}
