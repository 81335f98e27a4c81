/** A stream as it lies in the file. */
export interface RawStream {
  readonly start: number;
  readonly end: number;
  /** Packed in the one usual way, not at all, or in a way that is not unpacked here. */
  readonly packing: 'deflate' | 'none' | 'other';
  readonly form: boolean;
}

/** What can be told of a PDF from its bytes alone, without following its tables. */
export interface RawObjects {
  readonly streams: ReadonlyMap<number, readonly RawStream[]>;
  /** Contents of pages, by the pages' object numbers; null where they cannot be told. */
  readonly pages: ReadonlyMap<number, readonly number[] | null>;
  readonly encrypted: boolean;
  /** Form fields, notes or marks for redaction: annotations other than links. */
  readonly annotated: boolean;
  /** Some of the file could not be looked into. */
  readonly unclear: boolean;
}

const USUAL_DICTIONARY = 4_000;
const LONGEST_DICTIONARY = 2_000_000;
const annotation =
  /\/Subtype\s*\/(?:Widget|FreeText|Text|Highlight|Underline|StrikeOut|Squiggly|Stamp|Caret|Square|Circle|Line|Polygon|PolyLine|Ink|Redact|Watermark)\b|\/Subtype\s*\/[^\s/<>()[\]]*#/;
const pageType = /\/Type\s*\/Page\b(?!s)/;

/** Collects streams and pages while walking through the file; object streams are given to `unpack`. */
export async function rawObjects(
  bytes: Uint8Array,
  unpack: (stream: RawStream) => Promise<Uint8Array | null>,
  signal?: AbortSignal,
): Promise<RawObjects> {
  const streams = new Map<number, RawStream[]>();
  const pages = new Map<number, readonly number[] | null>();
  let encrypted = false;
  let annotated = false;
  let unclear = false;
  const look = (number: number, text: string): void => {
    if (pageType.test(text)) {
      const contents = contentsOf(text);
      pages.set(number, pages.has(number) ? joined(pages.get(number)!, contents) : contents);
    }
    annotated ||= annotation.test(text);
  };
  for (let at = indexOf(bytes, ' obj', 0); at >= 0; at = indexOf(bytes, ' obj', at + 4)) {
    const number = numberBefore(bytes, at);
    if (number === null) continue;
    const head = headOf(bytes, at + 4, USUAL_DICTIONARY) ?? headOf(bytes, at + 4, LONGEST_DICTIONARY);
    if (head === null) {
      unclear = true;
      continue;
    }
    look(number, head.text);
    if (head.stream === null) continue;
    const stream = streamOf(bytes, head.text, head.stream);
    if (stream === null) continue;
    at = stream.end;
    if (/\/Type\s*\/XRef\b/.test(head.text)) encrypted ||= head.text.includes('/Encrypt');
    else if (/\/Type\s*\/ObjStm\b/.test(head.text)) {
      signal?.throwIfAborted();
      const content = await unpack(stream);
      if (content)
        for (const [inner, text] of packedObjects(latin(content, 0, content.length), head.text)) look(inner, text);
    } else if (!/\/Subtype\s*\/Image\b|\/FontFile|\/Length1\b/.test(head.text)) {
      streams.set(number, [...(streams.get(number) ?? []), stream]);
    }
  }
  encrypted ||= indexOf(bytes, '/Encrypt', 0) >= 0;
  return { streams, pages, encrypted, annotated, unclear };
}

function joined(a: readonly number[] | null, b: readonly number[] | null): readonly number[] | null {
  return a && b ? [...a, ...b] : null;
}

function contentsOf(text: string): readonly number[] | null {
  const found = /\/Contents\s*(?:(\d+)\s+\d+\s+R|\[([^\]]*)\])/.exec(text);
  if (!found) return /\/Contents\b/.test(text) ? null : [];
  if (found[1] !== undefined) return [Number(found[1])];
  return [...found[2]!.matchAll(/(\d+)\s+\d+\s+R/g)].map(([, number]) => Number(number));
}

/** An object's text up to its stream or its end; null when neither is within `most` bytes. */
function headOf(bytes: Uint8Array, from: number, most: number): { text: string; stream: number | null } | null {
  const text = latin(bytes, from, Math.min(bytes.length, from + most));
  const end = text.indexOf('endobj');
  const stream = /stream\r?\n/.exec(end < 0 ? text : text.slice(0, end));
  if (stream) return { text: text.slice(0, stream.index), stream: from + stream.index + stream[0].length };
  return end < 0 ? null : { text: text.slice(0, end), stream: null };
}

function streamOf(bytes: Uint8Array, head: string, start: number): RawStream | null {
  const direct = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(head);
  const told = direct ? start + Number(direct[1]) : -1;
  const isTold =
    told > 0 &&
    told <= bytes.length &&
    latin(bytes, told, told + 20)
      .trimStart()
      .startsWith('endstream');
  const end = isTold ? told : indexOf(bytes, 'endstream', start);
  if (end < 0) return null;
  const [, single, several] = /\/Filter\s*(?:(\/\w+)|\[([^\]]*)\])/.exec(head) ?? [];
  const filter = single ?? several?.trim();
  const odd = filter === undefined && head.includes('/Filter');
  const plain = !/\/DecodeParms/.test(head) || /\/ObjStm/.test(head);
  const packing = odd
    ? 'other'
    : filter === undefined || filter === ''
      ? 'none'
      : filter === '/FlateDecode' && plain
        ? 'deflate'
        : 'other';
  return { start, end, packing, form: /\/Subtype\s*\/Form\b/.test(head) };
}

/** The objects in an object stream: their numbers stand in front. */
function packedObjects(text: string, head: string): [number, string][] {
  const first = Number(/\/First\s+(\d+)/.exec(head)?.[1] ?? 0);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const found: [number, string][] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2)
    found.push([numbers[at]!, text.slice(first + numbers[at + 1]!, first + (numbers[at + 3] ?? text.length))]);
  return found;
}

function numberBefore(bytes: Uint8Array, at: number): number | null {
  const found = /(\d{1,10})\s+\d{1,5}$/.exec(latin(bytes, Math.max(0, at - 20), at));
  return found ? Number(found[1]) : null;
}

const decoder = new TextDecoder('latin1');
const latin = (bytes: Uint8Array, from: number, to: number): string => decoder.decode(bytes.subarray(from, to));

function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++;
    if (same === text.length) return at;
  }
  return -1;
}
