import type { PageSelector, TextPositionSelector } from '../model/selector';

/** The span without blanks at its ends; null when nothing is left. */
export function trimmedSpan(text: string, from: number, until: number): TextPositionSelector | null {
  const cut = text.slice(from, until);
  const start = from + cut.length - cut.trimStart().length;
  const end = from + cut.trimEnd().length;
  return end > start ? { start, end } : null;
}

/** A passage in words: quote, title, page, Bates number and the file's hash, so that anybody can find it again. */
export function citation(
  exact: string,
  page: PageSelector,
  document: { readonly title: string; readonly sha256: string },
  /** What is cited: the page, or the paragraph of a file without pages of its own; 0 where it has no number. */
  paragraph: number | null,
): string {
  const place = [
    document.title,
    ...(paragraph === null ? [`p. ${page.label}`] : paragraph > 0 ? [`para. ${paragraph}`] : []),
    ...(page.bates === undefined ? [] : [`Bates ${page.bates}`]),
    `SHA-256 ${document.sha256}`,
  ];
  return `“${exact.replace(/\s+/g, ' ').trim()}” (${place.join(', ')})`;
}
