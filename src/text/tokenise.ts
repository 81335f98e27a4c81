/**
 * The words of a text. A token is a run of letters and digits with inner apostrophes ("driver's"), a number with its
 * inner separators ("4,000", "2.5"), or a single mark of punctuation. White space and hyphens inside words make no
 * token, so "drop-off" and "drop off" read alike. A word cut by a hyphen at a line's end ("traffick-⏎ing") is two
 * tokens whose `joined` flag is set on the second; so is one that a soft hyphen or a zero-width mark divides.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** UTF-16 offsets into `text`; `ends` exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  /** 1 where the token continues a word that a line-end hyphen cut. */
  readonly joined: Uint8Array;
}

export const WORD = 0;
export const NUMBER = 1;
export const MARK = 2;

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const OTHER = 3;

const asciiClass = new Uint8Array(128).fill(OTHER);
for (let code = 0; code <= 32; code++) asciiClass[code] = SPACE;
for (let code = 48; code < 58; code++) asciiClass[code] = DIGIT;
for (let code = 65; code < 91; code++) asciiClass[code] = asciiClass[code + 32] = LETTER;

const letter = /[\p{L}\p{M}]/u;
const digit = /\p{Nd}/u;
const space = /[\s\p{Z}\p{Cf}]/u;
const wideClass = new Map<number, number>();

/** The class of one UTF-16 unit; surrogates count as other marks. */
function classOf(code: number): number {
  if (code < 128) return asciiClass[code]!;
  let found = wideClass.get(code);
  if (found === undefined) {
    const char = String.fromCharCode(code);
    found = letter.test(char) ? LETTER : digit.test(char) ? DIGIT : space.test(char) ? SPACE : OTHER;
    wideClass.set(code, found);
  }
  return found;
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const isHyphen = (code: number): boolean => code === 45 || code === 0x2010 || code === 0x2011;
/** Soft hyphen and zero-width marks: they stand inside a word and are not seen. */
const isSoftBreak = (code: number): boolean => code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0xfeff;
const isWordClass = (kind: number): boolean => kind === LETTER || kind === DIGIT;

/** Cuts a text into tokens in one pass; linear in its length. */
export function tokenise(text: string): Tokens {
  let capacity = Math.max(16, text.length >> 2);
  let starts = new Int32Array(capacity);
  let ends = new Int32Array(capacity);
  let kinds = new Uint8Array(capacity);
  let joined = new Uint8Array(capacity);
  let count = 0;
  let cut = false;

  const push = (start: number, end: number, kind: number): void => {
    if (count === capacity) {
      capacity *= 2;
      starts = grown(starts, new Int32Array(capacity));
      ends = grown(ends, new Int32Array(capacity));
      kinds = grown(kinds, new Uint8Array(capacity));
      joined = grown(joined, new Uint8Array(capacity));
    }
    starts[count] = start;
    ends[count] = end;
    kinds[count] = kind;
    joined[count] = cut && kind === WORD ? 1 : 0;
    cut = false;
    count++;
  };

  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === SPACE) {
      at++;
    } else if (isWordClass(kind)) {
      const start = at;
      let digitsOnly = kind === DIGIT;
      for (at++; at < length; at++) {
        const next = text.charCodeAt(at);
        const nextKind = classOf(next);
        if (isWordClass(nextKind)) {
          if (nextKind === LETTER) digitsOnly = false;
          continue;
        }
        const after = at + 1 < length ? classOf(text.charCodeAt(at + 1)) : SPACE;
        if (isApostrophe(next) && after === LETTER && !digitsOnly) continue;
        if ((next === 44 || next === 46) && digitsOnly && after === DIGIT) continue;
        break;
      }
      push(start, at, digitsOnly ? NUMBER : WORD);
      if (at + 1 < length && isSoftBreak(text.charCodeAt(at)) && classOf(text.charCodeAt(at + 1)) === LETTER)
        cut = true;
      if (at < length && isHyphen(text.charCodeAt(at)) && at + 1 < length) {
        const after = text.charCodeAt(at + 1);
        if (isWordClass(classOf(after))) at++;
        else if (after === 10 || after === 13) cut = endsCutWord(text, at + 1);
        if (cut) at++;
      }
    } else {
      push(at, at + 1, MARK);
      at++;
    }
  }
  return {
    text,
    count,
    starts: starts.subarray(0, count),
    ends: ends.subarray(0, count),
    kinds: kinds.subarray(0, count),
    joined: joined.subarray(0, count),
  };
}

/** A hyphen before a line break cuts a word when the next line goes on in small letters. */
function endsCutWord(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && at < from + 8 && classOf(text.charCodeAt(at)) === SPACE) at++;
  const next = text.charAt(at);
  return next !== '' && classOf(next.charCodeAt(0)) === LETTER && next === next.toLowerCase();
}

function grown<T extends Int32Array | Uint8Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}
