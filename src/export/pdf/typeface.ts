/** One TrueType font: what its characters are drawn with, and how wide. Widths are in thousandths of the size. */
export interface Typeface {
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** 0 where the font has no glyph for the character. */
  glyphOf(codePoint: number): number;
  widthOf(glyph: number): number;
  /** The font with the outlines of these glyphs only; glyph numbers stay as they are. */
  subset(glyphs: ReadonlySet<number>): Uint8Array<ArrayBuffer>;
}

type Tables = ReadonlyMap<string, Uint8Array>;

/** Reads a WOFF file with TrueType outlines. Throws on anything else: fonts are the extension's own files. */
export const readTypeface = async (woff: Uint8Array<ArrayBuffer>): Promise<Typeface> => {
  const tables = await tablesOf(woff);
  const head = viewOf(tables, 'head');
  const hhea = viewOf(tables, 'hhea');
  const unit = 1000 / head.getUint16(18);
  const glyphCount = viewOf(tables, 'maxp').getUint16(4);
  const metrics = viewOf(tables, 'hmtx');
  const longMetrics = hhea.getUint16(34);
  const glyphs = characterMap(viewOf(tables, 'cmap'));
  return {
    ascent: hhea.getInt16(4) * unit,
    descent: hhea.getInt16(6) * unit,
    box: [36, 38, 40, 42].map((at) => Math.round(head.getInt16(at) * unit)) as [number, number, number, number],
    glyphOf: (codePoint) => glyphs.get(codePoint) ?? 0,
    widthOf: (glyph) => metrics.getUint16(Math.min(glyph, longMetrics - 1) * 4) * unit,
    subset: (wanted) => fontFile(withOutlines(tables, wanted, glyphCount, head.getInt16(50) === 1)),
  };
};

const tablesOf = async (woff: Uint8Array<ArrayBuffer>): Promise<Tables> => {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646 || view.getUint32(4) !== 0x00010000)
    throw new Error('not a WOFF file with TrueType outlines');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(12); index += 1) {
    const at = 44 + index * 20;
    const [offset, packed, size] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    const bytes = woff.slice(offset, offset + packed);
    tables.set(String.fromCharCode(...woff.subarray(at, at + 4)), packed === size ? bytes : await inflated(bytes));
  }
  return tables;
};

const inflated = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer(),
  );

const viewOf = (tables: Tables, name: string): DataView => {
  const table = tables.get(name);
  if (!table) throw new Error(`the font has no table ${name}`);
  return new DataView(table.buffer, table.byteOffset, table.byteLength);
};

/** Character → glyph, from the Unicode subtable of format 4 (its first plane holds every script the note is set in). */
const characterMap = (cmap: DataView): ReadonlyMap<number, number> => {
  const map = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const at = cmap.getUint32(4 + index * 8 + 4);
    if (cmap.getUint16(at) !== 4) continue;
    const doubled = cmap.getUint16(at + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const end = cmap.getUint16(at + 14 + segment);
      const start = cmap.getUint16(at + 16 + doubled + segment);
      const delta = cmap.getUint16(at + 16 + doubled * 2 + segment);
      const rangeAt = at + 16 + doubled * 3 + segment;
      const range = cmap.getUint16(rangeAt);
      for (let code = start; code <= end && code < 0xffff; code += 1) {
        const found = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - start) * 2);
        if (range === 0 || found !== 0) map.set(code, (found + delta) & 0xffff);
      }
    }
  }
  return map;
};

const withOutlines = (tables: Tables, wanted: ReadonlySet<number>, count: number, long: boolean): Tables => {
  const loca = viewOf(tables, 'loca');
  const glyf = viewOf(tables, 'glyf');
  const place = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  const used = new Set<number>();
  const take = (glyph: number): void => {
    if (used.has(glyph) || glyph >= count) return;
    used.add(glyph);
    const [start, end] = [place(glyph), place(glyph + 1)];
    if (end > start && glyf.getInt16(start) < 0) for (const part of partsOf(glyf, start)) take(part);
  };
  take(0);
  for (const glyph of wanted) take(glyph);
  const offsets = new DataView(new ArrayBuffer((count + 1) * 4));
  const outlines: Uint8Array[] = [];
  let size = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    offsets.setUint32(glyph * 4, size);
    if (!used.has(glyph)) continue;
    const outline = new Uint8Array(glyf.buffer, glyf.byteOffset + place(glyph), place(glyph + 1) - place(glyph));
    outlines.push(outline);
    size += outline.length;
  }
  offsets.setUint32(count * 4, size);
  const head = (tables.get('head') as Uint8Array).slice();
  new DataView(head.buffer).setInt16(50, 1);
  const kept = ['cvt ', 'fpgm', 'hhea', 'hmtx', 'maxp', 'prep'].flatMap((name) => {
    const table = tables.get(name);
    return table ? [[name, table] as const] : [];
  });
  return new Map([...kept, ['head', head], ['loca', new Uint8Array(offsets.buffer)], ['glyf', joined(outlines, size)]]);
};

/** The glyphs that a composite glyph is made of. */
function* partsOf(glyf: DataView, start: number): Generator<number> {
  let at = start + 10;
  for (let more = true; more; ) {
    const flags = glyf.getUint16(at);
    yield glyf.getUint16(at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
}

const joined = (parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

/** An sfnt file of these tables. */
const fontFile = (tables: Tables): Uint8Array<ArrayBuffer> => {
  const names = [...tables.keys()].toSorted();
  const padded = (size: number): number => (size + 3) & ~3;
  const start = 12 + names.length * 16;
  const file = new Uint8Array(
    names.reduce((size, name) => size + padded((tables.get(name) as Uint8Array).length), start),
  );
  const view = new DataView(file.buffer);
  const power = 31 - Math.clz32(names.length);
  view.setUint32(0, 0x00010000);
  for (const [index, value] of [names.length, 16 << power, power, names.length * 16 - (16 << power)].entries())
    view.setUint16(4 + index * 2, value);
  let at = start;
  names.forEach((name, index) => {
    const table = tables.get(name) as Uint8Array;
    file.set(table, at);
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, name.charCodeAt(letter));
    let sum = 0;
    for (let word = at; word < at + padded(table.length); word += 4) sum = (sum + view.getUint32(word)) >>> 0;
    view.setUint32(entry + 4, sum);
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, table.length);
    at += padded(table.length);
  });
  return file;
};
