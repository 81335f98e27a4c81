import { type Proposal, proposals } from '../engine/tagger-decode';
import { HASHED_WORDS, PREFIXES, SUFFIXES } from '../engine/tagger-features';
import { softmax } from '../engine/tagger-softmax';
import type { Example } from './example';
import { nearWords, swapped } from './neighbours';
import {
  type Batch,
  EXPERIENCER_OUTPUT,
  gapRows,
  Network,
  type NetworkShape,
  SPAN_OUTPUTS,
  type SpanTarget,
  START_OUTPUT,
  STATUS_OUTPUT,
  TOKEN_OUTPUTS,
} from './network';
import { Seeded } from './seeded';

const LABEL_OUTPUTS = 23;
const FORM_ROWS = HASHED_WORDS + PREFIXES + SUFFIXES;

export interface Recipe {
  readonly shape: NetworkShape;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  readonly batchRows: number;
  readonly seed: number;
  /** Chance that a known word is read as unknown while learning. */
  readonly wordDropout: number;
  readonly spanShare: number;
  /** Chance that a hashed word, prefix or suffix is left out while learning. */
  readonly formDropout: number;
  /** Chance that a known word is read as one of the words nearest to it while learning. */
  readonly wordSwap: number;
  /** How much of the averaged weights stays at each step; 0 for no averaging. */
  readonly averaging: number;
}

/** Where an example lies in its batch. */
interface Placed {
  readonly example: Example;
  readonly at: number;
}

export interface LaidBatch extends Batch {
  readonly placed: readonly Placed[];
}

/** What is changed at random in what the network reads while it learns. */
export interface Blur {
  /** A word is read as unknown. */
  readonly blind: () => boolean;
  /** A learned row is left out. */
  readonly deaf: (row: number) => boolean;
  /** The word that is read in place of a word; its own forms are then left out. */
  readonly swap: (word: number) => number;
}

const clear: Blur = { blind: () => false, deaf: () => false, swap: (word) => word };

const isForm = (row: number): boolean => row > 0 && row <= FORM_ROWS;

/** Lays examples one after another with the empty rows that the network asks for. */
export function layBatch(examples: readonly Example[], gap: number, blur = clear): LaidBatch {
  const placed: Placed[] = [];
  let rows = gap;
  for (const example of examples) {
    placed.push({ example, at: rows });
    rows += example.tokens.count + gap;
  }
  rows = (rows + 3) & ~3;
  const vectors = new Int32Array(rows).fill(-2);
  const learnedAt = new Int32Array(rows + 1);
  const learned: number[] = [];
  let row = 0;
  for (const { example, at } of placed) {
    for (; row < at; row++) learnedAt[row + 1] = learned.length;
    for (let t = 0; t < example.tokens.count; t++, row++) {
      const word = example.vectors[t]!;
      const hidden = word >= 0 && blur.blind();
      const read = word >= 0 && !hidden ? blur.swap(word) : word;
      vectors[row] = hidden ? -1 : read;
      if (hidden) learned.push(0);
      for (let k = example.learnedAt[t]!; k < example.learnedAt[t + 1]!; k++) {
        const one = example.learned[k]!;
        if (!blur.deaf(one) && !(read !== word && isForm(one))) learned.push(one);
      }
      learnedAt[row + 1] = learned.length;
    }
  }
  for (; row < rows; row++) learnedAt[row + 1] = learned.length;
  return { rows, vectors, learned: Int32Array.from(learned), learnedAt, placed };
}

/** Groups examples into batches of about `most` rows, in the given order. */
export function groupExamples(examples: readonly Example[], most: number, gap: number): Example[][] {
  const groups: Example[][] = [];
  let rows = most;
  for (const example of examples) {
    const size = example.tokens.count + gap;
    if (rows + size > most) {
      groups.push([]);
      rows = gap;
    }
    groups.at(-1)!.push(example);
    rows += size;
  }
  return groups;
}

/** Trains a network on examples. The same recipe and examples give the same bits. */
export function learnNetwork(
  recipe: Recipe,
  examples: readonly Example[],
  vectors: Float32Array,
  report: (round: number, tokenLoss: number, spanLoss: number) => void,
): Network {
  const network = new Network(recipe.shape, vectors, recipe.seed);
  const random = new Seeded(recipe.seed + 7);
  const gap = gapRows(recipe.shape);
  const order = [...examples];
  const near = recipe.wordSwap > 0 ? nearWords(vectors, recipe.shape.vectorSize) : new Int32Array(0);
  const blur: Blur = {
    blind: () => random.unit() < recipe.wordDropout,
    deaf: (row) => isForm(row) && random.unit() < recipe.formDropout,
    swap: (word) => (random.unit() < recipe.wordSwap ? swapped(near, word, random.below(4)) : word),
  };
  let step = 0;
  const total = groupExamples(order, recipe.batchRows, gap).length * recipe.rounds;
  for (let round = 0; round < recipe.rounds; round++) {
    random.shuffle(order);
    let tokenLoss = 0;
    let spanLoss = 0;
    const groups = groupExamples(order, recipe.batchRows, gap);
    for (const group of groups) {
      const batch = layBatch(group, gap, blur);
      network.readTokens(batch, true);
      tokenLoss += teachTokens(network, batch);
      const spans = spanTargets(network, batch, random);
      network.readSpans(spans, true);
      spanLoss += teachSpans(network, spans, recipe.spanShare);
      network.learn(batch, spans);
      const progress = Math.min(1, step++ / total);
      const warm = Math.min(1, (step + 1) / 60);
      network.optimiser.step(recipe.rate * warm * (1 - progress * 0.95), recipe.decay, 5);
      if (recipe.averaging > 0 && round >= recipe.rounds / 2) network.optimiser.average(recipe.averaging);
    }
    report(round, tokenLoss / groups.length, spanLoss / groups.length);
  }
  network.optimiser.settle();
  return network;
}

