import { packed } from '../engine/packed';
import { documentSlots, type LinearTable, passageSlots, type WhoseTable } from '../engine/whose-reader';

/** One marked passage to learn from: the slots its features fall into, and whose experience reviewers marked. */
export interface TaughtPassage {
  /** Its document's number. */
  readonly document: number;
  readonly slots: Int32Array;
  readonly other: boolean;
}

export interface TaughtDocument {
  readonly slots: Int32Array;
  /** Most of its passages are marked as somebody else's; undefined where none is marked. */
  readonly other: boolean | undefined;
}

interface Recipe {
  readonly size: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  /** How much a passage of somebody else's counts against one of the reviewed person's. */
  readonly weight: number;
}

const documentRecipe: Recipe = { size: documentSlots, rounds: 16, rate: 0.1, decay: 3e-4, weight: 5 };
const passageRecipe: Recipe = { size: passageSlots, rounds: 14, rate: 0.12, decay: 2e-4, weight: 4 };
const PARTS = 5;

/** Learns the table; the same passages in the same order give the same bytes. */
export function trainWhose(documents: readonly TaughtDocument[], passages: readonly TaughtPassage[]): WhoseTable {
  const marked = documents.flatMap((document, at) =>
    document.other === undefined ? [] : [{ at, slots: document.slots, extra: 0, yes: document.other }],
  );
  // Each document's leaning as told by a model that has not seen it: that is what a passage may learn to trust.
  const leanings = new Float64Array(documents.length);
  for (let part = 0; part < PARTS; part++) {
    const model = learn(
      marked.filter((_, at) => at % PARTS !== part),
      documentRecipe,
    );
    marked.forEach(({ at, slots }, number) => {
      if (number % PARTS === part) leanings[at] = sum(model, slots, 0);
    });
  }
  const whose = learn(
    passages.map((one) => ({ slots: one.slots, extra: leanings[one.document]!, yes: one.other })),
    passageRecipe,
  );
  return {
    format: 1,
    leaning: tableOf(learn(marked, documentRecipe)),
    whose: tableOf(whose),
    pull: rounded(whose.pull),
  };
}

interface Example {
  readonly slots: Int32Array;
  readonly extra: number;
  readonly yes: boolean;
}

interface Learned {
  readonly weights: Float64Array;
  readonly bias: number;
  readonly pull: number;
}

function sum({ weights, bias, pull }: Learned, slots: Int32Array, extra: number): number {
  let total = 0;
  for (const slot of slots) total += weights[slot]!;
  return total / Math.sqrt(Math.max(1, slots.length)) + bias + pull * extra;
}

/** Logistic regression by steps whose size shrinks for each weight with what it has already moved (AdaGrad). */
function learn(examples: readonly Example[], { size, rounds, rate, decay, weight }: Recipe): Learned {
  const weights = new Float64Array(size);
  const moved = new Float64Array(size).fill(1e-6);
  const model = { weights, bias: 0, pull: 0 };
  let biasMoved = 1e-6;
  let pullMoved = 1e-6;
  const order = Int32Array.from(examples.keys());
  let seed = 12_345;
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      const other = seed % (at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    for (const number of order) {
      const { slots, extra, yes } = examples[number]!;
      const share = 1 / Math.sqrt(Math.max(1, slots.length));
      const error = 1 / (1 + Math.exp(-sum(model, slots, extra))) - (yes ? 1 : 0);
      const slope = error * (yes ? weight : 1);
      for (const slot of slots) {
        const step = slope * share + decay * weights[slot]!;
        moved[slot]! += step * step;
        weights[slot]! -= (rate * step) / Math.sqrt(moved[slot]!);
      }
      biasMoved += slope * slope;
      model.bias -= (rate * slope) / Math.sqrt(biasMoved);
      pullMoved += (slope * extra) ** 2;
      model.pull -= (rate * slope * extra) / Math.sqrt(pullMoved);
    }
  }
  return model;
}

const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Weights as small whole numbers; the few largest are cut off. */
function tableOf({ weights, bias }: Learned): LinearTable {
  const sizes = [...weights].map(Math.abs).sort((a, b) => b - a);
  const largest = sizes[Math.floor(sizes.length / 500)] || 1;
  const scale = Math.round((largest / 127) * 1e6) / 1e6;
  const whole = [...weights].map((one) => Math.max(-127, Math.min(127, Math.round(one / scale))));
  return { scale, bias: rounded(bias), slots: packed(whole.map((one) => one || 0)) };
}
