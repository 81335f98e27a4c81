import { MARK, NUMBER, type Tokens, WORD } from './tokenise';

/** What stands before a token: nothing that breaks, a wide gap or tab inside a line, a new line, a blank line. */
export const NO_BREAK = 0;
export const WIDE_GAP = 1;
export const NEW_LINE = 2;
export const BLANK_LINE = 3;

/** For every token, the break before it. Reads every character between tokens once. */
export function breaksOf(tokens: Tokens): Uint8Array {
  const { text, starts, ends, count } = tokens;
  const breaks = new Uint8Array(count);
  let from = 0;
  for (let at = 0; at < count; at++) {
    const to = starts[at]!;
    if (to - from > 1 || (to > from && text.charCodeAt(from) < 32)) breaks[at] = breakIn(text, from, to);
    from = ends[at]!;
  }
  if (count > 0) breaks[0] = BLANK_LINE;
  return breaks;
}

function breakIn(text: string, from: number, to: number): number {
  let lines = 0;
  let blanks = 0;
  let wide = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 12 || code === 0x2028 || code === 0x2029) lines++;
    else if (code === 13) {
      if (text.charCodeAt(at + 1) !== 10) lines++;
    } else if (code === 9) wide = true;
    else blanks++;
  }
  if (lines > 1) return BLANK_LINE;
  if (lines === 1) return NEW_LINE;
  return wide || blanks >= 3 ? WIDE_GAP : NO_BREAK;
}

/** One printed line: its tokens and what can be told from its form alone. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** In characters. */
  readonly width: number;
  readonly blankBefore: boolean;
  /** Ends with a full stop, question mark, exclamation mark, or one of these before a quote mark or bracket. */
  readonly closed: boolean;
  readonly opensSmall: boolean;
  readonly allCapitals: boolean;
  /** Number of tokens up to and with the colon of `Label: value`, or 0. */
  readonly label: number;
  /** Holds a check box. */
  readonly boxed: boolean;
  /** Starts like an item of a list: "1.", "(a)", "[3]", "•", "¶ 2", "Q.", a box. */
  readonly item: boolean;
}

export function lineAt(tokens: Tokens, breaks: Uint8Array, start: number): Line {
  let end = start + 1;
  while (end < tokens.count && breaks[end]! < NEW_LINE) end++;
  const width = tokens.ends[end - 1]! - tokens.starts[start]!;
  return {
    start,
    end,
    width,
    blankBefore: breaks[start] === BLANK_LINE,
    closed: isClosed(tokens, start, end),
    opensSmall: opensSmall(tokens, start),
    allCapitals: width < 120 && isAllCapitals(tokens.text.slice(tokens.starts[start], tokens.ends[end - 1])),
    boxed: width < 400 && box.test(tokens.text.slice(tokens.starts[start], tokens.ends[end - 1])),
    label: labelOf(tokens, start, end),
    item: isItem(tokens, start, end),
  };
}

const charAt = (tokens: Tokens, at: number): string => tokens.text.charAt(tokens.starts[at]!);
const box = /\[[ xX\u2713\u2714]?\]|[\u2610-\u2612]|\( ?\)/;
const MOST_LABEL_WORDS = 6;

function isClosed(tokens: Tokens, start: number, end: number): boolean {
  for (let at = end - 1; at >= start && at >= end - 3; at--) {
    if (tokens.kinds[at] !== MARK) return false;
    const mark = charAt(tokens, at);
    if (mark === '.' || mark === '?' || mark === '!') return true;
    if (!'"\u201d\'\u2019)]'.includes(mark)) return false;
  }
  return false;
}

function opensSmall(tokens: Tokens, at: number): boolean {
  const first = charAt(tokens, at);
  return tokens.kinds[at] === WORD && first !== first.toUpperCase();
}

function isAllCapitals(line: string): boolean {
  return line.length > 1 && line === line.toUpperCase() && line !== line.toLowerCase();
}

function labelOf(tokens: Tokens, start: number, end: number): number {
  if (tokens.kinds[start] === MARK) return 0;
  const most = Math.min(end, start + MOST_LABEL_WORDS + 1);
  for (let at = start + 1; at < most; at++) {
    const mark = tokens.kinds[at] === MARK ? charAt(tokens, at) : '';
    if (mark === ':') return at + 1 - start;
    if (mark !== '' && !"./()#\u2019'&".includes(mark)) return 0;
  }
  return 0;
}

function isItem(tokens: Tokens, start: number, end: number): boolean {
  const first = charAt(tokens, start);
  const second = start + 1 < end ? charAt(tokens, start + 1) : '';
  const third = start + 2 < end ? charAt(tokens, start + 2) : '';
  if (tokens.kinds[start] === MARK) {
    if ('\u2022\u2610\u2611\u2612*\u00b7\u25cf\u25aa\u00b6\u00a7'.includes(first)) return true;
    if (first === '(' || first === '[') return third === ')' || third === ']' || second === ']' || second === ')';
    return first === '-' || first === '\u2013' || first === '\u2014';
  }
  const length = tokens.ends[start]! - tokens.starts[start]!;
  if (tokens.kinds[start] === NUMBER) return length <= 3 && (second === '.' || second === ')') && start + 2 < end;
  return length <= 2 && (second === '.' || second === ')' || second === ':') && /^[a-zA-Z]/.test(first) && length === 1;
}
