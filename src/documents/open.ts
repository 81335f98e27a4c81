import type { DocumentRef } from '../model/document';
import { failed, ok, type Result } from '../model/failure';
import { fileKind } from './file-kind';
import { joinedBlocks, paragraphBlocks } from './flow/blocks';
import { decodeText } from './flow/decode-text';
import { readEmail } from './flow/email';
import { type FlowContent, FlowFile } from './flow/flow-file';
import { htmlBlocks } from './flow/html-blocks';
import { readRtf } from './flow/rtf';
import { readWord } from './flow/word';
import type { FileKind, OpenFile } from './open-file';
import { loadPdf } from './pdf/load-pdf';
import { PdfFile } from './pdf/pdf-file';
import type { Platform } from './platform';

/** The largest files that are opened, in bytes. */
export const mostPdfBytes = 400_000_000;
export const mostTextBytes = 64_000_000;

export interface OpenOptions {
  readonly platform: Platform;
  readonly signal?: AbortSignal;
  /** What the source called it, for example an HTTP content type. */
  readonly type?: string;
  /** Where it was open: a web origin, or `file`. */
  readonly origin?: string;
  /** The document's id; its hash when not given. */
  readonly id?: string;
  /** Asked when a PDF wants a password, at most five times; null gives up. */
  readonly password?: (wrongBefore: boolean) => Promise<string | null>;
}

export type Open = (bytes: Uint8Array, name: string, options: OpenOptions) => Promise<Result<OpenFile>>;

/** Opens a file of any kind that Indicia reads. The bytes are handed over: nobody else may use them afterwards. */
export const openFile: Open = async (bytes, name, options) => {
  const kind = fileKind(bytes, name, options.type);
  if (!kind.ok) return kind;
  if (bytes.length > (kind.value === 'pdf' ? mostPdfBytes : mostTextBytes)) return tooLarge;
  const sha256 = await hashOf(bytes);
  options.signal?.throwIfAborted();
  const ref: DocumentRef = { id: options.id ?? sha256, title: name, sha256, origin: options.origin ?? 'file' };
  if (kind.value === 'pdf') {
    const loaded = await loadPdf(bytes, options);
    return loaded.ok ? ok(new PdfFile(ref, loaded.value, options.platform)) : loaded;
  }
  const content = await contentOf(kind.value, bytes, options.signal);
  if (!content.ok) return content;
  if (content.value.text.trim() === '') return noText;
  return ok(new FlowFile({ ...ref, title: content.value.title || name }, content.value));
};

const tooLarge = failed(
  'too-large',
  'This file is larger than Indicia opens (400 MB for a PDF, 64 MB for text).',
  'Split it into parts and open them one after the other.',
);
const noText = failed(
  'no-text',
  'There is no text in this file.',
  'If it shows pictures of pages, save it as a PDF and recognise its text.',
);

/** The hash that names a document, in hex. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function contentOf(
  kind: Exclude<FileKind, 'pdf'>,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<Result<FlowContent>> {
  if (kind === 'word') return readWord(bytes, signal);
  if (kind === 'email') return readEmail(bytes);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  if (kind === 'rtf') return ok(readRtf(text));
  if (kind === 'text') return ok({ kind, title: '', text, blocks: paragraphBlocks(text) });
  const { blocks, title } = htmlBlocks(text);
  return ok({ kind, title, ...joinedBlocks(blocks) });
}
