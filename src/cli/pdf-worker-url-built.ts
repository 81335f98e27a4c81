import { pdfWorkerBase64 } from 'virtual:pdf-worker';

/** The part of pdf.js that runs in a thread of its own, carried inside the program. */
export const pdfWorkerUrl = (): string => `data:text/javascript;base64,${pdfWorkerBase64}`;
