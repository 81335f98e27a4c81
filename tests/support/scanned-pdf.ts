import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';

/** Draws words as a scanner would see them, in a browser; a JPEG as a data address. */
export function drawnWords(words: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1275;
  canvas.height = 1650;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#f4f4f2';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#222';
  pen.font = '30px "Liberation Serif", serif';
  let line = '';
  let y = 160;
  for (const word of words.split(/\s+/)) {
    if (pen.measureText(`${line} ${word}`).width > 1000) {
      pen.fillText(line, 130, y);
      line = word;
      y += 44;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  pen.fillText(line, 130, y);
  return canvas.toDataURL('image/jpeg', 0.9);
}

/** A PDF whose pages are nothing but these pictures. */
export async function pdfOfPictures(pictures: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const picture of pictures) {
    const image = await pdf.embedJpg(Buffer.from(picture.split(',')[1]!, 'base64'));
    pdf.addPage([612, 792]).drawImage(image, { x: 0, y: 0, width: 612, height: 792 });
  }
  return pdf.save();
}

/** A PDF whose pages are pictures of words, as a scanner makes them. */
export async function scannedPdf(page: Page, texts: readonly string[]): Promise<Uint8Array> {
  const pictures: string[] = [];
  for (const text of texts) pictures.push(await page.evaluate(drawnWords, text));
  return pdfOfPictures(pictures);
}
