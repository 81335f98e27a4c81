import { closeSync, existsSync, openSync, readSync, statSync, truncateSync } from 'node:fs';

const CHUNK = 1 << 20;

/**
 * Hashes of the documents whose reports are in an NDJSON file, read in pieces. A last line that an earlier run did not
 * finish is cut off, so that the run can go on behind it.
 */
export function alreadyScanned(path: string): Set<string> {
  const hashes = new Set<string>();
  if (!existsSync(path)) return hashes;
  const size = statSync(path).size;
  const file = openSync(path, 'r');
  let whole = 0;
  try {
    let rest = Buffer.alloc(0);
    for (let at = 0; at < size; ) {
      const piece = Buffer.alloc(Math.min(CHUNK, size - at));
      const got = readSync(file, piece, 0, piece.length, at);
      if (got === 0) break;
      at += got;
      const block = Buffer.concat([rest, piece.subarray(0, got)]);
      let from = 0;
      for (let end = block.indexOf(10); end >= 0; end = block.indexOf(10, from)) {
        const hash = hashOf(block.subarray(from, end).toString('utf8'));
        if (hash !== undefined) hashes.add(hash);
        whole += end + 1 - from;
        from = end + 1;
      }
      rest = block.subarray(from);
    }
  } finally {
    closeSync(file);
  }
  if (whole < size) truncateSync(path, whole);
  return hashes;
}

function hashOf(line: string): string | undefined {
  try {
    const report = JSON.parse(line) as { document?: { sha256?: unknown } };
    return typeof report.document?.sha256 === 'string' ? report.document.sha256 : undefined;
  } catch {
    return undefined;
  }
}
