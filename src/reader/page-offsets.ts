import type { SourceDocument } from '../model/document';

/** A stretch of one page's text. */
export interface Stretch {
  readonly page: number;
  readonly start: number;
  readonly end: number;
}

/** Between offsets of the whole document's text (`documentText`) and those of its pages. */
export interface PageOffsets {
  /** The stretches of pages under a span of the document; a passage may run on to the next page. */
  stretches(start: number, end: number): readonly Stretch[];
  /** Null for a page that was not read. */
  fromPage(page: number, offset: number): number | null;
}

export function pageOffsets({ pages }: Pick<SourceDocument, 'pages'>): PageOffsets {
  const starts: number[] = [];
  const byIndex = new Map<number, number>();
  let at = 0;
  for (const page of pages) {
    starts.push(at);
    byIndex.set(page.index, at);
    at += page.text.length + 1;
  }
  const placeOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    stretches: (start, end) => {
      const found: Stretch[] = [];
      for (let place = placeOf(start); place < pages.length && starts[place]! < end; place++) {
        const { index, text } = pages[place]!;
        const from = Math.max(0, start - starts[place]!);
        const to = Math.min(text.length, end - starts[place]!);
        if (to > from) found.push({ page: index, start: from, end: to });
      }
      return found;
    },
    fromPage: (page, offset) => {
      const start = byIndex.get(page);
      return start === undefined ? null : start + offset;
    },
  };
}
