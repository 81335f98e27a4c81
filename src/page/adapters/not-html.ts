import { failed } from '../../model/failure';
import type { DocumentAdapter } from '../document-adapter';
import { isFileShell } from '../file-shell';

/** The browser's own PDF viewer: its words are out of every extension's reach, but the file is not. */
export const pdfViewer: DocumentAdapter = {
  kind: 'unreadable-pdf',
  matches: isFileShell,
  extract: async () => ({
    taken: failed(
      'unreadable-pdf',
      'This PDF is open in the browser’s own viewer, whose text no extension can reach.',
      'Open it in the reader of Indicia. If that fails, save the file and drop it onto the reader.',
    ),
    roots: [],
    ways: [{ where: '', does: 'open', frame: 0 }],
    closed: [],
  }),
  reveal: () => {},
};

/** A picture or a recording opened by itself. */
export const mediaViewer: DocumentAdapter = {
  kind: 'unreadable-image',
  matches: (page) => /^(image|video|audio)\/(?!svg)/.test(page.contentType),
  extract: async (page) => ({
    taken: failed(
      'unreadable-image',
      'This is a picture or a recording. Indicia reads text only.',
      page.contentType.startsWith('image/')
        ? 'Open it in the reader of Indicia, which can recognise the words of a picture.'
        : 'Open the text view of the document in the case system, or paste its text into the side panel.',
    ),
    roots: [],
    ways: page.contentType.startsWith('image/') ? [{ where: '', does: 'open', frame: 0 }] : [],
    closed: [],
  }),
  reveal: () => {},
};
