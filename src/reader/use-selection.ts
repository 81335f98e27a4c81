import { useCallback, useMemo } from 'react';
import type { SelectedPassage } from '../messages/protocol';
import type { SourceDocument } from '../model/document';
import type { TextMap } from '../page/text-map';
import { documentText, pageFinder } from '../text/offsets';
import { quoteOf } from '../text/quote';
import type { PageOffsets } from './page-offsets';
import { SelectionReader } from './selection';
import { trimmedSpan } from './words-selected';

interface Selecting {
  readonly onWords: (page: number, map: TextMap | null) => void;
  /** What is selected in the document now; null where it is nothing of its text. */
  readonly selected: () => NonNullable<SelectedPassage> | null;
}

/** Follows which words are in the window, and tells what a selection in them covers. */
export function useSelection(document: SourceDocument | null, offsets: PageOffsets): Selecting {
  const reader = useMemo(() => new SelectionReader(), []);
  const onWords = useCallback((page: number, map: TextMap | null) => reader.page(page, map), [reader]);
  const selected = useCallback(() => {
    const range = reader.read(getSelection());
    if (!range || !document) return null;
    const start = offsets.fromPage(range.from.page, range.from.offset);
    const end = offsets.fromPage(range.to.page, range.to.offset);
    if (start === null || end === null) return null;
    const text = documentText(document);
    const position = trimmedSpan(text, start, end);
    return (
      position && {
        position,
        quote: quoteOf(text, position.start, position.end),
        page: pageFinder(document)(position.start),
      }
    );
  }, [reader, document, offsets]);
  return { onWords, selected };
}
