import type { Matrix, MatrixSpace } from '../engine/tagger-matrix';
import type { Seeded } from './seeded';

export interface Parameter {
  readonly name: string;
  readonly value: Matrix;
  readonly gradient: Matrix;
  readonly mean: Float32Array;
  readonly square: Float32Array;
}

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.99;

/** Adam with decoupled weight decay (Loshchilov and Hutter, 2019) over every parameter of a network. */
export class Optimiser {
  readonly parameters = new Map<string, Parameter>();
  readonly #space: MatrixSpace;
  readonly #random: Seeded;
  #meanLeft = 1;
  #squareLeft = 1;

  constructor(space: MatrixSpace, random: Seeded) {
    this.#space = space;
    this.#random = random;
  }

  /** A new parameter, evenly random between plus and minus `spread`. */
  parameter(name: string, rows: number, columns: number, spread: number): Parameter {
    const value = this.#space.matrix(rows, columns);
    for (let i = 0; i < value.data.length; i++) value.data[i] = (this.#random.unit() * 2 - 1) * spread;
    const size = value.data.length;
    const made: Parameter = {
      name,
      value,
      gradient: this.#space.matrix(rows, columns),
      mean: new Float32Array(size),
      square: new Float32Array(size),
    };
    this.parameters.set(name, made);
    return made;
  }

  /** Moves every parameter against its gradient, cut to length `longest`, and clears the gradients. */
  step(rate: number, decay: number, longest: number): void {
    let squares = 0;
    for (const { gradient } of this.parameters.values())
      for (let i = 0; i < gradient.data.length; i++) squares += gradient.data[i]! * gradient.data[i]!;
    const length = Math.sqrt(squares);
    const scale = length > longest ? longest / length : 1;
    this.#meanLeft *= MEAN_DECAY;
    this.#squareLeft *= SQUARE_DECAY;
    const meanScale = 1 / (1 - this.#meanLeft);
    const squareScale = 1 / (1 - this.#squareLeft);
    for (const { name, value, gradient, mean, square } of this.parameters.values()) {
      const shrink = name.endsWith('bias') ? 1 : 1 - rate * decay;
      const g = gradient.data;
      const x = value.data;
      for (let i = 0; i < x.length; i++) {
        const slope = g[i]! * scale;
        mean[i] = mean[i]! * MEAN_DECAY + slope * (1 - MEAN_DECAY);
        square[i] = square[i]! * SQUARE_DECAY + slope * slope * (1 - SQUARE_DECAY);
        x[i] = x[i]! * shrink - (rate * mean[i]! * meanScale) / (Math.sqrt(square[i]! * squareScale) + 1e-8);
        g[i] = 0;
      }
    }
  }

  readonly #averages = new Map<string, Float32Array>();

  /** Keeps a running mean of every parameter; `keeps` is how much of the mean stays. */
  average(keeps: number): void {
    for (const { name, value } of this.parameters.values()) {
      const mean = this.#averages.get(name);
      if (mean === undefined) this.#averages.set(name, Float32Array.from(value.data));
      else for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! * keeps + value.data[i]! * (1 - keeps);
    }
  }

  /** Puts the running means in place of the parameters, where any were kept. */
  settle(): void {
    for (const { name, value } of this.parameters.values()) {
      const mean = this.#averages.get(name);
      if (mean !== undefined) value.data.set(mean);
    }
  }
}
