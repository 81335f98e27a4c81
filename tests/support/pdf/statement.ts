import { newSheet, paper, wrapped, writeLines } from './page-writer';

/** A witness statement on the form MG11 with the stamp of the office that received it. */
export const witnessStatement = async (text: string): Promise<Uint8Array> => {
  const { document, font, bold } = await newSheet();
  const page = document.addPage([paper.width, paper.height]);
  page.drawText('WITNESS STATEMENT', { x: 220, y: 750, size: 15, font: bold });
  page.drawText('(Criminal Procedure Rules, r 16.2; Criminal Justice Act 1967, s 9)', {
    x: 130,
    y: 733,
    size: 10,
    font,
  });
  page.drawText('MG11', { x: 520, y: 765, size: 11, font: bold });
  writeLines(page, wrapped(text, font, 12, 470), { x: 70, top: 700, width: 470, bottom: 110 }, font, 12);
  page.drawRectangle({ x: 400, y: 40, width: 150, height: 44, borderWidth: 2 });
  page.drawText('RECEIVED', { x: 435, y: 64, size: 14, font: bold });
  page.drawText('Case progression unit', { x: 415, y: 48, size: 11, font });
  return document.save();
};
