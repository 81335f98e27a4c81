import { FEATURES } from '../engine/tagger-features';
import { phraseFeatures } from '../engine/tagger-phrase';
import type { KnownExample, TaggerHeader } from '../engine/tagger-weights';
import type { Family } from '../model/lexicon';
import type { Example } from './example';
import { learnGate } from './gate-weights';
import { labelFamilies, labels } from './labels';
import { groupExamples, layBatch, learnNetwork, type Recipe } from './learn';
import type { Materials } from './materials';
import { gapRows, type Network } from './network';
import { learnSecondLook, type PhraseLesson } from './second-look';
import { Seeded } from './seeded';
import { packWeights, trimmedPhrases } from './weights-file';

export interface TaggerRecipe extends Recipe {
  readonly phraseRounds: number;
  readonly phraseRate: number;
  readonly gateKeeps: number;
  readonly proposeAt: number;
  readonly mix: number;
}

/** What of the materials the trainer itself needs. */
export type TaggerMaterials = Pick<Materials, 'vectors' | 'words' | 'concepts' | 'features' | 'accepts'>;

/** A weights file trained on the examples; the same materials, recipe and examples give the same bytes. */
export function trainTagger(
  materials: TaggerMaterials,
  recipe: TaggerRecipe,
  examples: readonly Example[],
  least: TaggerHeader['least'],
  report: (line: string) => void,
): Uint8Array {
  const network = learnNetwork(recipe, examples, materials.vectors, (round, token, span) =>
    report(`round ${round + 1}: token loss ${token.toFixed(3)}, span loss ${span.toFixed(3)}`),
  );
  const phrases = learnSecondLook(
    phraseLessons(examples, recipe.seed),
    recipe.phraseRounds,
    recipe.phraseRate,
    recipe.seed,
  );
  const gate = learnGate(examples, recipe.gateKeeps, recipe.seed);
  const known = knownExamples(network, examples);
  const { channels, dilations, width, hidden } = recipe.shape;
  const header: TaggerHeader = {
    format: 1,
    features: FEATURES,
    shape: { channels, dilations, width, hidden },
    concepts: materials.concepts,
    labels: labels.map((label) => ({ family: labelFamilies[label], accepts: materials.accepts[label] ?? [] })),
    least,
    proposeAt: recipe.proposeAt,
    mix: recipe.mix,
    gateAt: gate.at,
    examples: known.examples,
  };
  const value = (name: string): Float32Array => network.parameters.get(name)!.value.data;
  const tables = new Map<string, Float32Array>([
    ['input', inputTable(network, materials)],
    ['phrase', trimmedPhrases(phrases)],
    ['gate', gate.weights],
    ['examples', known.states],
  ]);
  for (const name of ['input-bias', 'token', 'token-bias', 'span-hidden', 'span-hidden-bias', 'span', 'span-bias'])
    tables.set(name, value(name));
  dilations.forEach((_, at) => {
    const layer = new Float32Array(channels * channels * width);
    for (let tap = 0; tap < width; tap++) layer.set(value(`layer-${at}-tap-${tap}`), tap * channels * channels);
    tables.set(`layer-${at}`, layer);
    tables.set(`layer-${at}-bias`, value(`layer-${at}-bias`));
  });
  return packWeights(header, materials.words, tables, materials.features.groups.rows);
}

/** Word vectors through the first layer's weights, then the learned rows: one table of rows that are summed. */
function inputTable(network: Network, materials: TaggerMaterials): Float32Array {
  const { channels, vectorSize } = network.shape;
  const { words, vectors, features } = materials;
  const table = new Float32Array(features.groups.rows * channels);
  const projection = network.parameters.get('vectors')!.value.data;
  for (let word = 0; word < words.length; word++)
    for (let k = 0; k < vectorSize; k++) {
      const amount = vectors[word * vectorSize + k]!;
      for (let c = 0; c < channels; c++)
        table[word * channels + c] = table[word * channels + c]! + amount * projection[k * channels + c]!;
    }
  table.set(network.parameters.get('learned')!.value.data, words.length * channels);
  return table;
}

const LONGEST_BLANK = 14;

/** Marked spans, and clauses without a mark as "no sign". */
function phraseLessons(examples: readonly Example[], seed: number): PhraseLesson[] {
  const random = new Seeded(seed + 11);
  return examples.flatMap(({ tokens, structure, concepts, spans }) => {
    const look = (start: number, end: number) => phraseFeatures(tokens, structure, concepts, start, end);
    const marked = spans.flatMap(({ start, end, label, status, experiencer, uncertain }) =>
      uncertain ? [] : [{ features: look(start, end), label, status, experiencer }],
    );
    const blank = structure.clauses.flatMap(({ start, end }) => {
      const free = end - start >= 3 && !spans.some((span) => span.start < end && span.end > start);
      if (!free || random.unit() >= 0.5) return [];
      const features = look(start, Math.min(end, start + LONGEST_BLANK));
      return [{ features, label: 0, status: -1, experiencer: -1 }];
    });
    return [...marked, ...blank];
  });
}

const LONGEST_QUOTE = 110;
const MOST_ROWS = 3000;

/** The indicators' own examples with their hidden states, for "reads like". */
function knownExamples(
  network: Network,
  examples: readonly Example[],
): { examples: KnownExample[]; states: Float32Array } {
  const own = examples.filter(({ indicator, spans }) => indicator !== undefined && spans.length > 0);
  const gap = gapRows(network.shape);
  const { hidden } = network.shape;
  const known: KnownExample[] = [];
  const states: number[] = [];
  for (const group of groupExamples(own, MOST_ROWS, gap)) {
    const batch = layBatch(group, gap);
    network.readTokens(batch, false);
    const spans = batch.placed.flatMap(({ example, at }) => {
      const [span] = example.spans;
      return [{ ...span!, start: at + span!.start, end: at + span!.end }];
    });
    network.readSpans(spans, false);
    batch.placed.forEach(({ example }, s) => {
      const [span] = example.spans;
      const text = example.tokens.text;
      if (text.length > LONGEST_QUOTE * 2) return;
      known.push({ text, family: familyOf(span!.label), indicator: example.indicator! });
      for (let c = 0; c < hidden; c++) states.push(network.hiddenStates.data[s * hidden + c]!);
    });
  }
  return { examples: known, states: Float32Array.from(states) };
}

const familyOf = (label: number): Family => labelFamilies[labels[label - 1]!];
