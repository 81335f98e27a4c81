import { PDFName, PDFString, rgb } from 'pdf-lib';
import { newSheet, paper } from './page-writer';

export type Redaction =
  | 'black box over it'
  | 'white box over it'
  | 'black letters on a black box'
  | 'a thick black line over it'
  | 'a box turned and scaled into place'
  | 'a redaction annotation'
  | 'a filled square annotation'
  | 'a line under it'
  | 'a light box behind it'
  | 'white letters on a black bar'
  | 'a frame around it'
  | 'a see-through highlighter';

export const secret = 'Marguerite Halloway';
const at = { x: 168, y: 700, size: 12 } as const;

/** One sentence with a name in it, and something painted at the name. */
export const redactedPage = async (how: Redaction): Promise<Uint8Array> => {
  const { document, font } = await newSheet();
  const page = document.addPage([paper.width, paper.height]);
  const width = font.widthOfTextAtSize(secret, at.size);
  const box = { x: at.x - 1, y: at.y - 4, width: width + 2, height: 16 };
  const write = (colour = rgb(0, 0, 0)): void => page.drawText(secret, { ...at, font, color: colour });
  page.drawText('The witness is called', { x: 60, y: at.y, size: at.size, font });
  page.drawText('and lives nearby.', { x: at.x + width + 6, y: at.y, size: at.size, font });
  const before = how === 'black letters on a black box' || how === 'white letters on a black bar';
  if (before) page.drawRectangle({ ...box, color: rgb(0, 0, 0) });
  if (how === 'a light box behind it') page.drawRectangle({ ...box, color: rgb(0.9, 0.9, 0.95) });
  write(how === 'white letters on a black bar' ? rgb(1, 1, 1) : rgb(0, 0, 0));
  if (how === 'black box over it') page.drawRectangle({ ...box, color: rgb(0, 0, 0) });
  if (how === 'white box over it') page.drawRectangle({ ...box, color: rgb(1, 1, 1) });
  if (how === 'a thick black line over it') {
    const y = at.y + 4;
    page.drawLine({ start: { x: box.x, y }, end: { x: box.x + box.width, y }, thickness: 16 });
  }
  if (how === 'a box turned and scaled into place') {
    page.drawSvgPath(`M 0 0 L ${box.width / 2} 0 L ${box.width / 2} 8 L 0 8 Z`, {
      x: box.x,
      y: box.y + 16,
      scale: 2,
      color: rgb(0.05, 0.05, 0.05),
    });
  }
  if (how === 'a line under it') {
    page.drawRectangle({ x: box.x, y: at.y - 2, width: box.width, height: 1, color: rgb(0, 0, 0) });
  }
  if (how === 'a frame around it') page.drawRectangle({ ...box, borderColor: rgb(0, 0, 0), borderWidth: 1 });
  if (how === 'a see-through highlighter') page.drawRectangle({ ...box, color: rgb(1, 1, 0), opacity: 0.4 });
  if (how === 'a redaction annotation' || how === 'a filled square annotation') {
    const rect = [box.x, box.y, box.x + box.width, box.y + box.height];
    const { context } = document;
    const look = context.stream(`0 0 0 rg ${rect[0]} ${rect[1]} ${box.width} ${box.height} re f`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: rect,
    });
    const isSquare = how === 'a filled square annotation';
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: isSquare ? 'Square' : 'Redact',
      Rect: rect,
      F: 4,
      Contents: PDFString.of(''),
      ...(isSquare ? { IC: [0, 0, 0], AP: { N: context.register(look) } } : {}),
    });
    page.node.set(PDFName.of('Annots'), context.obj([context.register(annotation)]));
  }
  return document.save();
};
