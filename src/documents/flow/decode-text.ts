import { failed, ok, type Result } from '../../model/failure';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** Share of control characters (tab, line feed, carriage return, form feed aside) above which bytes are no text. */
const MOST_CONTROLS = 0.02;
const LOOKED_AT = 65_536;

/**
 * Decodes a text file: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where it is
 * valid, else windows-1252. Bytes that are not text are refused.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText> {
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return notText;
  const text = encoding === 'windows-1252' ? fromWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  if (looksBinary(text)) return notText;
  return ok({ text, encoding });
}

const notText = failed(
  'binary',
  'This file is not text.',
  'Export it as text, PDF or Word from the program that made it.',
);

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = zerosIn(bytes);
  if (zeros.even + zeros.odd > zeros.looked * 0.2) {
    if (zeros.odd > zeros.even * 8) return 'utf-16le';
    if (zeros.even > zeros.odd * 8) return 'utf-16be';
    return undefined;
  }
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Own decoding: node 20's windows-1252 decoder reads 0x80 to 0x9f as control characters. */
function fromWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (char) => upper.charAt(char.charCodeAt(0) - 0x80));
}

function zerosIn(bytes: Uint8Array): { even: number; odd: number; looked: number } {
  const looked = Math.min(bytes.length, LOOKED_AT);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  return { even, odd, looked };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function looksBinary(text: string): boolean {
  const looked = Math.min(text.length, LOOKED_AT);
  let controls = 0;
  for (let at = 0; at < looked; at++) {
    const code = text.charCodeAt(at);
    if (
      (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) ||
      (code >= 127 && code < 160) ||
      code === 0xfffd
    ) {
      controls++;
    }
  }
  return looked > 0 && controls / looked > MOST_CONTROLS;
}

/** One byte in a code page of Windows; what is no character becomes a blank. */
export function decodeSingleByte(byte: number, codePage: number): string {
  if (byte < 128) return String.fromCharCode(byte);
  if (codePage === 1252) return fromWindows1252(Uint8Array.of(byte));
  try {
    return new TextDecoder(`windows-${codePage}`).decode(Uint8Array.of(byte));
  } catch {
    return ' ';
  }
}
