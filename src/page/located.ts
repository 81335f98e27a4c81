import type { Located, ToPage } from '../messages/protocol';
import { pageFinder } from '../text/offsets';
import { positionOf } from './anchor';
import type { Extraction } from './document-adapter';

type Quotes = Extract<ToPage, { type: 'page/locate' }>['quotes'];

/** Where each quote stands in the text as it was last read; null where it does not. */
export function located(extraction: Extraction | null, quotes: Quotes): Located {
  if (!extraction) return quotes.map(() => null);
  const pageOf = pageFinder(extraction.document);
  return quotes.map((each) => {
    const position = positionOf(each, extraction.text);
    return position && { position, page: pageOf(position.start) };
  });
}
