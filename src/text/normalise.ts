const QUOTE_MARKS = /[\u2018\u2019\u201a\u201b\u2032\u02bc\uff07]/g;
const DOUBLE_QUOTE_MARKS = /[\u201c\u201d\u201e\u201f\u2033\uff02]/g;
const HYPHENS = /[\u2010\u2011\u2012\u2013\u2212\u00ad]/g;
const SPACES = /(?!\n)\p{Cc}|\p{Zs}|[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** Folds curly quotes, dashes and odd blanks to plain ones; line feeds stay. The length never changes, so offsets hold. */
export function normalise(text: string): string {
  return text.replace(QUOTE_MARKS, "'").replace(DOUBLE_QUOTE_MARKS, '"').replace(HYPHENS, '-').replace(SPACES, ' ');
}

/** The same in one line: line feeds become blanks too. The length never changes. */
export function normaliseLine(text: string): string {
  return normalise(text).replaceAll('\n', ' ');
}

/** For comparing words, not for offsets: normalised, in small letters, blanks collapsed, ends trimmed. */
export function folded(text: string): string {
  return normaliseLine(text).toLowerCase().replace(/ +/g, ' ').trim();
}
