import type { ScanReport } from '../../model/report';
import type { ReadPage, UnsureWord } from '../read-page';

/**
 * Marks findings whose quote holds a word that recognition was not sure of, so that none of them passes for plain text.
 * `pages` are those of the document that was scanned, in order.
 */
export function withUnsureWords(report: ScanReport, pages: readonly ReadPage[]): ScanReport {
  const unsure = inDocument(pages);
  if (unsure.length === 0) return report;
  return {
    ...report,
    findings: report.findings.map((finding) => {
      const { start, end } = finding.position;
      const words = unsure
        .filter((one) => one.start < end && one.end > start)
        .map(({ word, confidence, read }) => (read === undefined ? { word, confidence } : { word, confidence, read }));
      return words.length > 0 ? { ...finding, unsure: words } : finding;
    }),
  };
}

/** The unsure words of all pages, by their offsets into the whole text. */
function inDocument(pages: readonly ReadPage[]): (UnsureWord & { readonly word: string })[] {
  let before = 0;
  return pages.flatMap(({ text, unsure }) => {
    const start = before;
    before += text.length + 1;
    return unsure.map((one) => ({
      ...one,
      word: text.slice(one.start, one.end),
      start: start + one.start,
      end: start + one.end,
    }));
  });
}
