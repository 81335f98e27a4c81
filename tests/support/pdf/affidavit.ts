import { newSheet, paper, wrapped, writeLines } from './page-writer';

/** An affidavit set in two columns under a caption, over a footer. */
export const twoColumnAffidavit = async (left: string, right: string): Promise<Uint8Array> => {
  const { document, font, bold } = await newSheet();
  const page = document.addPage([paper.width, paper.height]);
  page.drawText('IN THE CIRCUIT COURT OF HARROW COUNTY', { x: 170, y: 740, size: 13, font: bold });
  page.drawText('AFFIDAVIT IN SUPPORT OF A CRIMINAL COMPLAINT', { x: 150, y: 720, size: 12, font: bold });
  const size = 10;
  const column = { top: 680, width: 222, bottom: 90 };
  writeLines(page, wrapped(left, font, size, column.width), { ...column, x: 72 }, font, size);
  writeLines(page, wrapped(right, font, size, column.width), { ...column, x: 318 }, font, size);
  page.drawText('Sworn before me on 4 March 2026. Notary public, Harrow County.', { x: 72, y: 60, size: 10, font });
  return document.save();
};
