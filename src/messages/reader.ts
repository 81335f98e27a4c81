import * as z from 'zod/mini';
import { Failure } from '../model/failure';

/**
 * The door to the reader. Whoever has a file before them asks the background to open it (`ReaderOpen`); the background
 * opens `reader.html#tab=7&frame=3&part=2` beside that tab; the reader then fetches the bytes over the port
 * `reader-bytes` (`tabs.connect(tab, { name: readerBytesPort, frameId: frame })`) from the script in that page, which
 * asks for them once, with the reviewer's session. No address of the file leaves the page.
 */
export const ReaderOpen = z.object({
  type: z.literal('reader/open'),
  /** Given by the panel. A page is known by its sender: its own tab and frame count, whatever it says. */
  tab: z.optional(z.int()),
  frame: z.optional(z.int()),
  /** Which of several files that the page holds; the page's own name for it. Without it: the page itself. */
  part: z.optional(z.string()),
});
export type ReaderOpen = z.infer<typeof ReaderOpen>;

export const readerBytesPort = 'reader-bytes';

/** The reader's first and only message on the port. `url` is for a link of the page, which the page fetches. */
export const BytesRequest = z.object({
  type: z.literal('get'),
  part: z.optional(z.string()),
  url: z.optional(z.string()),
});
export type BytesRequest = z.infer<typeof BytesRequest>;

/** What the page answers: one head, then chunks in order, then the end; or, at any point, why not. */
export const BytesReply = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('head'),
    /** A name for people: the page's title or the file's name. */
    title: z.string(),
    /** As `DocumentRef.origin`. */
    origin: z.string(),
    /** As the server says; empty when it does not. */
    contentType: z.string(),
    /** In bytes. */
    size: z.int(),
  }),
  /** At most 1 MiB of base64 (RFC 4648, section 4). */
  z.object({ type: z.literal('chunk'), base64: z.string() }),
  z.object({ type: z.literal('end') }),
  /** Codes: `bytes-refused` (status, POST, one-time address), `bytes-not-the-file` (another kind came), `bytes-unreachable`. */
  z.object({ type: z.literal('failed'), failure: Failure }),
]);
export type BytesReply = z.infer<typeof BytesReply>;

/** The part of an address after `#` that tells the reader where its document is. */
export function readerHash(tab: number, frame: number, part?: string): string {
  const hash = new URLSearchParams({ tab: String(tab), frame: String(frame) });
  if (part !== undefined) hash.set('part', part);
  return `#${hash}`;
}
