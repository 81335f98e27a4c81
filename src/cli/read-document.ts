import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { DocumentKind, SourceDocument } from '../model/document';
import { decodeText } from './decode-text';
import { htmlText } from './html-text';
import { textDocument } from './text-document';

/** Files are read up to here; the rest is named in the coverage as not read. */
export const mostBytes = 64_000_000;

const notYet: Readonly<Record<string, { kind: DocumentKind; what: string; remedy: string }>> = {
  '.pdf': {
    kind: 'pdf',
    what: 'PDF files',
    remedy: 'Save its text as .txt, for example with pdftotext, and scan that.',
  },
  '.docx': {
    kind: 'word',
    what: 'Word files',
    remedy: 'Save it as plain text (.txt) or as a web page (.html), and scan that.',
  },
  '.doc': {
    kind: 'word',
    what: 'Word files',
    remedy: 'Save it as plain text (.txt) or as a web page (.html), and scan that.',
  },
  '.rtf': { kind: 'word', what: 'Rich text files', remedy: 'Save it as plain text (.txt), and scan that.' },
  '.odt': { kind: 'word', what: 'OpenDocument files', remedy: 'Save it as plain text (.txt), and scan that.' },
  '.msg': { kind: 'email', what: 'Outlook messages', remedy: 'Save the message as plain text (.txt), and scan that.' },
  '.eml': { kind: 'email', what: 'Mail files', remedy: 'Save the message as plain text (.txt), and scan that.' },
};

/** Extensions that a folder is searched for; anything else is read only when it is named itself. */
export const knownExtensions = ['.txt', '.text', '.md', '.html', '.htm', '.xhtml', ...Object.keys(notYet)];

/** Reads a file into a document. What cannot be read becomes a document without text whose coverage says why. */
export function readDocument(path: string, id: string): SourceDocument {
  const title = basename(path);
  const kind = extname(path).toLowerCase();
  let bytes: Uint8Array;
  let size: number;
  try {
    size = statSync(path).size;
    bytes = readUpTo(path, Math.min(size, mostBytes));
  } catch {
    return unread(
      id,
      title,
      'text',
      emptyHash,
      'The file could not be opened.',
      'Check that it exists and that you may read it.',
    );
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const later = notYet[kind];
  if (later)
    return unread(id, title, later.kind, sha256, `${later.what} are not yet read by this version.`, later.remedy);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return unread(id, title, 'text', sha256, decoded.failure.message, decoded.failure.remedy);
  const isHtml = /^\.x?html?$/.test(kind) || (kind === '' && /^\s*<(!doctype html|html)/i.test(decoded.value.text));
  const page = isHtml ? htmlText(decoded.value.text) : { text: decoded.value.text, title: '' };
  if (page.text.trim() === '') {
    return unread(
      id,
      title,
      isHtml ? 'html' : 'text',
      sha256,
      'There is no text in this file.',
      'If it shows images of pages, run text recognition first.',
    );
  }
  const document = textDocument(id, page.title || title, page.text, isHtml ? 'html' : 'text', sha256);
  if (size <= mostBytes) return document;
  return {
    ...document,
    coverage: {
      unit: 'page',
      read: 1,
      of: 2,
      notRead: [
        {
          where: `after the first ${mostBytes / 1_000_000} MB`,
          why: 'The file is larger than this version reads.',
          remedy: 'Split the file and scan the parts.',
        },
      ],
    },
  };
}

function readUpTo(path: string, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  const file = openSync(path, 'r');
  try {
    let at = 0;
    while (at < length) {
      const got = readSync(file, bytes, at, length - at, at);
      if (got === 0) break;
      at += got;
    }
    return bytes.subarray(0, at);
  } finally {
    closeSync(file);
  }
}

const emptyHash = createHash('sha256').digest('hex');

function unread(
  id: string,
  title: string,
  kind: DocumentKind,
  sha256: string,
  why: string,
  remedy: string,
): SourceDocument {
  return {
    ref: { id, title, sha256, origin: 'file' },
    kind,
    pages: [],
    coverage: { unit: 'page', read: 0, of: 1, notRead: [{ where: 'the whole file', why, remedy }] },
  };
}
