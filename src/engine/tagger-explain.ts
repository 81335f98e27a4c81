import type { Family } from '../model/lexicon';
import type { Tokens } from '../text/tokenise';
import { phraseRow } from './tagger-phrase';
import type { KnownExample, ScaledRows } from './tagger-weights';
import { foldWord } from './tagger-word';

const MOST_WORDS = 3;
const NEAR = 0.8;
const NEIGHBOURS = 5;

/** The numbers of the words of a span that speak most for a label against the other labels, in text order. */
export function weightiestWords(
  phrase: ScaledRows,
  tokens: Tokens,
  start: number,
  end: number,
  label: number,
  labels: number,
): number[] {
  const word = (token: number): string => foldWord(tokens.text.slice(tokens.starts[token], tokens.ends[token]));
  const told = (row: number): number => {
    const base = row * phrase.columns;
    let mean = 0;
    for (let k = 1; k <= labels; k++) mean += phrase.cells[base + k]! / labels;
    return (phrase.cells[base + label]! - mean) * phrase.scales[row]!;
  };
  const ranked: { readonly token: number; readonly says: number }[] = [];
  for (let token = start; token < end; token++) {
    const here = word(token);
    const pair = `${here} ${token + 1 < end ? word(token + 1) : ''}`;
    const says =
      told(phraseRow('w', here)) + 0.7 * told(phraseRow('2', pair)) + 0.6 * told(phraseRow('p', here.slice(0, 4)));
    if (says > 0 && /[a-z0-9]/.test(here)) ranked.push({ token, says });
  }
  ranked.sort((a, b) => b.says - a.says || a.token - b.token);
  return ranked
    .slice(0, MOST_WORDS)
    .map(({ token }) => token)
    .sort((a, b) => a - b);
}

/** The example of a family that a span's hidden state lies nearest to, and the indicator most of the near ones belong to. */
export interface Nearest {
  readonly readsLike: string;
  readonly indicator: string;
}

/** Compares hidden states with those of the lexicon's examples by their angle. */
export class ExampleFinder {
  readonly #examples: readonly KnownExample[];
  readonly #states: ScaledRows;
  readonly #lengths: Float64Array;
  readonly #byFamily = new Map<Family, number[]>();

  constructor(examples: readonly KnownExample[], states: ScaledRows) {
    this.#examples = examples;
    this.#states = states;
    this.#lengths = new Float64Array(examples.length);
    examples.forEach(({ family }, at) => {
      let squares = 0;
      for (let c = 0; c < states.columns; c++) squares += states.cells[at * states.columns + c]! ** 2;
      this.#lengths[at] = Math.sqrt(squares);
      const own = this.#byFamily.get(family);
      if (own === undefined) this.#byFamily.set(family, [at]);
      else own.push(at);
    });
  }

  /** `state` starts at place `from` of `states`. */
  nearest(family: Family, states: Float32Array, from: number): Nearest | undefined {
    const { columns, cells } = this.#states;
    let squares = 0;
    for (let c = 0; c < columns; c++) squares += states[from + c]! * states[from + c]!;
    const length = Math.sqrt(squares);
    if (length === 0) return undefined;
    const near: { readonly at: number; readonly angle: number }[] = [];
    for (const at of this.#byFamily.get(family) ?? []) {
      let sum = 0;
      for (let c = 0; c < columns; c++) sum += cells[at * columns + c]! * states[from + c]!;
      const angle = sum / (length * this.#lengths[at]! + 1e-9);
      if (angle >= NEAR) near.push({ at, angle });
    }
    near.sort((a, b) => b.angle - a.angle || a.at - b.at);
    const [first] = near;
    if (first === undefined) return undefined;
    const votes = new Map<string, number>();
    for (const { at, angle } of near.slice(0, NEIGHBOURS)) {
      const { indicator } = this.#examples[at]!;
      votes.set(indicator, (votes.get(indicator) ?? 0) + angle);
    }
    const [indicator = ''] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [];
    const readsLike = near.find(({ at }) => this.#examples[at]!.indicator === indicator)!;
    return { readsLike: this.#examples[readsLike.at]!.text, indicator };
  }
}
