import type { PageSelector, TextPositionSelector } from '../model/selector';

/** Words the reviewer selected, as offsets into the document's text. */
export interface Selected {
  readonly position: TextPositionSelector;
  readonly text: string;
  readonly page: PageSelector;
}

/** A passage in words: quote, title, page, Bates number and the file's hash, so that anybody can find it again. */
export function citation(
  { text, page }: Pick<Selected, 'text' | 'page'>,
  document: { readonly title: string; readonly sha256: string },
  paged: boolean,
): string {
  const place = [
    document.title,
    ...(paged ? [`p. ${page.label}`] : []),
    ...(page.bates === undefined ? [] : [`Bates ${page.bates}`]),
    `SHA-256 ${document.sha256}`,
  ];
  return `“${text.replace(/\s+/g, ' ').trim()}” (${place.join(', ')})`;
}
