import type { TextPositionSelector, TextQuoteSelector } from '../model/selector';
import { normaliseLine } from './normalise';

const CONTEXT = 32;
const MOST_CANDIDATES = 200;

/** The W3C selector of a span: its exact text with up to 32 characters before and after. */
export function quoteOf(text: string, start: number, end: number): TextQuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/**
 * Finds a quote again in a text that may have changed: first exactly, then without regard to case, blanks and quote
 * marks. Of several places the one whose surroundings agree best wins, then the nearest to `near`. Null when the words
 * are gone.
 */
export function findQuote(text: string, quote: TextQuoteSelector, near = 0): TextPositionSelector | null {
  if (quote.exact.trim() === '') return null;
  const exact = placesOf(text, quote.exact, near);
  if (exact.length > 0) {
    return best(exact, (place) => agreement(text, place, quote), near);
  }
  const page = squeezed(text);
  const wanted = squeezed(quote.exact).text;
  const nearSqueezed = page.squeezedOf(near);
  const places = placesOf(page.text, wanted, nearSqueezed);
  if (places.length === 0) return null;
  const loose: TextQuoteSelector = {
    exact: wanted,
    prefix: squeezed(quote.prefix).text,
    suffix: squeezed(quote.suffix).text,
  };
  const found = best(places, (place) => agreement(page.text, place, loose), nearSqueezed);
  return { start: page.offsetOf(found.start), end: page.offsetOf(found.end - 1) + 1 };
}

/** Where `wanted` stands in `text`; of very many places only those around `near`. */
function placesOf(text: string, wanted: string, near: number): TextPositionSelector[] {
  const places: TextPositionSelector[] = [];
  const add = (start: number): void => void places.push({ start, end: start + wanted.length });
  for (let at = text.indexOf(wanted, near); at >= 0 && places.length < MOST_CANDIDATES; ) {
    add(at);
    at = text.indexOf(wanted, at + 1);
  }
  const after = places.length;
  for (
    let at = near > 0 ? text.lastIndexOf(wanted, near - 1) : -1;
    at >= 0 && places.length < after + MOST_CANDIDATES;
  ) {
    add(at);
    at = at > 0 ? text.lastIndexOf(wanted, at - 1) : -1;
  }
  return places.sort((a, b) => a.start - b.start);
}

function best(
  places: readonly TextPositionSelector[],
  worth: (place: TextPositionSelector) => number,
  near: number,
): TextPositionSelector {
  let chosen = places[0]!;
  let chosenWorth = -1;
  for (const place of places) {
    const value = worth(place);
    const nearer = Math.abs(place.start - near) < Math.abs(chosen.start - near);
    if (value > chosenWorth || (value === chosenWorth && nearer)) {
      chosen = place;
      chosenWorth = value;
    }
  }
  return chosen;
}

/** How many characters of the context agree, counted outwards from the quote. */
function agreement(text: string, place: TextPositionSelector, quote: TextQuoteSelector): number {
  let agreed = 0;
  for (let back = 1; back <= quote.prefix.length; back++) {
    if (text[place.start - back] !== quote.prefix[quote.prefix.length - back]) break;
    agreed++;
  }
  for (let on = 0; on < quote.suffix.length; on++) {
    if (text[place.end + on] !== quote.suffix[on]) break;
    agreed++;
  }
  return agreed;
}

/** A text without blanks, in small letters, with the way back to its offsets. */
function squeezed(text: string): {
  text: string;
  offsetOf(at: number): number;
  squeezedOf(offset: number): number;
} {
  const plain = normaliseLine(text);
  const kept = new Int32Array(plain.length);
  let count = 0;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at <= plain.length; at++) {
    if (at < plain.length && plain.charCodeAt(at) !== 32) kept[count++] = at;
    else {
      if (at > from) parts.push(sameLengthLower(plain.slice(from, at)));
      from = at + 1;
    }
  }
  const offsets = kept.subarray(0, count);
  return {
    text: parts.join(''),
    offsetOf: (at) => offsets[at] ?? plain.length,
    squeezedOf: (offset) => {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (offsets[middle]! < offset) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** Small letters, unless a letter (such as "İ") would grow and shift the offsets. */
function sameLengthLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : Array.from({ length: text.length }, (_, at) => {
        const small = text.charAt(at).toLowerCase();
        return small.length === 1 ? small : text.charAt(at);
      }).join('');
}
