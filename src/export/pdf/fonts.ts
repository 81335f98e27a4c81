import { hex, num, type PdfObjects, type Ref } from './objects';
import type { Typeface } from './typeface';

export type Weight = 'regular' | 'bold';

/** Characters of one run of one font, ready to be drawn. */
export interface GlyphRun {
  readonly font: string;
  /** Glyph numbers, four hexadecimal digits each. */
  readonly glyphs: string;
  /** In thousandths of the size. */
  readonly width: number;
}

/** The faces of one weight, each with some scripts; a character is drawn with the first face that has it. */
export type Faces = Readonly<Record<Weight, readonly Typeface[]>>;

/** Sets text in the faces, remembering which glyphs were used; in the end only those go into the file. */
export class FontUse {
  readonly #used = new Map<Typeface, { readonly name: string; readonly texts: Map<number, string> }>();
  /** Characters that no face has. */
  readonly missing = new Set<string>();

  constructor(readonly faces: Faces) {}

  has(character: string): boolean {
    return this.faces.regular.some((face) => face.glyphOf(character.codePointAt(0) ?? 0) !== 0);
  }

  widthOf(text: string, weight: Weight): number {
    return this.set(text, weight).reduce((width, run) => width + run.width, 0);
  }

  /** The runs that draw the text. */
  set(text: string, weight: Weight): readonly GlyphRun[] {
    const runs: { font: string; glyphs: string; width: number }[] = [];
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      const face = this.faces[weight].find((one) => one.glyphOf(code) !== 0);
      if (!face) {
        this.missing.add(character);
        continue;
      }
      const glyph = face.glyphOf(code);
      const font = this.#note(face, glyph, character);
      const last = runs.at(-1);
      const run = last?.font === font ? last : { font, glyphs: '', width: 0 };
      if (run !== last) runs.push(run);
      run.glyphs += glyph.toString(16).padStart(4, '0');
      run.width += face.widthOf(glyph);
    }
    return runs;
  }

  /** Writes the fonts used; the entries of the pages' font dictionary. */
  async write(objects: PdfObjects): Promise<string> {
    const entries: string[] = [];
    for (const [face, { name, texts }] of this.#used)
      entries.push(`/${name} ${await font(objects, face, name, texts)}`);
    return entries.join(' ');
  }

  #note(face: Typeface, glyph: number, character: string): string {
    const known = this.#used.get(face) ?? { name: `F${this.#used.size + 1}`, texts: new Map<number, string>() };
    this.#used.set(face, known);
    known.texts.set(glyph, character);
    return known.name;
  }
}

const font = async (
  objects: PdfObjects,
  face: Typeface,
  name: string,
  texts: ReadonlyMap<number, string>,
): Promise<Ref> => {
  const glyphs = [...texts.keys()].toSorted((a, b) => a - b);
  const bytes = face.subset(new Set(glyphs));
  const file = await objects.stream(bytes, `/Length1 ${bytes.length}`);
  const base = `/NOTE${String.fromCharCode(64 + Number(name.slice(1)), 65)}+NotoSans`;
  const descriptor = objects.put(
    `<< /Type /FontDescriptor /FontName ${base} /Flags 4 /FontBBox [${face.box.join(' ')}] /ItalicAngle 0 /Ascent ${num(face.ascent)} /Descent ${num(face.descent)} /CapHeight 714 /StemV 80 /FontFile2 ${file} >>`,
  );
  const widths = glyphs.map((glyph) => `${glyph} [${num(face.widthOf(glyph))}]`).join(' ');
  const descendant = objects.put(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${base} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} /DW 600 /W [${widths}] /CIDToGIDMap /Identity >>`,
  );
  const unicode = await objects.stream(toUnicode(texts));
  return objects.put(
    `<< /Type /Font /Subtype /Type0 /BaseFont ${base} /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode ${unicode} >>`,
  );
};

/** Lets readers search, copy and read aloud what the glyphs say. */
const toUnicode = (texts: ReadonlyMap<number, string>): string => {
  const lines = [...texts].map(([glyph, text]) => `<${glyph.toString(16).padStart(4, '0')}> <${hex(text)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
};
