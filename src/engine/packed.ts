const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Whole numbers as text: each is the difference from the one before, its sign in the lowest bit, in groups of five bits
 * with a sixth that says whether another follows, as source maps write them.
 */
export type Packed = string;

export function packed(numbers: readonly number[]): Packed {
  const parts: string[] = [];
  let last = 0;
  for (const number of numbers) {
    const difference = number - last;
    last = number;
    let rest = difference < 0 ? -difference * 2 + 1 : difference * 2;
    do {
      const group = rest % 32;
      rest = (rest - group) / 32;
      parts.push(digits[rest > 0 ? group + 32 : group]!);
    } while (rest > 0);
  }
  return parts.join('');
}

const digitOf = new Uint8Array(128);
for (let at = 0; at < digits.length; at++) digitOf[digits.charCodeAt(at)] = at;

/** Numbers up to 2^30 in size. */
export function unpacked(text: Packed): Int32Array {
  const numbers = new Int32Array(text.length);
  let count = 0;
  let last = 0;
  let value = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const group = digitOf[text.charCodeAt(at)]!;
    value += (group & 31) << shift;
    if (group >= 32) shift += 5;
    else {
      last += value & 1 ? -(value >>> 1) : value >>> 1;
      numbers[count++] = last;
      value = 0;
      shift = 0;
    }
  }
  return numbers.slice(0, count);
}

/** From the lengths of consecutive lists, where each begins; one more entry says where the last ends. */
export function beginnings(lengths: Packed): Int32Array {
  const counted = unpacked(lengths);
  const from = new Int32Array(counted.length + 1);
  for (let at = 0; at < counted.length; at++) from[at + 1] = from[at]! + counted[at]!;
  return from;
}
