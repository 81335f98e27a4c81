import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { CoverCheck } from './cover-check';
import type { DocumentTraits } from './layouter';

/** What holds for a document as a whole. */
export async function traitsOf(pdf: PDFDocumentProxy, covers: CoverCheck): Promise<DocumentTraits> {
  return { labels: await pdf.getPageLabels().catch(() => null), covers };
}
