/** Every place of one wording in a text, in order. */
export interface Matches {
  readonly starts: readonly number[];
  readonly length: number;
  /** Index of the one the reviewer is at; -1 for none. */
  readonly current: number;
}

export const noMatches: Matches = { starts: [], length: 0, current: -1 };

const MOST = 10_000;

/** The text as it is searched: without regard to case, curly quotes and line breaks. Its length never changes. */
export function searchable(text: string): string {
  const flat = text
    .replace(/[\n\r\t\u00a0]/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"');
  const lower = flat.toLowerCase();
  return lower.length === flat.length ? lower : Array.from(flat, lowerOne).join('');
}

const lowerOne = (character: string): string => {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
};

/** `text` as `searchable` gives it. At most ten thousand places: nobody walks through more. */
export function findMatches(text: string, wanted: string): readonly number[] {
  const needle = searchable(wanted);
  if (needle.trim() === '') return [];
  const starts: number[] = [];
  for (let at = text.indexOf(needle); at >= 0 && starts.length < MOST; at = text.indexOf(needle, at + needle.length))
    starts.push(at);
  return starts;
}

/** The places from `from` up to `to`. */
export function within(starts: readonly number[], from: number, to: number): readonly number[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < starts.length && starts[end]! < to) end++;
  return starts.slice(low, end);
}
