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
  paged: boolean,
): string {
  const place = [
    document.title,
    ...(paged ? [`p. ${page.label}`] : []),
    ...(page.bates === undefined ? [] : [`Bates ${page.bates}`]),
    `SHA-256 ${document.sha256}`,
  ];
  return `“${exact.replace(/\s+/g, ' ').trim()}” (${place.join(', ')})`;
}
