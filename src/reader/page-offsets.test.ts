import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentText } from '../text/offsets';
import { pageOffsets } from './page-offsets';

const paged = (texts: readonly string[]) => ({
  pages: texts.map((text, index) => ({ index, label: String(index + 1), text })),
});

describe('offsets of a document and of its pages', () => {
  it('cut a passage that runs on to the next page into one stretch a page', () => {
    const offsets = pageOffsets(paged(['She said he took', 'her passport.']));
    expect(offsets.stretches(12, 29)).toEqual([
      { page: 0, start: 12, end: 16 },
      { page: 1, start: 0, end: 12 },
    ]);
  });

  it('say where a page’s offset stands in the document, and nothing for a page that was not read', () => {
    const offsets = pageOffsets(paged(['one', 'two']));
    expect(offsets.fromPage(1, 2)).toBe(6);
    expect(offsets.fromPage(7, 0)).toBeNull();
  });

  it('give back exactly the words of the span, whatever the pages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 12 }), { minLength: 1 }),
        fc.nat(60),
        fc.nat(30),
        (texts, from, long) => {
          const document = paged(texts);
          const text = documentText(document);
          const start = Math.min(from, text.length);
          const end = Math.min(start + long, text.length);
          const parts = pageOffsets(document).stretches(start, end);
          const words = parts.map(({ page, start: a, end: b }) => texts[page]!.slice(a, b)).join('');
          const wanted: string[] = [];
          let at = 0;
          for (const each of texts) {
            wanted.push(each.slice(Math.max(0, start - at), Math.max(0, end - at)));
            at += each.length + 1;
          }
          expect(words).toBe(wanted.join(''));
        },
      ),
    );
  });
});
