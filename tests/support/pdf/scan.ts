import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { nodePlatform } from '../../../src/cli/node-platform';
import type { GreyImage } from '../../../src/documents/platform';
import { straightened, thresholdOf } from '../../../src/documents/recognition/deskew';
import { openPdf } from './open-pdf';
import { paper } from './page-writer';

/** A page of a PDF as a picture. */
export const pictureOf = async (pdf: Uint8Array, dotsAnInch: number): Promise<GreyImage> => {
  const file = await openPdf(pdf.slice());
  try {
    return await nodePlatform().rasterise(await file.pdf!.getPage(1), dotsAnInch / 72);
  } finally {
    await file.close();
  }
};

export const askew = (image: GreyImage, degrees: number): GreyImage => straightened(image, -degrees);

/** Specks of black and white on one pixel in `oneIn`, the same at every run. */
export const speckled = (image: GreyImage, oneIn: number): GreyImage => {
  let state = 20_261_121;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return { ...image, pixels: image.pixels.map((pixel) => (random() < 1 / oneIn ? (random() < 0.5 ? 0 : 255) : pixel)) };
};

/** Only black and white, as a fax has it. */
export const faxed = (image: GreyImage): GreyImage => {
  const threshold = thresholdOf(image.pixels);
  return { ...image, pixels: image.pixels.map((pixel) => (pixel < threshold ? 0 : 255)) };
};

/** Faded print on grey paper. */
export const greyed = (image: GreyImage): GreyImage => ({
  ...image,
  pixels: image.pixels.map((pixel) => 70 + Math.round((pixel / 255) * 110)),
});

/** Pictures as the pages of a PDF, as a copier makes it. */
export const scannedPdf = async (...images: readonly GreyImage[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (const image of images) {
    const page = document.addPage([paper.width, paper.height]);
    page.drawImage(await document.embedPng(pngOf(image)), { x: 0, y: 0, width: paper.width, height: paper.height });
  }
  return document.save();
};

const pngOf = ({ width, height, pixels }: GreyImage): Uint8Array => {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const chunk = (name: string, content: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), content]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
};
