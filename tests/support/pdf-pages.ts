import { degrees, PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';

export interface PdfOptions {
  /** Of every page, in degrees. */
  readonly rotate?: number;
  readonly title?: string;
}

const SIZE = 11;
const LINE = 15;
const MARGIN = 64;

/** What pdf-lib's built-in fonts can write. */
const plain = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, '-')
    .replace(/[^\n\x20-\x7e]/g, ' ');

function wrapped(text: string, font: PDFFont, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of plain(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (font.widthOfTextAtSize(longer, SIZE) <= width) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines;
}

/** A letter-size PDF: each text begins on a page of its own and flows on over as many as it needs. */
export async function pdfOf(texts: readonly string[], { rotate = 0, title }: PdfOptions = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  if (title !== undefined) pdf.setTitle(title);
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const text of texts) {
    const lines = wrapped(text, font, 612 - 2 * MARGIN);
    const perPage = Math.floor((792 - 2 * MARGIN) / LINE);
    for (let from = 0; from === 0 || from < lines.length; from += perPage) {
      const page = pdf.addPage([612, 792]);
      page.setRotation(degrees(rotate));
      for (const [at, line] of lines.slice(from, from + perPage).entries())
        page.drawText(line, { x: MARGIN, y: 792 - MARGIN - at * LINE, size: SIZE, font });
    }
  }
  return pdf.save();
}
