import type { Evidence } from '../model/review-note';
import type { PageSelector, TextPositionSelector, TextQuoteSelector } from '../model/selector';
import { quoteOf } from '../text/quote';

/** A passage of the document that the reviewer chose, as the note keeps it. The same passage has the same id. */
export const chosenEvidence = (
  passage: { readonly position: TextPositionSelector; readonly quote: TextQuoteSelector; readonly page: PageSelector },
  title: string,
): Evidence => ({
  finding: `own-${passage.position.start}-${passage.position.end}`,
  indicator: '',
  title,
  assertion: null,
  ...passage,
});

/** Where words that the reviewer pasted stand in a text: exactly, else whatever the white space and the case. */
export const pastedPassage = (
  text: string,
  pasted: string,
): { readonly position: TextPositionSelector; readonly quote: TextQuoteSelector } | null => {
  const words = pasted.trim().split(/\s+/).filter(Boolean).slice(0, 400);
  if (words.length === 0) return null;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern).exec(text) ?? new RegExp(pattern, 'i').exec(text);
  if (!found) return null;
  const position = { start: found.index, end: found.index + found[0].length };
  return { position, quote: quoteOf(text, position.start, position.end) };
};
