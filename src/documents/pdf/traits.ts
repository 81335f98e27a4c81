import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { DocumentTraits } from './layouter';

/** What holds for a document as a whole. */
export async function traitsOf(pdf: PDFDocumentProxy): Promise<DocumentTraits> {
  const labels = await pdf.getPageLabels().catch(() => null);
  return { labels, mayCover: () => true, mayAnnotate: true };
}
