import { PDFDocument, StandardFonts } from 'pdf-lib';
import { filler } from '../browser/pages';

/** What every target holds, in this order, and the test extension finds. */
export const seeds = ['took her passport', 'worked without pay', 'told him what to steal'] as const;

/** A report in paragraphs, with one seed in the first, the middle and the last. */
export const paragraphs: readonly string[] = [
  `The witness said that he took her passport on the first day.`,
  filler,
  `From then on she worked without pay in the house by the river.`,
  filler,
  `In the evening he told him what to steal and where to bring it.`,
];

export const asHtml = paragraphs.map((text) => `<p>${text}</p>`).join('');

/** Ten pages of a statement; the seeds stand on the first, the fifth and the last, the second over two lines. */
export async function tenPages(): Promise<Buffer> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let number = 1; number <= 10; number++) {
    const page = document.addPage([595, 842]);
    const lines = [`Statement of the witness, page ${number} of 10.`, ...wrapped(filler), ...wrapped(filler)];
    if (number === 1) lines.push('The witness said that he took her passport on the first day.');
    if (number === 5) lines.push('From then on, as the neighbours also knew, she worked', 'without pay in the house.');
    if (number === 10) lines.push('In the evening he told him what to steal.');
    lines.forEach((line, at) => {
      page.drawText(line, { x: 60, y: 780 - at * 18, size: 12, font });
    });
  }
  return Buffer.from(await document.save());
}

const wrapped = (text: string): string[] => text.match(/.{1,80}(?:\s|$)/g)!.map((line) => line.trim());
