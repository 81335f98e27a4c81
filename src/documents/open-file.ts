import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { DocumentRef, SourceDocument } from '../model/document';
import type { Result } from '../model/failure';
import type { ReadPage } from './read-page';

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** What a file is by its bytes; its name and declared type only settle what bytes leave open. */
export type FileKind = 'pdf' | 'word' | 'rtf' | 'email' | 'html' | 'text';

/** Some of the work is done: pages read or recognised of all there are, and how much of the current page (0 to 1). */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly page: number;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Called once a page is final; pages come in order, and again after text recognition. */
  readonly onPage?: (page: ReadPage) => void;
}

/** `page` is an index into the pages, or null where the entry leads out of the document or nowhere. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: number | null;
  readonly depth: number;
}

export interface Outline {
  readonly entries: readonly OutlineEntry[];
  /** How many entries were left out because the outline is longer than anybody reads. */
  readonly leftOut: number;
}

export type RecognitionLanguage = 'eng' | 'spa';

export interface RecogniseOptions extends ReadOptions {
  readonly language?: RecognitionLanguage;
  /** Says whether a word exists, so that an unsure reading within one usual confusion of it can be mended, and marked. */
  readonly known?: (word: string) => boolean;
}

/**
 * A file that is open. Nothing of it is kept anywhere else; `close` gives the memory back. After `close`, and after an
 * abort, promises reject with the signal's reason or an AbortError.
 */
export interface OpenFile {
  readonly kind: FileKind;
  readonly ref: DocumentRef;
  /** 1 for files that have no pages of their own. */
  readonly pageCount: number;
  /** For rendering pages; null for anything but a PDF. Text comes from `page`, never from here (redaction). */
  readonly pdf: PDFDocumentProxy | null;
  outline(signal?: AbortSignal): Promise<Outline>;
  /** Reads what was not read yet, in order. May be called again after an abort: it goes on where it stopped. */
  read(options?: ReadOptions): Promise<SourceDocument>;
  /** A page as read so far. */
  page(index: number): ReadPage | undefined;
  /** The items that `PageRuns.items` counts in, for pdf.js's text layer; hidden text is blocked out in them. */
  textContent(index: number): Promise<TextContent>;
  /** The document as read so far; its coverage names the pages that are still to be read. */
  document(): SourceDocument;
  /** Recognises text on pages whose state says it may help. What was recognised stays, also after an abort. */
  recognise(indexes: readonly number[], options?: RecogniseOptions): Promise<Result<SourceDocument>>;
  close(): Promise<void>;
}
