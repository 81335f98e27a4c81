import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type MessagePort, Worker } from 'node:worker_threads';

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
