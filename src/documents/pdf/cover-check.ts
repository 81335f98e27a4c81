import { lookAtContent } from './covering-content';
import { type RawStream, rawObjects } from './raw-objects';

/** Content that unpacks to more than this is not looked through here. */
const MOST_CONTENT = 40_000_000;
const MOST_OBJECTS = 80_000_000;

export interface CoverCheck {
  /** Whether anything on the page with this object number may lie over its text. */
  readonly mayCover: (pageObject: number) => boolean;
  readonly mayAnnotate: boolean;
}

/** What is assumed when a file does not show its inside. */
export const anythingMayBe: CoverCheck = { mayCover: () => true, mayAnnotate: true };

/**
 * Looks through a PDF's bytes for pages on which something may be painted over text. It errs on one side only: a page
 * is cleared when every stream it names was read and nothing in them can cover a letter.
 */
export async function checkCovers(bytes: Uint8Array, signal?: AbortSignal): Promise<CoverCheck> {
  const raw = await rawObjects(bytes, (stream) => unpacked(bytes, stream, MOST_OBJECTS), signal);
  if (raw.encrypted || raw.annotated || raw.unclear) return anythingMayBe;
  const formsCover = await anyFormCovers(bytes, [...raw.streams.values()].flat(), signal);
  const clear = new Set<number>();
  for (const [page, contents] of raw.pages) {
    signal?.throwIfAborted();
    if (contents && (await isClear(bytes, contents, raw.streams, formsCover))) clear.add(page);
  }
  return { mayCover: (page) => !clear.has(page), mayAnnotate: false };
}

async function isClear(
  bytes: Uint8Array,
  contents: readonly number[],
  streams: ReadonlyMap<number, readonly RawStream[]>,
  formsCover: boolean,
): Promise<boolean> {
  const parts: string[] = [];
  for (const number of contents) {
    const versions = streams.get(number);
    // A page that was changed has several; only the plain case is cleared.
    if (versions?.length !== 1) return false;
    const content = await unpacked(bytes, versions[0]!, MOST_CONTENT);
    if (!content) return false;
    parts.push(decoder.decode(content));
  }
  const { covers, paintsForms } = lookAtContent(parts.join('\n'));
  return !covers && !(paintsForms && formsCover);
}

async function anyFormCovers(bytes: Uint8Array, streams: readonly RawStream[], signal?: AbortSignal): Promise<boolean> {
  for (const stream of streams) {
    if (!stream.form) continue;
    signal?.throwIfAborted();
    const content = await unpacked(bytes, stream, MOST_CONTENT);
    // At what scale a form is painted is not known here: any filling or stroking counts.
    if (!content || /(?:^|\s)(?:f|F|f\*|B|B\*|b|b\*|S|s|sh)(?=\s|$)/.test(decoder.decode(content))) return true;
  }
  return false;
}

const decoder = new TextDecoder('latin1');

/** The stream's content; null when it is packed in another way, damaged, or larger than `most`. */
async function unpacked(bytes: Uint8Array, stream: RawStream, most: number): Promise<Uint8Array | null> {
  const packed = bytes.subarray(stream.start, stream.end);
  if (stream.packing === 'other') return null;
  if (stream.packing === 'none') return packed;
  const inflating = new DecompressionStream('deflate');
  const writer = inflating.writable.getWriter();
  const writing = writer.write(packed as Uint8Array<ArrayBuffer>).then(() => writer.close());
  writing.catch(() => {});
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = inflating.readable.getReader();
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      pieces.push(piece.value);
      size += piece.value.length;
      if (size > most) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    // Zeros or a line end behind the packed bytes end it with an error; what came before is whole.
    if (size === 0) return null;
  }
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
