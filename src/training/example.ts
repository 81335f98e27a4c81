import type { ConceptHit } from '../engine/compiled-lexicon';
import { type FeatureReader, ROWS_PER_TOKEN } from '../engine/tagger-features';
import type { Structure } from '../text/structure';
import { type Tokens, tokenise } from '../text/tokenise';
import { outputOf, statuses } from './labels';
import type { Lesson } from './teaching-set';

/** A gold span in tokens. */
export interface ExampleSpan {
  readonly start: number;
  readonly end: number;
  /** Output number of its label. */
  readonly label: number;
  readonly status: number;
  /** 0 the reviewed person, 1 another. */
  readonly experiencer: number;
  readonly uncertain: boolean;
}

/** A reading as the network sees it. */
export interface Example {
  readonly name: string;
  /** 0 to 4: the part it is held out with; decided by its name alone. */
  readonly fold: number;
  /** What it is: a whole document, a line of the bank, or prose without signs. */
  readonly kind: 'document' | 'line' | 'ordinary';
  readonly tokens: Tokens;
  readonly structure: Structure;
  readonly concepts: readonly ConceptHit[];
  readonly spans: readonly ExampleSpan[];
  /** Per token: the row of its word vector, or -1. */
  readonly vectors: Int32Array;
  /** Per token: where its learned rows start in `learned`. */
  readonly learnedAt: Int32Array;
  readonly learned: Int32Array;
  readonly indicator?: string;
}

export interface Surroundings {
  readonly structureOf: (tokens: Tokens) => Structure;
  readonly conceptsOf: (tokens: Tokens, structure: Structure) => readonly ConceptHit[];
}

export function exampleOf(lesson: Lesson, features: FeatureReader, around: Surroundings): Example {
  const { name, fold, kind, reading, indicator } = lesson;
  const tokens = tokenise(reading.text);
  const structure = around.structureOf(tokens);
  const concepts = around.conceptsOf(tokens, structure);
  const rows = features.read(tokens, structure, concepts, 0, tokens.count);
  const vectors = new Int32Array(tokens.count).fill(-1);
  const learnedAt = new Int32Array(tokens.count + 1);
  const learned: number[] = [];
  for (let t = 0; t < tokens.count; t++) {
    for (let k = 0; k < rows.counts[t]!; k++) {
      const row = rows.rows[t * ROWS_PER_TOKEN + k]!;
      if (row < features.groups.unknown) vectors[t] = row;
      else learned.push(row - features.groups.unknown);
    }
    learnedAt[t + 1] = learned.length;
  }
  const spans = reading.spans.flatMap((span) => {
    let start = 0;
    while (start < tokens.count && tokens.ends[start]! <= span.start) start++;
    let end = start;
    while (end < tokens.count && tokens.starts[end]! < span.end) end++;
    const label = outputOf(span.label);
    if (end <= start || label === 0) return [];
    const status = statuses.indexOf(span.status);
    const experiencer = span.experiencer === 'reviewed-person' ? 0 : 1;
    return [{ start, end, label, status, experiencer, uncertain: span.uncertain }];
  });
  const shared = { name, fold, kind, tokens, structure, concepts, spans, vectors, learnedAt };
  return { ...shared, learned: Int32Array.from(learned), ...(indicator === undefined ? {} : { indicator }) };
}
