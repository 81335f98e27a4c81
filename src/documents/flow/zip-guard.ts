import { type Failure, ok, type Result } from '../../model/failure';

/** An office file that unpacks to more than this is not a document. */
const MOST_UNPACKED = 150_000_000;
const MOST_ENTRIES = 10_000;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly header: number;
}

const bomb: Failure = {
  code: 'too-large',
  message: 'This file unpacks to far more than a document holds.',
  remedy: 'Do not open it elsewhere either. Ask whoever sent it for a PDF.',
};
const damaged: Failure = {
  code: 'broken',
  message: 'This file is damaged and cannot be opened.',
  remedy: 'Download it again, or ask for a PDF.',
};

/** The names in a ZIP file, by its directory; null when it has none. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  return entriesOf(bytes)?.map(({ name }) => name) ?? null;
}

/** Unpacks without keeping, to be sure that the whole stays within bounds, whatever the file says of itself. */
export async function checkedZip(bytes: Uint8Array, signal?: AbortSignal): Promise<Result<null>> {
  const entries = entriesOf(bytes);
  if (!entries) return { ok: false, failure: damaged };
  if (entries.length > MOST_ENTRIES) return { ok: false, failure: bomb };
  let unpacked = 0;
  for (const entry of entries) {
    signal?.throwIfAborted();
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    const size = await unpackedSize(bytes, entry, MOST_UNPACKED - unpacked);
    if (size === null) return { ok: false, failure: damaged };
    unpacked += size;
    if (unpacked > MOST_UNPACKED) return { ok: false, failure: bomb };
  }
  return ok(null);
}

async function unpackedSize(bytes: Uint8Array, entry: Entry, most: number): Promise<number | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.header + 30 > bytes.length) return null;
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  if (start + entry.packed > bytes.length) return null;
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) return null;
  const packed = new Blob([bytes.slice(start, start + entry.packed)]).stream();
  const reader = packed.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  let size = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length;
      if (size > most) break;
    }
  } catch {
    return null;
  }
  await reader.cancel().catch(() => {});
  return size;
}

function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - 66_000 && view.getUint32(end, true) !== DIRECTORY_END) end--;
  if (end < 0 || view.getUint32(end, true) !== DIRECTORY_END) return null;
  const entries: Entry[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
