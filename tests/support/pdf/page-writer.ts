import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

/** Letter paper, in points. */
export const paper = { width: 612, height: 792 } as const;
const black = rgb(0, 0, 0);

export interface Sheet {
  readonly document: PDFDocument;
  readonly font: PDFFont;
  readonly bold: PDFFont;
}

export const newSheet = async (): Promise<Sheet> => {
  const document = await PDFDocument.create();
  return {
    document,
    font: await document.embedFont(StandardFonts.TimesRoman),
    bold: await document.embedFont(StandardFonts.TimesRomanBold),
  };
};

/** Characters that the standard fonts do not have are written with those they have. */
export const plain = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2014]/g, '-')
    .replace(/[^\n\x20-\x7e\u00a0-\u00ff]/g, ' ');

/** Breaks a text into lines that fit, as a word processor does. */
export const wrapped = (text: string, font: PDFFont, size: number, width: number): string[] =>
  plain(text)
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let line = '';
      for (const word of paragraph.split(/\s+/).filter((one) => one !== '')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (font.widthOfTextAtSize(longer, size) <= width) line = longer;
        else {
          lines.push(line);
          line = word;
        }
      }
      return [...lines, line];
    });

export interface Column {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

/** Writes lines into a column from the top; gives back those that found no room. */
export const writeLines = (
  page: PDFPage,
  lines: readonly string[],
  { x, top, bottom }: Column,
  font: PDFFont,
  size = 11,
): readonly string[] => {
  const leading = size * 1.25;
  let y = top;
  for (const [at, line] of lines.entries()) {
    if (y < bottom) return lines.slice(at);
    if (line !== '') page.drawText(line, { x, y, size, font, color: black });
    y -= leading;
  }
  return [];
};
