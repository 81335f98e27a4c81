import { createHash } from 'node:crypto';
import type { DocumentKind, SourceDocument } from '../model/document';

/** A document of one page from text that was read whole. `sha256` is of the bytes where there were bytes. */
export function textDocument(
  id: string,
  title: string,
  text: string,
  kind: DocumentKind = 'text',
  sha256?: string,
): SourceDocument {
  return {
    ref: { id, title, sha256: sha256 ?? createHash('sha256').update(text, 'utf8').digest('hex'), origin: 'file' },
    kind,
    pages: [{ index: 0, label: '1', text }],
    coverage: { unit: 'page', read: 1, of: 1, notRead: [] },
  };
}
