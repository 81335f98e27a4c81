import { describe, expect, it } from 'vitest';
import { twoColumnAffidavit } from '../support/pdf/affidavit';
import { discoveryBundle } from '../support/pdf/bundle';
import { incidentForm } from '../support/pdf/incident-form';
import { openPdf } from '../support/pdf/open-pdf';

const story = (subject: string, sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, at) =>
      `On the ${at + 1}th visit ${subject} told the affiant that the supervisor kept the papers of all the workers in a locked drawer and gave nobody a key.`,
  ).join(' ');

const flat = (text: string): string => text.replace(/\s+/g, ' ');

describe('a page in two columns', () => {
  it('is read one column after the other, the caption first and the footer last', async () => {
    const left = story('the cook', 12);
    const right = story('the driver', 12);
    const file = await openPdf(await twoColumnAffidavit(left, right));
    const text = flat((await file.read()).pages[0]!.text);
    await file.close();
    expect(text).toContain(`CRIMINAL COMPLAINT ${left} ${right} Sworn before me`);
  });
});

describe('a form', () => {
  it('is read row by row: labels with their values, boxes with their state, then the narrative whole', async () => {
    const narrative = story('Ms Dray', 8);
    const entries = [
      { label: 'Suspect', value: 'DRAY, Ilse' },
      { label: 'Born', value: '14 May 2001' },
      { label: 'Offence', value: 'Shop theft' },
      { label: 'Officer', value: 'PC 4471 Moss' },
    ];
    const file = await openPdf(await incidentForm(entries, narrative));
    const { text } = (await file.read()).pages[0]!;
    await file.close();
    for (const { label, value } of entries) expect(text).toMatch(new RegExp(`${label}:\\s+${value}`));
    expect(text).toMatch(/\[x\]\s+Interpreter used/);
    expect(text).toMatch(/\[ \]\s+Juvenile/);
    expect(flat(text)).toContain(`NARRATIVE ${narrative}`);
  });
});

describe('a bundle', () => {
  it('reads sentences across its pages, with heads, page numbers and stamps kept out of them', async () => {
    const text = story('the cook', 60);
    const file = await openPdf(await discoveryBundle({ pages: 4, text }));
    const { pages } = await file.read();
    expect(pages.map(({ bates }) => bates)).toEqual(['NMP-000101', 'NMP-000102', 'NMP-000103', 'NMP-000104']);
    // Wrapped in a comparison of its own: the texts are too long to be printed.
    expect(flat(pages.map((page) => page.text).join('\n')).includes(text)).toBe(true);
    const roles = file.page(2)?.furniture.map(({ role }) => role);
    expect(roles?.sort()).toEqual(['bates', 'footer', 'header']);
    await file.close();
  });

  it('says where every word stands: boxes on the page and ranges in the text layer agree with the text', async () => {
    const file = await openPdf(await discoveryBundle({ pages: 3, text: story('the cook', 60) }));
    await file.read();
    const page = file.page(1)!;
    const { items } = await file.textContent(1);
    for (const found of page.text.matchAll(/locked\s+drawer/g)) {
      const end = found.index + found[0].length;
      const ranges = page.runs.items(found.index, end);
      const said = ranges.map(({ item, from, to }) => {
        const one = items[item];
        return one && 'str' in one ? one.str.slice(from, to) : '';
      });
      expect(said.join(' ').split(/\s+/)).toEqual(['locked', 'drawer']);
      for (const { x, y, width, height } of page.runs.boxes(found.index, end)) {
        expect(x).toBeGreaterThanOrEqual(70);
        expect(x + width).toBeLessThan(page.width - 60);
        expect(y).toBeGreaterThan(60);
        expect(y + height).toBeLessThan(page.height - 60);
        expect(width).toBeGreaterThan(10);
      }
    }
    await file.close();
  });
});
