import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { mostPdfBytes, mostTextBytes, openFile } from '../documents/open';
import type { RecognitionLanguage } from '../documents/open-file';
import type { ReadPage } from '../documents/read-page';
import { recognisablePages } from '../documents/recognition/recognisable-pages';
import type { DocumentKind, SourceDocument } from '../model/document';
import type { Failure } from '../model/failure';
import { nodePlatform } from './node-platform';

/** Extensions that a folder is searched for; anything else is read only when it is named itself. */
export const knownExtensions = [
  ...['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.rtf', '.eml'],
  // Not read, but said so.
  ...['.doc', '.odt', '.msg'],
];

const kinds: Readonly<Record<string, DocumentKind>> = {
  '.pdf': 'pdf',
  '.docx': 'word',
  '.doc': 'word',
  '.odt': 'word',
  '.rtf': 'rtf',
  '.eml': 'email',
  '.msg': 'email',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};

export interface ReadSettings {
  /** Recognise the text of pages that are pictures. */
  readonly ocr?: RecognitionLanguage;
  /** Says whether a word exists, for mending what recognition was not sure of. */
  readonly known?: (word: string) => boolean;
}

/** A document, and its pages as they were read where its kind has any. */
export interface ReadFile {
  readonly document: SourceDocument;
  readonly pages: readonly ReadPage[];
}

/** Reads a file into a document. What cannot be read becomes a document without text whose coverage says why. */
export async function readDocument(path: string, id: string, { ocr, known }: ReadSettings = {}): Promise<ReadFile> {
  const title = basename(path);
  const kind = kinds[extname(path).toLowerCase()] ?? 'text';
  const most = kind === 'pdf' ? mostPdfBytes : mostTextBytes;
  let bytes: Uint8Array;
  let size: number;
  try {
    size = statSync(path).size;
    bytes = readUpTo(path, Math.min(size, kind === 'pdf' && size > most ? 0 : most));
  } catch {
    return unread(id, title, kind, bytesHash(new Uint8Array()), {
      code: 'not-opened',
      message: 'The file could not be opened.',
      remedy: 'Check that it exists and that you may read it.',
    });
  }
  if (kind === 'pdf' && size > most) {
    return unread(id, title, kind, bytesHash(bytes), {
      code: 'too-large',
      message: `A PDF of more than ${most / 1_000_000} MB is not opened.`,
      remedy: 'Split the file and scan the parts.',
    });
  }
  const sha256 = bytesHash(bytes);
  const opened = await openFile(bytes, title, { platform: nodePlatform(), id });
  if (!opened.ok) return unread(id, title, kind, sha256, opened.failure);
  const file = opened.value;
  try {
    await file.read();
    if (ocr) {
      const recognised = await file.recognise(recognisablePages(file), { language: ocr, ...(known ? { known } : {}) });
      if (!recognised.ok) return { document: withFailure(file.document(), recognised.failure), pages: [] };
    }
    const pages = Array.from({ length: file.pageCount }, (_, at) => file.page(at)).flatMap((page) => page ?? []);
    return { document: size > most ? cutOff(file.document(), most) : file.document(), pages };
  } finally {
    await file.close();
  }
}

/** A long text of which only the beginning was read. */
const cutOff = (document: SourceDocument, most: number): SourceDocument => ({
  ...document,
  coverage: {
    unit: 'page',
    read: 1,
    of: 2,
    notRead: [
      {
        where: `after the first ${most / 1_000_000} MB`,
        why: 'The file is larger than this version reads.',
        remedy: 'Split the file and scan the parts.',
      },
    ],
  },
});

/** Recognition was asked for and could not run: the pages stay unread, and say this reason. */
const withFailure = (document: SourceDocument, { message, remedy }: Failure): SourceDocument => ({
  ...document,
  coverage: {
    ...document.coverage,
    notRead: document.coverage.notRead.map(({ where, why }) => ({ where, why: `${why} ${message}`, remedy })),
  },
});

function readUpTo(path: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
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

const bytesHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const unread = (
  id: string,
  title: string,
  kind: DocumentKind,
  sha256: string,
  { message, remedy }: Failure,
): ReadFile => ({
  document: {
    ref: { id, title, sha256, origin: 'file' },
    kind,
    pages: [],
    coverage: { unit: 'page', read: 0, of: 1, notRead: [{ where: 'the whole file', why: message, remedy }] },
  },
  pages: [],
});
