import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from '../support/case-system/cases';
import { sampleDocument } from '../support/documents/library';
import { Reviewer } from '../support/reviewer';

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('files without signs', () => {
  let reviewer: Reviewer;
  let lookAlikes = 0;
  const marked: string[] = [];

  beforeAll(async () => {
    reviewer = await Reviewer.start();
  });

  afterAll(() => reviewer.close());

  for (const one of cases) {
    const document = sampleDocument(one.charging);
    if (document.prompt) continue;

    it(`${document.id} invites no note`, async () => {
      await reviewer.openCase(one.number);
      await reviewer.read();
      expect(await reviewer.panel.getByText('A review note is invited').count()).toBe(0);
      const painted = (await reviewer.painted()).map(({ text }) => plain(text));
      lookAlikes += document.quiet.length;
      marked.push(...document.quiet.filter((quote) => painted.some((text) => plain(quote).includes(text))));
    });
  }

  it('at most one look-alike in ten is marked in them', () => {
    expect(lookAlikes).toBeGreaterThan(20);
    expect(marked.length / lookAlikes, marked.join('\n')).toBeLessThanOrEqual(0.1);
  });

  it('nothing is ever marked in menus, banners and footers', async () => {
    await reviewer.openCase('24-CR-01187');
    await reviewer.read();
    await reviewer.sees('keeps her ID');
    const outside = await reviewer.page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...(highlight as Iterable<AbstractRange>)])
        .filter((range) => !range.startContainer.parentElement?.closest('article.document'))
        .map((range) => range.startContainer.textContent),
    );
    expect(outside).toEqual([]);
  });
});
