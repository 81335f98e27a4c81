import type { SourceDocument } from '../../model/document';
import { copy } from '../../ui/copy';

/** The most that may be pasted, in UTF-16 units: above it a message to the background grows too large. */
export const largestPaste = 8_000_000;

/** A pasted text as a document of one page; its hash is that of the text as UTF-8. */
export const pastedDocument = async (text: string): Promise<SourceDocument> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    ref: { id: `pasted-${sha256.slice(0, 16)}`, title: copy.pastedTitle, sha256, origin: '' },
    kind: 'pasted',
    pages: [{ index: 0, label: '1', text }],
    coverage: { unit: 'page', read: 1, of: 1, notRead: [] },
  };
};
