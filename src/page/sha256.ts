const CHUNK = 1 << 16;

/** FIPS 180-4, 4.2.2 and 5.3.3: fractional parts of the roots of the first primes. */
const [initial, constants] = roots();

/**
 * SHA-256 (hex) of a text as UTF-8, in steps. Written out because `crypto.subtle` does not exist on pages served
 * without TLS, where many case systems live, and because it can pause between chunks.
 */
export function* sha256Steps(text: string): Generator<void, string> {
  const state = new Uint32Array(initial);
  const encoder = new TextEncoder();
  const schedule = new Uint32Array(64);
  let rest = new Uint8Array(0);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const end = chunkEnd(text, at);
    const bytes = joined(rest, encoder.encode(text.slice(at, end)));
    length += bytes.length - rest.length;
    const whole = bytes.length & ~63;
    for (let block = 0; block < whole; block += 64) compress(state, schedule, bytes, block);
    rest = bytes.slice(whole);
    at = end;
    yield;
  }
  const tail = padded(rest, length);
  for (let block = 0; block < tail.length; block += 64) compress(state, schedule, tail, block);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** Where a chunk may end without cutting a surrogate pair. */
function chunkEnd(text: string, at: number): number {
  const end = Math.min(text.length, at + CHUNK);
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last < 0xdc00 ? end + 1 : end;
}

function joined(rest: Uint8Array<ArrayBuffer>, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(rest.length + more.length);
  bytes.set(rest);
  bytes.set(more, rest.length);
  return bytes;
}

function padded(rest: Uint8Array, length: number): Uint8Array {
  const tail = new Uint8Array(rest.length + 9 > 64 ? 128 : 64);
  tail.set(rest);
  tail[rest.length] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(length / 0x20000000));
  view.setUint32(tail.length - 4, (length << 3) >>> 0);
  return tail;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function compress(state: Uint32Array, w: Uint32Array, bytes: Uint8Array, block: number): void {
  for (let i = 0; i < 16; i++) {
    const at = block + i * 4;
    w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const small = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const large = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    w[i] = w[i - 16]! + small + w[i - 7]! + large;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const t1 = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!) | 0;
    const t2 = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
}

function roots(): readonly [Uint32Array, Uint32Array] {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 0x100000000);
  return [
    Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  ];
}
