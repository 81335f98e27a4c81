import type { SourceDocument } from '../model/document';
import type { PageSelector } from '../model/selector';

/** The text that offsets count in: the pages' texts, joined by one line feed. */
export function documentText(document: Pick<SourceDocument, 'pages'>): string {
  const only = document.pages.length === 1 ? document.pages[0] : undefined;
  return only ? only.text : document.pages.map((page) => page.text).join('\n');
}

/** Tells the page of an offset into `documentText`; the line feed between two pages belongs to the first. */
export function pageFinder(document: Pick<SourceDocument, 'pages'>): (offset: number) => PageSelector {
  const starts: number[] = [];
  let at = 0;
  for (const page of document.pages) {
    starts.push(at);
    at += page.text.length + 1;
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const page = document.pages[low];
    if (!page) return { index: 0, label: '1' };
    const { index, label, bates } = page;
    return bates === undefined ? { index, label } : { index, label, bates };
  };
}
