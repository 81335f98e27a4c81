const powersOfTwo = new Float64Array(260);
for (let at = 130, up = 1, down = 1; at < 260; at++, up *= 2, down /= 2) {
  powersOfTwo[at] = up;
  powersOfTwo[260 - at] = down;
}

/** Terms of the series: the error is below 1e-11. */
const TERMS = 9;
const parts = Float64Array.from({ length: TERMS + 1 }, (_, term) => 1 / Math.max(1, term));

/** e to the x by multiplication and addition alone, so that no machine's library decides the last bit; x up to 87. */
export function exponential(x: number): number {
  if (x < -87) return 0;
  const whole = Math.floor(x * Math.LOG2E + 0.5);
  const rest = x - whole * Math.LN2;
  let sum = 1;
  for (let term = TERMS; term > 0; term--) sum = 1 + sum * rest * parts[term]!;
  return sum * powersOfTwo[whole + 130]!;
}

/** The chances that `count` scores from place `at` stand for. */
export function softmax(scores: Float32Array, at: number, count: number, out = new Float64Array(count)): Float64Array {
  let most = scores[at]!;
  for (let k = 1; k < count; k++) most = Math.max(most, scores[at + k]!);
  let sum = 0;
  for (let k = 0; k < count; k++) sum += out[k] = exponential(scores[at + k]! - most);
  for (let k = 0; k < count; k++) out[k] = out[k]! / sum;
  return out;
}
