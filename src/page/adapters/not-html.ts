import { failed } from '../../model/failure';
import type { DocumentAdapter } from '../document-adapter';

const paste =
  'Open the text view of the document in the case system. Or copy the text and paste it into the side panel.';

const noText = (kind: string, holds: (type: string) => boolean, message: string): DocumentAdapter => ({
  kind,
  matches: (page) => holds(page.contentType),
  extract: async () => failed(kind, message, paste),
  reveal: () => {},
});

/** The browser's own PDF viewer: the words on the screen are out of every extension's reach. */
export const pdfViewer = noText(
  'unreadable-pdf',
  (type) => type === 'application/pdf',
  'This is a PDF in the viewer of the browser. This version of Indicia reads text of web pages only.',
);

/** A picture or a film opened by itself. */
export const mediaViewer = noText(
  'unreadable-image',
  (type) => /^(image|video|audio)\/(?!svg)/.test(type),
  'This is a picture or a recording. Indicia reads text only.',
);
