import type { PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import type { RecognitionLanguage } from './open-file';

type PdfJs = typeof import('pdfjs-dist');

/** A picture of a page: one byte a pixel, 0 black to 255 white. `scale` is pixels a point. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly scale: number;
}

/** A word on a picture, in pixels; `confidence` 0 to 100. `line` and `paragraph` count from 0 on the page. */
export interface RecognisedWord {
  readonly text: string;
  readonly confidence: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly line: number;
  readonly paragraph: number;
}

export interface Recogniser {
  recognise(image: GreyImage, onProgress: (done: number) => void, signal?: AbortSignal): Promise<RecognisedWord[]>;
  close(): Promise<void>;
}

/** pdf.js with a worker of its own, so that one document cannot hold up another. */
export interface PdfEngine {
  readonly pdfjs: PdfJs;
  readonly worker: PDFWorker;
  /** Ends the worker, whatever it is doing. */
  end(): void;
}

/** What reading files takes from where it runs: the extension's pages (`browser-platform`), or Node (`cli/`). */
export interface Platform {
  startPdf(): Promise<PdfEngine>;
  /** Folders with a trailing slash, of pdf.js's own files. */
  readonly pdfAssets: {
    readonly cMapUrl?: string;
    readonly standardFontDataUrl?: string;
    readonly wasmUrl?: string;
    readonly iccUrl?: string;
  };
  rasterise(page: PDFPageProxy, scale: number, signal?: AbortSignal): Promise<GreyImage>;
  recogniser(language: RecognitionLanguage): Promise<Recogniser>;
}

/** Thrown by a platform whose files for text recognition are not installed. */
export class RecognitionMissing extends Error {}
