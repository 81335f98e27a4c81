import { type Matrix, MatrixSpace } from '../engine/tagger-matrix';
import { spreadBias, sumRows, transpose } from './matrix-rows';
import { Optimiser, type Parameter } from './optimiser';
import { Seeded } from './seeded';
import { CONTEXT, pool, spreadPool } from './span-pooling';

export interface NetworkShape {
  readonly channels: number;
  readonly dilations: readonly number[];
  readonly width: number;
  /** Rows of the input table that are learned: everything but the known words. */
  readonly learnedRows: number;
  readonly vectorSize: number;
  readonly hidden: number;
  readonly inputDropout: number;
  readonly layerDropout: number;
  readonly spanDropout: number;
}

/** Outputs of a token: "no sign", 22 labels, and whether a span starts here. */
export const TOKEN_OUTPUTS = 24;
export const START_OUTPUT = 23;
/** Outputs of a span: "no sign" and 22 labels, 4 statuses, 2 experiencers, rest unused. */
export const SPAN_OUTPUTS = 32;
export const STATUS_OUTPUT = 23;
export const EXPERIENCER_OUTPUT = 27;
const MOST_ROWS = 4096;
const MOST_SPANS = 1024;

/** One batch: sequences laid one after another with empty rows between them. */
export interface Batch {
  readonly rows: number;
  /** Vector row of each token, -1 for none, -2 for the empty rows. */
  readonly vectors: Int32Array;
  /** Learned rows of token t are `learned[learnedAt[t]]` up to `learned[learnedAt[t + 1]]`. */
  readonly learned: Int32Array;
  readonly learnedAt: Int32Array;
}

/** A span of one batch with what it should be; `experiencer` -1 and `status` -1 where that is not taught. */
export interface SpanTarget {
  readonly start: number;
  readonly end: number;
  readonly label: number;
  readonly status: number;
  readonly experiencer: number;
}

interface Layer {
  readonly taps: Parameter[];
  readonly bias: Parameter;
  readonly dilation: number;
  readonly input: Matrix;
  readonly inputGradient: Matrix;
  readonly output: Matrix;
  readonly outputGradient: Matrix;
  readonly turned: Matrix[];
}

/** A convolutional reader of token sequences with a second look at spans; floats, gradients written out by hand. */
export class Network {
  readonly shape: NetworkShape;
  readonly space: MatrixSpace;
  readonly optimiser: Optimiser;
  readonly tokenScores: Matrix;
  readonly tokenGradient: Matrix;
  readonly spanScores: Matrix;
  readonly spanGradient: Matrix;
  readonly parameters: Map<string, Parameter>;
  readonly #vectors: Float32Array;
  readonly #random: Seeded;
  readonly #layers: Layer[] = [];
  readonly #gathered: Matrix;
  readonly #pooled: Matrix;
  readonly #pooledGradient: Matrix;
  readonly #hidden: Matrix;
  readonly #hiddenGradient: Matrix;
  readonly #inputSlope: Float32Array;
  readonly #layerSlopes: Float32Array[];
  readonly #hiddenSlope: Float32Array;
  readonly #tops: Int32Array;

