import { type FeatureRows, ROWS_PER_TOKEN } from './tagger-features';
import { type Matrix, MatrixSpace } from './tagger-matrix';
import { OUTPUTS, type ScaledRows, type TaggerWeights, TOKEN_COLUMNS } from './tagger-weights';

/** Tokens on each side of a span that its second look sees through the layers. */
export const SPAN_CONTEXT = 8;

/** At most this many tokens are read at once, margins included. */
export const MOST_TOKENS = 1536;

const MOST_SPANS = 64;

interface Layer {
  readonly taps: readonly Matrix[];
  readonly bias: Float32Array;
  readonly dilation: number;
}

/** The layers of the network over one stretch of tokens at a time. */
export class TaggerReader {
  /** Empty rows before the first token and after the last. */
  readonly edge: number;
  /** How far a token's scores depend on its neighbours. */
  readonly reach: number;
  readonly tokenScores: Matrix;
  readonly spanHidden: Matrix;
  readonly spanScores: Matrix;
  readonly #space: MatrixSpace;
  readonly #input: ScaledRows;
  readonly #inputBias: Float32Array;
  readonly #layers: readonly Layer[];
  readonly #states: readonly Matrix[];
  readonly #pooled: Matrix;
  readonly #token: Matrix;
  readonly #hidden: Matrix;
  readonly #span: Matrix;
  readonly #biases: { readonly token: Float32Array; readonly hidden: Float32Array; readonly span: Float32Array };

