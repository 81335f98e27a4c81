import * as z from 'zod/mini';
import { Coverage } from './coverage';

/** Names a document: `sha256` (hex) of its bytes where there are bytes, else of its text as UTF-8. */
export const DocumentRef = z.object({
  id: z.string(),
  title: z.string(),
  sha256: z.string(),
  /** Where it was open: a web origin, `file`, or empty when unknown. Never a full address. */
  origin: z.string(),
});
export type DocumentRef = Readonly<z.infer<typeof DocumentRef>>;

export const DocumentKind = z.enum(['html', 'text', 'pdf', 'word', 'rtf', 'email', 'pasted']);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const DocumentPage = z.object({
  index: z.int(),
  label: z.string(),
  text: z.string(),
  /** The number stamped on the page when the file was disclosed. */
  bates: z.optional(z.string()),
});
export type DocumentPage = Readonly<z.infer<typeof DocumentPage>>;

/** A document as the engine reads it. Its text is its pages' texts joined by one line feed (`documentText`). */
export const SourceDocument = z.object({
  ref: DocumentRef,
  kind: DocumentKind,
  pages: z.readonly(z.array(DocumentPage)),
  coverage: Coverage,
});
export type SourceDocument = Readonly<z.infer<typeof SourceDocument>>;
