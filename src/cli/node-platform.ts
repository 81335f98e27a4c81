import { MessageChannel } from 'node:worker_threads';
import type { PdfEngine, Platform } from '../documents/platform';
import { pdfFolder, startPdfThread } from './pdf-thread';

/** How files are read in Node: pdf.js in a thread of its own. */
export function nodePlatform(): Platform {
  const folder = pdfFolder();
  return {
    startPdf,
    pdfAssets: {
      cMapUrl: `${folder}cmaps/`,
      standardFontDataUrl: `${folder}standard_fonts/`,
      wasmUrl: `${folder}wasm/`,
      iccUrl: `${folder}iccs/`,
    },
    rasterise: async () => {
      throw new Error('not yet');
    },
    recogniser: async () => {
      throw new Error('not yet');
    },
  };
}

async function startPdf(): Promise<PdfEngine> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { port1, port2 } = new MessageChannel();
  const thread = startPdfThread(port2);
  const worker = new pdfjs.PDFWorker({ port: port1 as unknown as null });
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
