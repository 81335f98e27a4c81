import { type Line, lineAt } from './lines';
import type { TokenSpan } from './structure';
import type { Tokens } from './tokenise';

/** A paragraph before its type is known: its lines' tokens, and the form of its first line. */
export interface RawParagraph extends TokenSpan {
  readonly first: Line;
  /** True when it is one printed line. */
  readonly single: boolean;
}

const UNWRAPPED = 130;
const SHORT = 45;

/**
 * Joins printed lines into paragraphs. Text may be hard-wrapped, double-spaced (a blank line after every line, as PDF
 * text often is) or one line a paragraph; forms, lists and speakers' lines stand alone.
 */
export function* paragraphsOf(
  tokens: Tokens,
  breaks: Uint8Array,
  isHeading: (line: Line) => boolean,
): Generator<RawParagraph> {
  const spaced = isDoubleSpaced(tokens, breaks);
  let open: { start: number; first: Line; last: Line; lines: number; heading: boolean } | undefined;
  for (let at = 0; at < tokens.count; ) {
    const line = lineAt(tokens, breaks, at);
    const heading = isHeading(line);
    if (open && !heading && !open.heading && goesOn(open.last, line, spaced)) {
      open.last = line;
      open.lines++;
    } else {
      if (open) yield { start: open.start, end: open.last.end, first: open.first, single: open.lines === 1 };
      open = { start: at, first: line, last: line, lines: 1, heading };
    }
    at = line.end;
  }
  if (open) yield { start: open.start, end: open.last.end, first: open.first, single: open.lines === 1 };
}

function goesOn(previous: Line, line: Line, spaced: boolean): boolean {
  if (line.item || line.label > 0 || line.boxed || previous.boxed) return false;
  if (line.blankBefore && !spaced) return line.opensSmall && !previous.closed && previous.width >= SHORT;
  if (previous.width > UNWRAPPED) return !previous.closed && line.opensSmall;
  if (previous.closed && previous.width < SHORT) return false;
  if (previous.label > 0 && previous.width < SHORT) return false;
  if (previous.allCapitals !== line.allCapitals && previous.width < SHORT) return false;
  return previous.width >= SHORT || line.opensSmall;
}

/** Most lines stand alone between blank lines and are as wide as a page is. */
function isDoubleSpaced(tokens: Tokens, breaks: Uint8Array): boolean {
  let lines = 0;
  let lonely = 0;
  for (let at = 0; at < tokens.count && lines < 400; ) {
    const line = lineAt(tokens, breaks, at);
    lines++;
    if (line.blankBefore && !line.closed && line.width >= SHORT && line.width <= UNWRAPPED) lonely++;
    at = line.end;
  }
  return lines >= 12 && lonely / lines > 0.4;
}
