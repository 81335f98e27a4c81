import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { RecogniseOptions } from '../open-file';
import type { GreyImage, Platform } from '../platform';
import type { ReadPage } from '../read-page';
import { recognisePage } from '../recognition/recognise-page';
import { PageFinisher } from './finish-page';
import type { RawPage } from './raw-page';

/** Pixels a point at 300 dots an inch, which the recogniser likes best; larger pages get fewer. */
const SCALE = 300 / 72;
const MOST_PIXELS = 16_000_000;

export interface Recognising extends RecogniseOptions {
  readonly platform: Platform;
  readonly until: AbortSignal;
  readonly onRecognised: (raw: RawPage, page: ReadPage) => void;
}

/** Recognises pages one after the other; each is handed on as soon as it is done. */
export async function recognisePages(
  pdf: PDFDocumentProxy,
  pages: readonly ReadPage[],
  { platform, language = 'eng', known, until, onProgress, onRecognised }: Recognising,
): Promise<void> {
  if (pages.length === 0) return;
  until.throwIfAborted();
  const recogniser = await platform.recogniser(language);
  try {
    for (const [done, page] of pages.entries()) {
      until.throwIfAborted();
      const image = await pictureOf(pdf, page, platform, until);
      const raw = await recognisePage(image, page, {
        recogniser,
        known,
        signal: until,
        onProgress: (part) => onProgress?.({ done, of: pages.length, page: part }),
      });
      onRecognised(raw, new PageFinisher(pdf.numPages).alone(raw));
      onProgress?.({ done: done + 1, of: pages.length, page: 0 });
    }
  } finally {
    await recogniser.close();
  }
}

async function pictureOf(
  pdf: PDFDocumentProxy,
  { index, width, height }: ReadPage,
  platform: Platform,
  signal: AbortSignal,
): Promise<GreyImage> {
  const page = await pdf.getPage(index + 1);
  const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
  try {
    return await platform.rasterise(page, scale, signal);
  } finally {
    page.cleanup();
  }
}

/** Recognised pages once more, now that all neighbours are there to tell headers, footers and stamped numbers. */
export function withMargins(recognised: ReadonlyMap<number, RawPage>, pageCount: number): ReadPage[] {
  const finisher = new PageFinisher(pageCount);
  const inOrder = [...recognised.values()].sort((a, b) => a.index - b.index);
  return [...inOrder.flatMap((raw) => finisher.push(raw)), ...finisher.flush()];
}
