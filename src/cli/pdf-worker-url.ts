import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Where the part of pdf.js that runs in a thread of its own lies. */
export const pdfWorkerUrl = (): string =>
  pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')).href;
