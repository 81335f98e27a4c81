import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type MessagePort, Worker } from 'node:worker_threads';
import { RecognitionMissing } from '../documents/platform';
import { pdfWorkerUrl } from './pdf-worker-url';

const require = createRequire(import.meta.url);

/** Where a package lies; null where none is installed, as beside a program that was copied by itself. */
function packageFolder(name: string): string | null {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return null;
  }
}

/** Where pdf.js's own files lie; null when only its program is there, which is enough for all but some Asian fonts. */
export function pdfFolder(): string | null {
  const folder = packageFolder('pdfjs-dist');
  return folder === null ? null : `${folder}/`;
}

/** Starts a thread in which pdf.js reads one document, answering on the port. */
export function startPdfThread(port: MessagePort): Worker {
  const code = `const { workerData: { port } } = require('node:worker_threads');
import(${JSON.stringify(pdfWorkerUrl())}).then(({ WorkerMessageHandler }) => {
  WorkerMessageHandler.initializeFromPort(port);
  port.start();
});`;
  return new Worker(code, { eval: true, workerData: { port }, transferList: [port] });
}

interface RecognitionFiles {
  readonly worker: string;
  readonly data: string;
}

/** Where text recognition has its program and its data. */
export function recognitionFiles(language: string): RecognitionFiles {
  const program = packageFolder('tesseract.js');
  const data = packageFolder(`@tesseract.js-data/${language}`);
  if (program === null || data === null) throw new RecognitionMissing();
  return { worker: join(program, 'src/worker-script/node/index.js'), data: join(data, '4.0.0_best_int') };
}

/** Text recognition, which finds its own files beside itself, so that it is never part of the program either. */
export const tesseractModule = (): typeof import('tesseract.js') => installed('tesseract.js');

/** The canvas that draws pages in Node. It is native. */
export const canvasModule = (): typeof import('@napi-rs/canvas') => installed('@napi-rs/canvas');

function installed<T>(name: string): T {
  try {
    return require(name) as T;
  } catch {
    throw new RecognitionMissing();
  }
}
