/** Where the extension keeps the files of pdf.js and of the text recognition, from its root. */
export const pdfAssetFolder = 'pdfjs';
export const recognitionFolder = 'ocr';
