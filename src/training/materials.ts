import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { type LoadedLexicon, loadLexicon } from '../engine/loaded-lexicon';
import { FeatureReader } from '../engine/tagger-features';
import { compile } from '../lexicon/compile';
import { readFiles } from '../lexicon/read-files';
import { type Family, families } from '../model/lexicon';
import { tokenise } from '../text/tokenise';
import { type Example, exampleOf, type Surroundings } from './example';
import { type Lesson, teachingSet } from './teaching-set';

/** Everything that the tagger is trained from, read once. */
export interface Materials {
  readonly lexicon: LoadedLexicon;
  readonly words: readonly string[];
  /** A row of `VECTOR_SIZE` floats for each word. */
  readonly vectors: Float32Array;
  readonly concepts: readonly string[];
  readonly features: FeatureReader;
  readonly around: Surroundings;
  readonly examples: readonly Example[];
  /** For each annotators' label, the families that a reviewer would accept. */
  readonly accepts: Readonly<Record<string, readonly Family[]>>;
}

/** Floats in a word's vector: 100 and padding to a multiple of 8. */
export const VECTOR_SIZE = 104;
const STORED_SIZE = 100;
const VECTOR_SCALE = 1 / 32;

export function readMaterials(folder: string): Materials {
  const files = readFiles(folder);
  const compiled = compile(files);
  if (!compiled.ok) {
    const [first] = compiled.failure;
    throw new Error(`The lexicon has errors; the first is ${first?.code} in ${first?.file}:${first?.line}.`);
  }
  const lexicon = loadLexicon(compiled.value satisfies CompiledLexicon);
  const around: Surroundings = {
    structureOf: lexicon.segment,
    conceptsOf: (tokens, structure) => lexicon.matcher.match(tokens, structure).concepts,
  };
  const words = readFileSync(join(folder, 'tagger', 'words.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  const vectors = readVectors(readFileSync(join(folder, 'tagger', 'words.i8')), words.length);
  const lessons = teachingSet(folder, files);
  const concepts = conceptsIn(lessons, around);
  const features = new FeatureReader({ words, concepts });
  const accepts = JSON.parse(readFileSync(join(folder, 'readings', 'labels.json'), 'utf8'))
    .labels as Materials['accepts'];
  const examples = lessons.map((lesson) => exampleOf(lesson, features, around));
  return { lexicon, words, vectors, concepts, features, around, examples, accepts };
}

function readVectors(bytes: Uint8Array, words: number): Float32Array {
  if (bytes.length !== words * STORED_SIZE)
    throw new Error('words.i8 does not hold one vector for each line of words.txt.');
  const cells = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const vectors = new Float32Array(words * VECTOR_SIZE);
  for (let word = 0; word < words; word++)
    for (let k = 0; k < STORED_SIZE; k++)
      vectors[word * VECTOR_SIZE + k] = cells[word * STORED_SIZE + k]! * VECTOR_SCALE;
  return vectors;
}

/** The concepts that occur in at least two lessons; rarer ones teach nothing. */
function conceptsIn(lessons: readonly Lesson[], around: Surroundings): string[] {
  const seen = new Map<string, number>();
  for (const { reading } of lessons) {
    const tokens = tokenise(reading.text);
    const own = new Set(around.conceptsOf(tokens, around.structureOf(tokens)).map(({ concept }) => concept));
    for (const concept of own) seen.set(concept, (seen.get(concept) ?? 0) + 1);
  }
  return [...seen].flatMap(([concept, count]) => (count > 1 ? [concept] : [])).sort();
}

/** The least weight for each family as `--folds` last set it; .5 for all while it never did. */
export function readThresholds(folder: string): Partial<Record<Family, number>> {
  const path = join(folder, 'tagger', 'thresholds.json');
  if (!existsSync(path)) return Object.fromEntries(families.map((family) => [family, 0.5]));
  return JSON.parse(readFileSync(path, 'utf8')) as Partial<Record<Family, number>>;
}
