import { MessageChannel } from 'node:worker_threads';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { RecognitionLanguage } from '../documents/open-file';
import type { GreyImage, PdfEngine, Platform, Recogniser } from '../documents/platform';
import { greyOf } from '../documents/recognition/grey';
import { startTesseract } from '../documents/recognition/tesseract';
import { canvasModule, pdfFolder, recognitionFiles, startPdfThread, tesseractModule } from './document-assets';

/** How files are read in Node: pdf.js in a thread of its own. */
export function nodePlatform(): Platform {
  const folder = pdfFolder();
  return {
    startPdf,
    pdfAssets:
      folder === null
        ? {}
        : {
            cMapUrl: `${folder}cmaps/`,
            standardFontDataUrl: `${folder}standard_fonts/`,
            wasmUrl: `${folder}wasm/`,
            iccUrl: `${folder}iccs/`,
          },
    rasterise,
    recogniser,
  };
}

/** pdf.js names these when it is loaded; reading text never uses them, drawing pages takes the canvas's own. */
function standIns(): void {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D'])
    if (!(name in globalThis)) Object.assign(globalThis, { [name]: canvasClass(name) });
}

function canvasClass(name: string): unknown {
  try {
    return (canvasModule() as unknown as Record<string, unknown>)[name];
  } catch {
    return class {};
  }
}

async function startPdf(): Promise<PdfEngine> {
  standIns();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { port1, port2 } = new MessageChannel();
  const thread = startPdfThread(port2);
  const worker = new pdfjs.PDFWorker({ port: port1 as unknown as null, verbosity: pdfjs.VerbosityLevel.ERRORS });
  port1.start();
  return {
    pdfjs: pdfjs as unknown as PdfEngine['pdfjs'],
    worker,
    end: () => {
      port1.close();
      void thread.terminate();
    },
  };
}

async function rasterise(page: PDFPageProxy, scale: number, signal?: AbortSignal): Promise<GreyImage> {
  const { createCanvas } = canvasModule();
  const viewport = page.getViewport({ scale });
  const width = Math.ceil(viewport.width);
  const height = Math.ceil(viewport.height);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const task = page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    intent: 'print',
    background: 'white',
  });
  const stop = (): void => task.cancel();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
    return greyOf(context.getImageData(0, 0, width, height).data, width, height, scale);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

async function recogniser(language: RecognitionLanguage): Promise<Recogniser> {
  const { worker, data } = recognitionFiles(language);
  canvasModule();
  return startTesseract(tesseractModule().createWorker, language, {
    workerPath: worker,
    langPath: data,
    cacheMethod: 'none',
    gzip: true,
  });
}
