import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import { unfiledDocuments } from '../case-system/cases';
import { renderDocument } from '../case-system/render';
import { sampleDocuments } from './library';
import { textOfMarkup } from './markup-text';

const plain = (text: string): string => text.replace(/\s+/g, ' ');

describe('the sample documents', () => {
  it('are filed, every one, under a case', () => {
    expect(unfiledDocuments(), 'add the document to a case in tests/support/case-system/cases.ts').toEqual([]);
  });

  for (const document of sampleDocuments()) {
    const text = plain(textOfMarkup(parseFragment(renderDocument(document).markup)));

    it(`${document.id} holds every passage its about.json quotes, once`, () => {
      for (const quote of [...document.found, ...document.quiet])
        expect(text.split(plain(quote)).length - 1, `“${quote}” in ${document.id}`).toBe(1);
    });

    it(`${document.id} is as long as a real file: 450 words or more`, () => {
      expect(text.split(' ').length).toBeGreaterThanOrEqual(450);
    });

    it(`${document.id} invites a note exactly when it holds passages to find`, () => {
      expect(document.found.length > 0).toBe(document.prompt);
    });
  }
});
