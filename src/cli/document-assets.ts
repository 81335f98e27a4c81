import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MessagePort, Worker } from 'node:worker_threads';
import { RecognitionMissing } from '../documents/platform';

const require = createRequire(import.meta.url);

/** Where pdf.js's own files lie. */
export const pdfFolder = (): string => `${dirname(require.resolve('pdfjs-dist/package.json'))}/`;

/** Starts a thread in which pdf.js reads one document, answering on the port. */
export function startPdfThread(port: MessagePort): Worker {
  const module = pathToFileURL(require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')).href;
  const code = `const { workerData: { port } } = require('node:worker_threads');
import(${JSON.stringify(module)}).then(({ WorkerMessageHandler }) => {
  WorkerMessageHandler.initializeFromPort(port);
  port.start();
});`;
  return new Worker(code, { eval: true, workerData: { port }, transferList: [port] });
}

interface RecognitionFiles {
  readonly worker: string;
  readonly core?: string;
  readonly data: string;
}

/** Where text recognition has its program and its data. */
export function recognitionFiles(language: string): RecognitionFiles {
  return {
    worker: require.resolve('tesseract.js/src/worker-script/node/index.js'),
    data: join(dirname(require.resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int'),
  };
}

/** The canvas that draws pages in Node. */
export async function canvasModule(): Promise<typeof import('@napi-rs/canvas')> {
  try {
    return await import('@napi-rs/canvas');
  } catch {
    throw new RecognitionMissing();
  }
}
