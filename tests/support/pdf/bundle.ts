import type { PDFPage } from 'pdf-lib';
import { newSheet, paper, type Sheet, wrapped, writeLines } from './page-writer';

export interface BundleSettings {
  readonly pages: number;
  /** The text that fills the pages, again and again. */
  readonly text: string;
  readonly prefix?: string;
}

const body = { x: 72, top: 700, width: 468, bottom: 84 } as const;

/** A discovery bundle: prose over page breaks, a running head, page numbers and Bates stamps on every page. */
export const discoveryBundle = async ({ pages, text, prefix = 'NMP' }: BundleSettings): Promise<Uint8Array> => {
  const sheet = await newSheet();
  const lines = wrapped(text, sheet.font, 11, body.width);
  let left: readonly string[] = lines;
  for (let at = 0; at < pages; at++) {
    const page = sheet.document.addPage([paper.width, paper.height]);
    const room = [...left];
    while (room.length < 60) room.push(...lines);
    left = writeLines(page, room, body, sheet.font);
    margins(page, sheet, at, pages, prefix);
  }
  sheet.document.setTitle('Discovery production 3');
  return sheet.document.save({ useObjectStreams: true });
};

const margins = (page: PDFPage, { font }: Sheet, at: number, pages: number, prefix: string): void => {
  page.drawText('State v. Calloway - Discovery production 3', { x: 72, y: 750, size: 9, font });
  page.drawText(`Page ${at + 1} of ${pages}`, { x: 280, y: 40, size: 9, font });
  page.drawText(`${prefix}-${String(at + 101).padStart(6, '0')}`, { x: 490, y: 28, size: 9, font });
};
