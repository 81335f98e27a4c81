import type { PDFPageProxy } from 'pdfjs-dist';
import { pdfAssetFolder, recognitionFolder } from './asset-folders';
import type { GreyImage, PdfEngine, Platform } from './platform';
import { greyOf } from './recognition/grey';
import { startTesseract } from './recognition/tesseract';

/** How files are read in a page of the extension. `asset` gives the address of a file of the extension itself. */
export function browserPlatform({ asset }: { readonly asset: (path: string) => string }): Platform {
  const folder = asset(`/${pdfAssetFolder}/`);
  return {
    startPdf: () => startPdf(asset(`/${pdfAssetFolder}/pdf.worker.min.mjs`)),
    pdfAssets: {
      cMapUrl: `${folder}cmaps/`,
      standardFontDataUrl: `${folder}standard_fonts/`,
      wasmUrl: `${folder}wasm/`,
      iccUrl: `${folder}iccs/`,
    },
    rasterise,
    recogniser: async (language) => {
      const { createWorker } = await import('tesseract.js');
      const ocr = asset(`/${recognitionFolder}`);
      return startTesseract(createWorker, language, {
        workerPath: `${ocr}/worker.min.js`,
        corePath: ocr,
        langPath: ocr,
        workerBlobURL: false,
        cacheMethod: 'none',
        gzip: true,
      });
    },
  };
}

async function startPdf(script: string): Promise<PdfEngine> {
  const pdfjs = await import('pdfjs-dist');
  const thread = new Worker(script, { type: 'module' });
  const worker = new pdfjs.PDFWorker({ port: thread as unknown as null, verbosity: pdfjs.VerbosityLevel.ERRORS });
  return { pdfjs, worker, end: () => thread.terminate() };
}

async function rasterise(page: PDFPageProxy, scale: number, signal?: AbortSignal): Promise<GreyImage> {
  const viewport = page.getViewport({ scale });
  const width = Math.ceil(viewport.width);
  const height = Math.ceil(viewport.height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) throw new Error('This browser gives no canvas.');
  const task = page.render({ canvas, canvasContext: context, viewport, intent: 'print' });
  const stop = (): void => task.cancel();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
    return greyOf(context.getImageData(0, 0, width, height).data, width, height, scale);
  } finally {
    signal?.removeEventListener('abort', stop);
    // Gives the memory back at once.
    canvas.width = 0;
    canvas.height = 0;
  }
}
