import type { Finding } from '../model/finding';
import type { TextPositionSelector, TextQuoteSelector } from '../model/selector';
import { findQuote } from '../text/quote';
import type { Extraction } from './document-adapter';
import type { Piece } from './text-map';

/** Where a finding stands in the page. `ranges` is empty where nothing can be painted, as in a field; `target` is what to scroll to. */
export interface Place {
  readonly finding: Finding;
  readonly ranges: readonly StaticRange[];
  readonly target: StaticRange | Element;
}

interface Selectors {
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}

/** Looking for a quote that moved reads the whole text; a report of thousands of findings must not do that for each. */
const MOST_SEARCHES = 200;

/**
 * Finds the places of findings in one extraction. Each quote is compared with the page character by character; null
 * when the page no longer shows it.
 */
export function anchorIn(extraction: Extraction): (finding: Finding) => Place | null {
  let searches = 0;
  return (finding) => {
    const { position, quote } = finding;
    const here = standsAt(finding, extraction.text) ? position : null;
    if (here === null && ++searches > MOST_SEARCHES) return null;
    return placeAt(finding, here ?? findQuote(extraction.text, quote, position.start), extraction);
  };
}

function placeAt(finding: Finding, position: TextPositionSelector | null, extraction: Extraction): Place | null {
  if (!position) return null;
  const pieces = extraction.map.pieces(position.start, position.end);
  const field = pieces.find(({ node }) => node.nodeType === 1);
  if (field) return field.node.isConnected ? { finding, ranges: [], target: field.node as Element } : null;
  const isWhole = pieces.every((piece, i) => stands(piece, extraction.text) && adjoins(pieces[i - 1], piece));
  if (pieces.length === 0 || !isWhole) return null;
  const ranges = joined(pieces);
  return ranges[0] ? { finding, ranges, target: ranges[0] } : null;
}

/** Where a quote stands in a text: at its position if the words still agree, else where they are found again. */
export function positionOf(selectors: Selectors, text: string): TextPositionSelector | null {
  const { position, quote } = selectors;
  return standsAt(selectors, text) ? position : findQuote(text, quote, position.start);
}

const standsAt = ({ position, quote }: Selectors, text: string): boolean =>
  position.end - position.start === quote.exact.length && text.startsWith(quote.exact, position.start);

/** True when the page still shows the characters that were read there. */
function stands({ node, start, end, at }: Piece, text: string): boolean {
  const length = end - start;
  const shown = (node as Text).data.slice(start, end);
  return node.isConnected && shown.length === length && flat(shown) === flat(text.slice(at, at + length));
}

/** Between two pieces of one node there may be blanks only: other words may have been typed there. */
const adjoins = (before: Piece | undefined, { node, start }: Piece): boolean =>
  before?.node !== node || (node as Text).data.slice(before.end, start).trim() === '';

const flat = (text: string): string => text.replace(/[\t\n\r\f]/g, ' ');

/** One range a text node; what lies between two pieces of a node are blanks that the page does not show. */
function joined(pieces: readonly Piece[]): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let i = 0; i < pieces.length; ) {
    const { node, start } = pieces[i]!;
    let end = pieces[i]!.end;
    for (i++; i < pieces.length && pieces[i]!.node === node; i++) end = pieces[i]!.end;
    ranges.push(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }));
  }
  return ranges;
}