const chances = new Float64Array(32);

/** Cross entropy over "no sign" and the labels, and over starts; uncertain spans teach nothing. */
function teachTokens(network: Network, batch: LaidBatch): number {
  const { data: scores } = network.tokenScores;
  const { data: gradient } = network.tokenGradient;
  gradient.fill(0, 0, batch.rows * TOKEN_OUTPUTS);
  let tokens = 0;
  for (const { example } of batch.placed) tokens += example.tokens.count;
  const share = 1 / tokens;
  let loss = 0;
  for (const { example, at } of batch.placed) {
    const gold = new Int8Array(example.tokens.count);
    const starts = new Uint8Array(example.tokens.count);
    for (const span of example.spans) {
      gold.fill(span.uncertain ? -1 : span.label, span.start, span.end);
      starts[span.start] = 1;
    }
    for (let t = 0; t < gold.length; t++) {
      const label = gold[t]!;
      if (label < 0) continue;
      const base = (at + t) * TOKEN_OUTPUTS;
      softmax(scores, base, LABEL_OUTPUTS, chances);
      loss -= Math.log(Math.max(chances[label]!, 1e-9)) * share;
      for (let k = 0; k < LABEL_OUTPUTS; k++) gradient[base + k] = (chances[k]! - (k === label ? 1 : 0)) * share;
      const start = sigmoid(scores[base + START_OUTPUT]!);
      gradient[base + START_OUTPUT] = (start - starts[t]!) * share * 0.5;
    }
  }
  return loss;
}

export const sigmoid = (x: number): number => {
  const pair = Float32Array.of(x, 0);
  softmax(pair, 0, 2, sigmoidChances);
  return sigmoidChances[0]!;
};
const sigmoidChances = new Float64Array(2);

/** 1 minus the chance of "no sign" for each token of a placed example. */
export function chancesOfAny(network: Network, at: number, count: number): Float64Array {
  const any = new Float64Array(count);
  for (let t = 0; t < count; t++) {
    softmax(network.tokenScores.data, (at + t) * TOKEN_OUTPUTS, LABEL_OUTPUTS, chances);
    any[t] = 1 - chances[0]!;
  }
  return any;
}

/** What the network itself would propose for a placed example. */
export function proposalsOf(network: Network, at: number, count: number, least: number): Proposal[] {
  const any = chancesOfAny(network, at, count);
  const opens = (t: number): boolean => network.tokenScores.data[(at + t) * TOKEN_OUTPUTS + START_OUTPUT]! >= 0;
  return proposals(count, (t) => any[t]!, opens, least);
}

/** Gold spans, the network's own proposals (with what they overlap, or "no sign"), and stretches of ordinary text. */
function spanTargets(network: Network, batch: LaidBatch, random: Seeded): SpanTarget[] {
  const targets: SpanTarget[] = [];
  for (const { example, at } of batch.placed) {
    const { spans, tokens } = example;
    const count = tokens.count;
    const none = { label: 0, status: -1, experiencer: -1 };
    const overlapping = (start: number, end: number) => spans.filter((span) => span.start < end && span.end > start);
    for (const span of spans)
      if (!span.uncertain) targets.push({ ...span, start: at + span.start, end: at + span.end });
    for (const { start, end } of proposalsOf(network, at, count, random.unit() * 0.5 + 0.15)) {
      const over = overlapping(start, end);
      if (over.length === 0) targets.push({ start: at + start, end: at + end, ...none });
      else if (over.length === 1 && !over[0]!.uncertain)
        targets.push({ ...over[0]!, start: at + start, end: at + end });
    }
    const draws = Math.max(1, count >> 6);
    for (let draw = 0; draw < draws; draw++) {
      const start = random.below(count);
      const end = Math.min(count, start + 2 + random.below(12));
      if (end > start && overlapping(start, end).length === 0)
        targets.push({ start: at + start, end: at + end, ...none });
    }
  }
  return targets.slice(0, 1024);
}

function teachSpans(network: Network, spans: readonly SpanTarget[], weight: number): number {
  if (spans.length === 0) return 0;
  const { data: scores } = network.spanScores;
  const { data: gradient } = network.spanGradient;
  gradient.fill(0, 0, ((spans.length + 3) & ~3) * SPAN_OUTPUTS);
  const share = weight / spans.length;
  let loss = 0;
  const teach = (base: number, count: number, gold: number, part: number): void => {
    softmax(scores, base, count, chances);
    loss -= Math.log(Math.max(chances[gold]!, 1e-9)) * part;
    for (let k = 0; k < count; k++) gradient[base + k] = (chances[k]! - (k === gold ? 1 : 0)) * part;
  };
  spans.forEach((span, s) => {
    const base = s * SPAN_OUTPUTS;
    teach(base, LABEL_OUTPUTS, span.label, share);
    if (span.status >= 0) teach(base + STATUS_OUTPUT, 4, span.status, share);
    if (span.experiencer >= 0) teach(base + EXPERIENCER_OUTPUT, 2, span.experiencer, share * 0.5);
  });
  return loss;
}
