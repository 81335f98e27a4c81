import { featureGroups, HASHED_WORDS, PREFIXES, SHAPES, SUFFIXES } from '../engine/tagger-features';
import type { Example } from './example';
import type { Materials } from './materials';

export const featureGroupNames = [
  'vectors',
  'hashed words',
  'prefixes and suffixes',
  'shapes and places',
  'concepts',
] as const;
export type FeatureGroupName = (typeof featureGroupNames)[number];

/** The same materials with one group of features left out of every example. */
export function without(materials: Materials, group: FeatureGroupName): Materials {
  const groups = featureGroups({ words: materials.words, concepts: materials.concepts });
  const from = (row: number): number => row - groups.unknown;
  const ranges = {
    vectors: [0, 0],
    'hashed words': [from(groups.hashed), from(groups.hashed) + HASHED_WORDS],
    'prefixes and suffixes': [from(groups.prefixes), from(groups.prefixes) + PREFIXES + SUFFIXES],
    'shapes and places': [from(groups.shapes), from(groups.shapes) + SHAPES],
    concepts: [from(groups.concepts), from(groups.rows)],
  } satisfies Record<FeatureGroupName, [number, number]>;
  const [first, last] = ranges[group];
  const stripped = (example: Example): Example => {
    const learned: number[] = [];
    const learnedAt = new Int32Array(example.learnedAt.length);
    for (let t = 0; t < example.tokens.count; t++) {
      for (let at = example.learnedAt[t]!; at < example.learnedAt[t + 1]!; at++) {
        const row = example.learned[at]!;
        if (row < first || row >= last) learned.push(row);
      }
      learnedAt[t + 1] = learned.length;
    }
    const vectors = group === 'vectors' ? new Int32Array(example.vectors.length).fill(-1) : example.vectors;
    const concepts = group === 'concepts' ? [] : example.concepts;
    return { ...example, learned: Int32Array.from(learned), learnedAt, vectors, concepts };
  };
  return { ...materials, examples: materials.examples.map(stripped) };
}
