import type { SelectedPassage } from '../messages/protocol';
import { pageFinder } from '../text/offsets';
import { quoteOf } from '../text/quote';
import type { Extraction } from './document-adapter';

/** The document's text that is selected in the page, in whichever of its frames; null where it is none. */
export function selectedPassage({ document, text, map, roots }: Extraction): SelectedPassage {
  for (const root of roots) {
    const selection = 'getSelection' in root ? (root as Document).getSelection() : null;
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) continue;
    const found = map.within(selection.getRangeAt(0));
    const passage = found && trimmed(text, found.start, found.end);
    if (passage)
      return {
        position: passage,
        quote: quoteOf(text, passage.start, passage.end),
        page: pageFinder(document)(passage.start),
      };
  }
  return null;
}

function trimmed(text: string, from: number, until: number): { start: number; end: number } | null {
  const cut = text.slice(from, until);
  const start = from + cut.length - cut.trimStart().length;
  const end = from + cut.trimEnd().length;
  return end > start ? { start, end } : null;
}
