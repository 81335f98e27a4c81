declare module 'virtual:pdf-worker' {
  /** The script, as base64. */
  export const pdfWorkerBase64: string;
}
