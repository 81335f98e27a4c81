import type { PageBox } from '../read-page';
import { type Matrix, multiplied, overlap } from './matrix';
import type { Colour } from './painting';

interface State {
  readonly matrix: Matrix;
  readonly clip: PageBox;
  /** A shape that is no rectangle cuts what is painted: where it lies cannot be told. */
  readonly oddClip: boolean;
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly fillOpaque: boolean;
  readonly strokeOpaque: boolean;
  readonly blended: boolean;
  readonly lineWidth: number;
  readonly textMode: number;
}

const nothing: PageBox = { x: 0, y: 0, width: 0, height: 0 };
const MOST_SAVED = 10_000;

/** The part of the graphics state that decides what covers what; `save` and `restore` as PDF has them. */
export class PaintState {
  readonly #base: State;
  #now: State;
  #saved: State[] = [];

  constructor(base: Matrix, page: PageBox) {
    this.#base = {
      matrix: base,
      clip: page,
      oddClip: false,
      fill: '#000000',
      stroke: '#000000',
      fillOpaque: true,
      strokeOpaque: true,
      blended: false,
      lineWidth: 1,
      textMode: 0,
    };
    this.#now = this.#base;
  }

  get now(): State {
    return this.#now;
  }

  set(change: Partial<State>): void {
    this.#now = { ...this.#now, ...change };
  }

  save(): void {
    if (this.#saved.length < MOST_SAVED) this.#saved.push(this.#now);
  }

  restore(): void {
    this.#now = this.#saved.pop() ?? this.#now;
  }

  /** As at the page's beginning, for what is painted over it. */
  reset(): void {
    this.#saved = [];
    this.#now = this.#base;
  }

  transform(matrix: Matrix): void {
    this.set({ matrix: multiplied(matrix, this.#now.matrix) });
  }

  clipTo(box: PageBox, isBox: boolean): void {
    this.set({ clip: overlap(this.#now.clip, box) ?? nothing, oddClip: this.#now.oddClip || !isBox });
  }

  /** Entries of a graphics state dictionary as pdf.js hands them on. */
  graphics(entries: readonly (readonly [string, unknown])[]): void {
    for (const [key, value] of entries) {
      if (key === 'ca') this.set({ fillOpaque: Number(value) > 0.9 });
      else if (key === 'CA') this.set({ strokeOpaque: Number(value) > 0.9 });
      else if (key === 'BM') this.set({ blended: value !== 'source-over' && value !== 'Normal' });
      else if (key === 'SMask') this.set({ blended: Boolean(value) });
      else if (key === 'LW') this.set({ lineWidth: Number(value) });
    }
  }
}