  constructor(weights: TaggerWeights, plain = false) {
    const { channels, dilations, width, hidden } = weights.header.shape;
    const half = width >> 1;
    this.edge = Math.max(SPAN_CONTEXT, Math.max(...dilations) * half);
    this.reach = dilations.reduce((sum, dilation) => sum + dilation * half, 0);
    const rows = (MOST_TOKENS + this.edge * 2 + 3) & ~3;
    const cells =
      rows * (channels * 2 + TOKEN_COLUMNS) +
      MOST_SPANS * (channels * 4 + hidden + OUTPUTS) +
      channels * (channels * width * dilations.length + TOKEN_COLUMNS + hidden * 4) +
      hidden * OUTPUTS;
    const space = new MatrixSpace(Math.ceil((cells * 4) / (1 << 20)) + 1, plain);
    this.#space = space;
    const table = (name: string): ScaledRows => weights.rows8.get(name)!;
    const floats = (name: string): Float32Array => weights.floats.get(name)!;
    const unpacked = (from: ScaledRows, first: number, count: number): Matrix => {
      const matrix = space.matrix(count, from.columns);
      for (let row = 0; row < count; row++)
        for (let c = 0; c < from.columns; c++)
          matrix.data[row * from.columns + c] =
            from.cells[(first + row) * from.columns + c]! * from.scales[first + row]!;
      return matrix;
    };
    this.#input = table('input');
    this.#inputBias = floats('input-bias');
    this.#layers = dilations.map((dilation, at) => ({
      taps: Array.from({ length: width }, (_, tap) => unpacked(table(`layer-${at}`), tap * channels, channels)),
      bias: floats(`layer-${at}-bias`),
      dilation,
    }));
    this.#token = unpacked(table('token'), 0, channels);
    this.#hidden = unpacked(table('span-hidden'), 0, channels * 4);
    this.#span = unpacked(table('span'), 0, hidden);
    this.#biases = { token: floats('token-bias'), hidden: floats('span-hidden-bias'), span: floats('span-bias') };
    this.#states = [space.matrix(rows, channels), space.matrix(rows, channels)];
    this.tokenScores = space.matrix(rows, TOKEN_COLUMNS);
    this.#pooled = space.matrix(MOST_SPANS, channels * 4);
    this.spanHidden = space.matrix(MOST_SPANS, hidden);
    this.spanScores = space.matrix(MOST_SPANS, OUTPUTS);
  }

  /** Scores the tokens of `features`; token number `i` of them lies in row `edge + i` of `tokenScores`. */
  readTokens(features: FeatureRows): void {
    const count = features.counts.length;
    const rows = (count + this.edge * 2 + 3) & ~3;
    const { channels } = this;
    let [state, next] = this.#states as [Matrix, Matrix];
    state.data.fill(0, 0, rows * channels);
    this.#gather(features, state.data);
    for (const { taps, bias, dilation } of this.#layers) {
      next.data.fill(0, 0, rows * channels);
      taps.forEach((tap, k) => {
        const offset = (k - (taps.length >> 1)) * dilation;
        this.#space.addProduct(next, state, tap, rows - this.edge * 2, this.edge, this.edge + offset);
      });
      const from = this.edge * channels;
      const to = from + count * channels;
      next.data.fill(0, to, rows * channels);
      rectify(next.data, state.data, bias, from, to);
      [state, next] = [next, state];
    }
    this.#top = state;
    for (let row = 0; row < rows; row++) this.tokenScores.data.set(this.#biases.token, row * TOKEN_COLUMNS);
    this.#space.addProduct(this.tokenScores, state, this.#token, rows);
  }

  #top!: Matrix;

  get channels(): number {
    return this.#input.columns;
  }

  #gather(features: FeatureRows, into: Float32Array): void {
    const { channels } = this;
    const { cells, scales } = this.#input;
    const sum = new Float32Array(channels);
    for (let t = 0; t < features.counts.length; t++) {
      sum.set(this.#inputBias);
      for (let k = 0; k < features.counts[t]!; k++) {
        const row = features.rows[t * ROWS_PER_TOKEN + k]!;
        const scale = scales[row]!;
        const base = row * channels;
        for (let c = 0; c < channels; c++) sum[c] = sum[c]! + cells[base + c]! * scale;
      }
      const at = (this.edge + t) * channels;
      for (let c = 0; c < channels; c++) into[at + c] = Math.max(0, sum[c]!);
    }
  }

  /** Scores up to `MOST_SPANS` spans, in token numbers of the stretch just read; row `s` of `spanScores` and `spanHidden`. */
  readSpans(spans: readonly { readonly start: number; readonly end: number }[]): void {
    const { channels } = this;
    const state = this.#top.data;
    const pooled = this.#pooled.data;
    const rows = (spans.length + 3) & ~3;
    pooled.fill(0, 0, rows * channels * 4);
    spans.forEach((span, s) => {
      const base = s * channels * 4;
      for (let c = 0; c < channels; c++) {
        const cell = (token: number): number => state[(this.edge + token) * channels + c]!;
        let sum = 0;
        let most = 0;
        for (let t = span.start; t < span.end; t++) {
          sum += cell(t);
          most = Math.max(most, cell(t));
        }
        let before = 0;
        let after = 0;
        for (let k = 1; k <= SPAN_CONTEXT; k++) {
          before += cell(span.start - k);
          after += cell(span.end + k - 1);
        }
        pooled[base + c] = most;
        pooled[base + channels + c] = sum / (span.end - span.start);
        pooled[base + channels * 2 + c] = before / SPAN_CONTEXT;
        pooled[base + channels * 3 + c] = after / SPAN_CONTEXT;
      }
    });
    const { columns } = this.spanHidden;
    for (let row = 0; row < rows; row++) this.spanHidden.data.set(this.#biases.hidden, row * columns);
    this.#space.addProduct(this.spanHidden, this.#pooled, this.#hidden, rows);
    for (let i = 0; i < rows * columns; i++) this.spanHidden.data[i] = Math.max(0, this.spanHidden.data[i]!);
    for (let row = 0; row < rows; row++) this.spanScores.data.set(this.#biases.span, row * OUTPUTS);
    this.#space.addProduct(this.spanScores, this.spanHidden, this.#span, rows);
  }
}

/** `sums` becomes what is above zero of itself and the bias, added to the layer's input. */
function rectify(sums: Float32Array, input: Float32Array, bias: Float32Array, from: number, to: number): void {
  const channels = bias.length;
  for (let row = from; row < to; row += channels)
    for (let c = 0; c < channels; c++) {
      const sum = sums[row + c]! + bias[c]!;
      sums[row + c] = sum > 0 ? sum + input[row + c]! : input[row + c]!;
    }
}

/** Spans scored at once. */
export const SPANS_AT_ONCE = MOST_SPANS;
