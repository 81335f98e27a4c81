/** Just enough of the WebAssembly binary format to write a kernel by hand: one imported memory, one function. */

export const op = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  end: [0x0b],
  get: (local: number): number[] => [0x20, ...leb(local)],
  set: (local: number): number[] => [0x21, ...leb(local)],
  tee: (local: number): number[] => [0x22, ...leb(local)],
  constant: (value: number): number[] => [0x41, ...sleb(value)],
  branchIf: (depth: number): number[] => [0x0d, ...leb(depth)],
  add: [0x6a],
  sub: [0x6b],
  mul: [0x6c],
  shiftLeft: [0x74],
  lessSigned: [0x48],
  loadVector: (offset: number): number[] => [0xfd, 0x00, 2, ...leb(offset)],
  loadSplat32: (offset: number): number[] => [0xfd, 0x09, 2, ...leb(offset)],
  storeVector: (offset: number): number[] => [0xfd, 0x0b, 2, ...leb(offset)],
  addFloats: [0xfd, 0xe4, 0x01],
  mulFloats: [0xfd, 0xe6, 0x01],
} as const;

const I32 = 0x7f;
const V128 = 0x7b;

/** A module that imports `env.memory` and exports one function `run` of `params` i32, with further i32 and v128 locals. */
export function kernelModule(
  params: number,
  ints: number,
  vectors: number,
  body: readonly number[],
): Uint8Array<ArrayBuffer> {
  const type = [0x01, 0x60, ...leb(params), ...Array<number>(params).fill(I32), 0x00];
  const memory = [0x01, ...name('env'), ...name('memory'), 0x02, 0x00, 0x01];
  const locals = [0x02, ...leb(ints), I32, ...leb(vectors), V128];
  const code = [...locals, ...body, 0x0b];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, type),
    ...section(2, memory),
    ...section(3, [0x01, 0x00]),
    ...section(7, [0x01, ...name('run'), 0x00, 0x00]),
    ...section(10, [0x01, ...leb(code.length), ...code]),
  ]);
}

const section = (id: number, content: readonly number[]): number[] => [id, ...leb(content.length), ...content];

const name = (text: string): number[] => [text.length, ...Array.from(text, (char) => char.charCodeAt(0))];

function leb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest === 0 ? low : low | 0x80);
  } while (rest !== 0);
  return bytes;
}

function sleb(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
}