  /** `vectors` holds a row of `vectorSize` floats for each known word. */
  constructor(shape: NetworkShape, vectors: Float32Array, seed: number) {
    const { channels, hidden } = shape;
    this.shape = shape;
    this.#vectors = vectors;
    this.#random = new Seeded(seed);
    this.space = new MatrixSpace(
      96 +
        Math.ceil((channels * (shape.dilations.length + 2) * MOST_ROWS * 12) / 1e6) +
        Math.ceil((shape.learnedRows * channels * 16) / 1e6),
    );
    this.optimiser = new Optimiser(this.space, this.#random);
    const { optimiser, space } = this;
    const add = (name: string, rows: number, columns: number, spread: number): Parameter =>
      optimiser.parameter(name, rows, columns, spread);
    add('vectors', shape.vectorSize, channels, Math.sqrt(3 / shape.vectorSize));
    add('learned', shape.learnedRows, channels, 0.05);
    add('input-bias', 1, channels, 0);
    let input = space.matrix(MOST_ROWS, channels);
    let inputGradient = space.matrix(MOST_ROWS, channels);
    shape.dilations.forEach((dilation, at) => {
      const taps = Array.from({ length: shape.width }, (_, tap) =>
        add(`layer-${at}-tap-${tap}`, channels, channels, Math.sqrt(6 / (channels * shape.width))),
      );
      const output = space.matrix(MOST_ROWS, channels);
      const outputGradient = space.matrix(MOST_ROWS, channels);
      const turned = taps.map(() => space.matrix(channels, channels));
      this.#layers.push({
        taps,
        bias: add(`layer-${at}-bias`, 1, channels, 0),
        dilation,
        input,
        inputGradient,
        output,
        outputGradient,
        turned,
      });
      input = output;
      inputGradient = outputGradient;
    });
    add('token', channels, TOKEN_OUTPUTS, Math.sqrt(3 / channels));
    add('token-bias', 1, TOKEN_OUTPUTS, 0);
    add('span-hidden', channels * 4, hidden, Math.sqrt(6 / (channels * 4)));
    add('span-hidden-bias', 1, hidden, 0);
    add('span', hidden, SPAN_OUTPUTS, Math.sqrt(3 / hidden));
    add('span-bias', 1, SPAN_OUTPUTS, 0);
    this.parameters = optimiser.parameters;
    this.#gathered = space.matrix(MOST_ROWS, shape.vectorSize);
    this.tokenScores = space.matrix(MOST_ROWS, TOKEN_OUTPUTS);
    this.tokenGradient = space.matrix(MOST_ROWS, TOKEN_OUTPUTS);
    this.#pooled = space.matrix(MOST_SPANS, channels * 4);
    this.#pooledGradient = space.matrix(MOST_SPANS, channels * 4);
    this.#hidden = space.matrix(MOST_SPANS, hidden);
    this.#hiddenGradient = space.matrix(MOST_SPANS, hidden);
    this.spanScores = space.matrix(MOST_SPANS, SPAN_OUTPUTS);
    this.spanGradient = space.matrix(MOST_SPANS, SPAN_OUTPUTS);
    this.#inputSlope = new Float32Array(MOST_ROWS * channels);
    this.#layerSlopes = shape.dilations.map(() => new Float32Array(MOST_ROWS * channels));
    this.#hiddenSlope = new Float32Array(MOST_SPANS * hidden);
    this.#tops = new Int32Array(MOST_SPANS * channels);
  }

  #p(name: string): Parameter {
    return this.parameters.get(name)!;
  }

  /** Hidden states of the spans last read. */
  get hiddenStates(): Matrix {
    return this.#hidden;
  }

  get #top(): { readonly state: Matrix; readonly gradient: Matrix } {
    const last = this.#layers.at(-1)!;
    return { state: last.output, gradient: last.outputGradient };
  }

  /** Scores every token of the batch; the empty rows stay zero. */
  readTokens(batch: Batch, learning: boolean): void {
    const { channels, vectorSize, inputDropout, layerDropout } = this.shape;
    if (batch.rows > MOST_ROWS) throw new Error(`A batch of ${batch.rows} rows is larger than ${MOST_ROWS}.`);
    const gathered = this.#gathered.data;
    gathered.fill(0, 0, batch.rows * vectorSize);
    const first = this.#layers[0]!.input;
    const learned = this.#p('learned').value.data;
    const bias = this.#p('input-bias').value.data;
    for (let t = 0; t < batch.rows; t++) {
      const vector = batch.vectors[t]!;
      if (vector >= 0)
        gathered.set(this.#vectors.subarray(vector * vectorSize, (vector + 1) * vectorSize), t * vectorSize);
      const base = t * channels;
      for (let c = 0; c < channels; c++) first.data[base + c] = bias[c]!;
      for (let at = batch.learnedAt[t]!; at < batch.learnedAt[t + 1]!; at++) {
        const row = batch.learned[at]! * channels;
        for (let c = 0; c < channels; c++) first.data[base + c]! += learned[row + c]!;
      }
    }
    this.space.addProduct(first, this.#gathered, this.#p('vectors').value, batch.rows);
    this.#rectify(batch, first.data, this.#inputSlope, learning ? inputDropout : 0);
    this.#layers.forEach((layer, at) => {
      const { output } = layer;
      spreadBias(output, layer.bias.value, batch.rows);
      const edge = this.#edge;
      layer.taps.forEach((tap, k) => {
        const offset = (k - (layer.taps.length >> 1)) * layer.dilation;
        this.space.addProduct(output, layer.input, tap.value, batch.rows - edge * 2, edge, edge + offset);
      });
      this.#rectify(batch, output.data, this.#layerSlopes[at]!, learning ? layerDropout : 0);
      for (let i = 0, end = batch.rows * channels; i < end; i++) output.data[i]! += layer.input.data[i]!;
    });
    spreadBias(this.tokenScores, this.#p('token-bias').value, batch.rows);
    this.space.addProduct(this.tokenScores, this.#top.state, this.#p('token').value, batch.rows);
  }

  /** Empty rows needed before, between and after sequences. */
  get #edge(): number {
    return gapRows(this.shape);
  }

  /** x becomes max(x, 0) times the dropout factor; `slope` keeps what the gradient is multiplied by. */
  #rectify(batch: Batch, x: Float32Array, slope: Float32Array, dropout: number): void {
    const { channels } = this.shape;
    const keep = 1 / (1 - dropout);
    const limit = dropout * 4294967296;
    for (let t = 0; t < batch.rows; t++) {
      const empty = batch.vectors[t] === -2;
      for (let i = t * channels, end = i + channels; i < end; i++) {
        const factor = empty || x[i]! <= 0 || (dropout > 0 && this.#random.next() < limit) ? 0 : keep;
        slope[i] = factor;
        x[i] = factor === 0 ? 0 : x[i]! * factor;
      }
    }
  }

  /** Scores spans of the batch just read. */
  readSpans(spans: readonly SpanTarget[], learning: boolean): void {
    const { channels, hidden, spanDropout } = this.shape;
    const rows = Math.min(MOST_SPANS, (spans.length + 3) & ~3);
    this.#pooled.data.fill(0, 0, rows * channels * 4);
    pool(spans.slice(0, MOST_SPANS), this.#top.state.data, channels, this.#pooled.data, this.#tops);
    spreadBias(this.#hidden, this.#p('span-hidden-bias').value, rows);
    this.space.addProduct(this.#hidden, this.#pooled, this.#p('span-hidden').value, rows);
    const keep = learning ? 1 / (1 - spanDropout) : 1;
    const limit = learning ? spanDropout * 4294967296 : -1;
    for (let i = 0; i < rows * hidden; i++) {
      const factor = this.#hidden.data[i]! <= 0 || this.#random.next() < limit ? 0 : keep;
      this.#hiddenSlope[i] = factor;
      this.#hidden.data[i] = factor === 0 ? 0 : this.#hidden.data[i]! * factor;
    }
    spreadBias(this.spanScores, this.#p('span-bias').value, rows);
    this.space.addProduct(this.spanScores, this.#hidden, this.#p('span').value, rows);
  }

  /** Turns `tokenGradient` and `spanGradient` into gradients of every parameter. Call after both readings. */
  learn(batch: Batch, spans: readonly SpanTarget[]): void {
    const { channels, hidden } = this.shape;
    const { space } = this;
    const top = this.#top;
    const rows = batch.rows;
    for (const layer of this.#layers) layer.outputGradient.data.fill(0, 0, rows * channels);
    this.#layers[0]!.inputGradient.data.fill(0, 0, rows * channels);
    this.#back('token', top.state, this.tokenGradient, top.gradient, rows);
    const spanRows = Math.min(MOST_SPANS, (spans.length + 3) & ~3);
    if (spanRows > 0) {
      this.#hiddenGradient.data.fill(0, 0, spanRows * hidden);
      this.#pooledGradient.data.fill(0, 0, spanRows * channels * 4);
      this.#back('span', this.#hidden, this.spanGradient, this.#hiddenGradient, spanRows);
      for (let i = 0; i < spanRows * hidden; i++) this.#hiddenGradient.data[i]! *= this.#hiddenSlope[i]!;
      this.#back('span-hidden', this.#pooled, this.#hiddenGradient, this.#pooledGradient, spanRows);
      spreadPool(spans.slice(0, MOST_SPANS), top.gradient.data, channels, this.#pooledGradient.data, this.#tops);
    }
    for (let at = this.#layers.length - 1; at >= 0; at--) {
      const layer = this.#layers[at]!;
      const { outputGradient, input, inputGradient } = layer;
      for (let i = 0; i < rows * channels; i++) inputGradient.data[i]! += outputGradient.data[i]!;
      const slope = this.#layerSlopes[at]!;
      for (let i = 0; i < rows * channels; i++) outputGradient.data[i]! *= slope[i]!;
      sumRows(layer.bias.gradient, outputGradient, rows);
      const edge = this.#edge;
      layer.taps.forEach((tap, k) => {
        const offset = (k - (layer.taps.length >> 1)) * layer.dilation;
        const turned = transpose(tap.value, layer.turned[k]!);
        space.addTransposedProduct(tap.gradient, input, outputGradient, rows - edge * 2, edge + offset, edge);
        space.addProduct(inputGradient, outputGradient, turned, rows - edge * 2, edge + offset, edge);
      });
    }
    const gradient = this.#layers[0]!.inputGradient;
    for (let i = 0; i < rows * channels; i++) gradient.data[i]! *= this.#inputSlope[i]!;
    sumRows(this.#p('input-bias').gradient, gradient, rows);
    space.addTransposedProduct(this.#p('vectors').gradient, this.#gathered, gradient, rows);
    const learned = this.#p('learned').gradient.data;
    for (let t = 0; t < rows; t++)
      for (let at = batch.learnedAt[t]!; at < batch.learnedAt[t + 1]!; at++) {
        const row = batch.learned[at]! * channels;
        for (let c = 0; c < channels; c++) learned[row + c]! += gradient.data[t * channels + c]!;
      }
  }

  readonly #turnedHeads = new Map<string, Matrix>();

  /** Gradients of a dense layer `name` and of its input. */
  #back(name: string, input: Matrix, gradient: Matrix, inputGradient: Matrix, rows: number): void {
    const weights = this.#p(name);
    let turned = this.#turnedHeads.get(name);
    if (turned === undefined) {
      turned = this.space.matrix(weights.value.columns, weights.value.rows);
      this.#turnedHeads.set(name, turned);
    }
    this.space.addTransposedProduct(weights.gradient, input, gradient, rows);
    sumRows(this.#p(`${name}-bias`).gradient, gradient, rows);
    this.space.addProduct(inputGradient, gradient, transpose(weights.value, turned), rows);
  }
}

/** Empty rows between sequences: as far as one layer reaches, and as far as the span context reaches. */
export const gapRows = (shape: NetworkShape): number =>
  Math.max(CONTEXT, Math.max(...shape.dilations) * (shape.width >> 1));
