import { describe, expect, test } from 'vitest';
import {
  type Batch,
  gapRows,
  Network,
  type NetworkShape,
  SPAN_OUTPUTS,
  type SpanTarget,
  TOKEN_OUTPUTS,
} from './network';

const shape: NetworkShape = {
  channels: 8,
  dilations: [1, 2],
  width: 3,
  learnedRows: 6,
  vectorSize: 8,
  hidden: 8,
  inputDropout: 0,
  layerDropout: 0,
  spanDropout: 0,
};
const gap = gapRows(shape);
const vectors = Float32Array.from({ length: 24 }, (_, i) => ((i * 5) % 7) / 4 - 0.7);

/** Two sequences of 5 and 3 tokens. */
function twoSequences(): Batch {
  const rows = (gap * 3 + 8 + 3) & ~3;
  const table = new Int32Array(rows).fill(-2);
  const learnedAt = new Int32Array(rows + 1);
  const learned: number[] = [];
  for (let row = 0; row < rows; row++) {
    const inside = (row >= gap && row < gap + 5) || (row >= gap * 2 + 5 && row < gap * 2 + 8);
    if (inside) {
      table[row] = row % 4 === 3 ? -1 : row % 3;
      learned.push(row % 6, (row * 5 + 1) % 6);
    }
    learnedAt[row + 1] = learned.length;
  }
  return { rows, vectors: table, learned: Int32Array.from(learned), learnedAt };
}

const spans: SpanTarget[] = [
  { start: gap + 1, end: gap + 3, label: 1, status: 0, experiencer: 0 },
  { start: gap * 2 + 5, end: gap * 2 + 8, label: 2, status: 1, experiencer: 1 },
];

/** A smooth loss whose gradients are its own scores. */
function loss(network: Network, batch: Batch): number {
  network.readTokens(batch, false);
  network.readSpans(spans, false);
  let sum = 0;
  for (const [row, inside] of Array.from(batch.vectors, (vector, at) => [at, vector !== -2] as const))
    if (inside)
      for (let k = 0; k < TOKEN_OUTPUTS; k++) sum += network.tokenScores.data[row * TOKEN_OUTPUTS + k]! ** 2 / 2;
  for (let i = 0; i < spans.length * SPAN_OUTPUTS; i++) sum += network.spanScores.data[i]! ** 2 / 2;
  return sum;
}

describe('the network', () => {
  test('has gradients that agree with differences of its loss, for every parameter', () => {
    const network = new Network(shape, vectors, 5);
    const batch = twoSequences();
    loss(network, batch);
    network.tokenGradient.data.fill(0);
    network.spanGradient.data.fill(0);
    for (let row = 0; row < batch.rows; row++)
      if (batch.vectors[row] !== -2)
        for (let i = row * TOKEN_OUTPUTS; i < (row + 1) * TOKEN_OUTPUTS; i++)
          network.tokenGradient.data[i] = network.tokenScores.data[i]!;
    for (let i = 0; i < spans.length * SPAN_OUTPUTS; i++) network.spanGradient.data[i] = network.spanScores.data[i]!;
    network.learn(batch, spans);
    for (const { name, value, gradient } of network.parameters.values()) {
      for (let at = 0; at < value.data.length; at += Math.max(1, value.data.length >> 3)) {
        const was = value.data[at]!;
        value.data[at] = was + 1e-3;
        const up = loss(network, batch);
        value.data[at] = was - 1e-3;
        const down = loss(network, batch);
        value.data[at] = was;
        const slope = (up - down) / 2e-3;
        expect(Math.abs(slope - gradient.data[at]!), `${name} at ${at}: ${slope} or ${gradient.data[at]}`).toBeLessThan(
          0.02 + Math.abs(slope) * 0.02,
        );
      }
    }
  });
  test('reads a sequence alike whatever lies beside it', () => {
    const network = new Network(shape, vectors, 4);
    const both = twoSequences();
    network.readTokens(both, false);
    const first = gap * TOKEN_OUTPUTS;
    const before = network.tokenScores.data.slice(first, first + 5 * TOKEN_OUTPUTS);
    for (let row = gap * 2 + 5; row < gap * 2 + 8; row++) both.vectors[row] = -2;
    network.readTokens(both, false);
    expect(network.tokenScores.data.slice(first, first + 5 * TOKEN_OUTPUTS)).toEqual(before);
  });
});
