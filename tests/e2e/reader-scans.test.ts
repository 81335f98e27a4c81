import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe';
import { ReaderPage } from '../support/reader-page';
import { scannedPdf } from '../support/scanned-pdf';

const told =
  'She stated that her boss took her passport the day she arrived and keeps it in the safe at the restaurant. ' +
  'She is not allowed to leave the house alone. The officer photographed the room and wrote this report the same evening.';
const ordinary =
  'The officer measured the road, photographed both cars and took the names of the drivers. Nobody was hurt and the road was open again before noon. The cars were moved by the owners.';

describe('the reader with scans', () => {
  let reader: ReaderPage;

  beforeAll(async () => {
    reader = await ReaderPage.start();
    const scan = await scannedPdf(reader.page, [ordinary, told, ordinary]);
    await reader.choose({ name: 'scan.pdf', bytes: scan });
    await reader.tabState().filter({ hasText: 'not read' }).waitFor();
  });

  afterAll(() => reader.close());

  const strip = (page: number) => reader.page.locator(`.sheet[data-page="${page}"] .strip`);

  it('never calls pages that are pictures nothing found, and offers to recognise their text', async () => {
    expect(await reader.words()).toMatch(/3 pages are pictures and were not read/);
    expect(await reader.words()).toMatch(/nothing can be said about what it holds/);
    expect(await reader.words()).not.toMatch(/Nothing listed/);
    const panel = await reader.panel();
    await panel.getByRole('heading', { name: /could not be read/ }).waitFor();
    await panel.close();
    await reader.page.bringToFront();
    expect(await violations(reader.page)).toEqual([]);
  });

  it('recognises one page when that is asked for, and says how sure it is', async () => {
    await strip(0).getByRole('button', { name: 'Recognise text' }).click();
    await reader.page.getByText(/Recognising page 1/).waitFor();
    await strip(0)
      .getByText(/of 100 sure/)
      .waitFor({ timeout: 90_000 });
    await reader.page.getByText('2 pages are pictures and were not read.').waitFor();
  });

  it('can be stopped, keeps what is done, and goes on from there', async () => {
    await reader.page.getByRole('button', { name: 'Go on with 2 pages' }).click();
    await reader.page.getByRole('button', { name: 'Stop', exact: true }).click();
    await reader.page
      .getByRole('button', { name: /^(Go on with|Recognise text)/ })
      .first()
      .waitFor();
    expect(await strip(0).innerText()).toMatch(/of 100 sure/);
    await reader.page.getByRole('button', { name: /^Go on with/ }).click();
    await reader.page.getByText('Recognised text may hold wrong words').waitFor({ timeout: 90_000 });
  });

  it('puts the marks on the picture where the words stand', async () => {
    await reader.passages().filter({ hasText: 'passport' }).first().click();
    await reader.sees('took her passport');
    const boxes = await reader.boxes(/^ndx-s$/);
    const paper = await reader.page.locator('.sheet[data-page="1"] .paper').boundingBox();
    for (const { x, y, width, height } of boxes) {
      // The words stand in the upper third of the page, between its margins.
      expect(y).toBeGreaterThan(paper!.y + paper!.height * 0.07);
      expect(y + height).toBeLessThan(paper!.y + paper!.height * 0.4);
      expect(x).toBeGreaterThan(paper!.x + paper!.width * 0.08);
      expect(x + width).toBeLessThan(paper!.x + paper!.width * 0.92);
    }
  });

  it('lists the passage in the side panel with the page, and what recognition read', async () => {
    const panel = await reader.panel();
    await panel.getByRole('article').filter({ hasText: 'passport' }).first().waitFor();
    expect(await panel.locator('.coverage').first().innerText()).toMatch(
      /3 of 3 pages, 3 recognised from pictures \(\d+ of 100 sure/,
    );
    await panel.close();
  });

  it('forgets a document that is closed in the middle of recognition, and reads the next', async () => {
    await reader.page.bringToFront();
    await reader.choose({ name: 'again.pdf', bytes: await scannedPdf(reader.page, [ordinary, told]) });
    await reader.page.getByRole('button', { name: /^Recognise text on 2 pages/ }).click();
    await reader.page.getByText(/Recognising page/).waitFor();
    await reader.closeDocument();
    await reader.page.locator('[role=tab][aria-selected=true]', { hasText: 'scan.pdf' }).waitFor();
    await reader.read({ name: 'next.txt', bytes: told });
    expect(await reader.passages().count()).toBeGreaterThan(0);
    expect(reader.errors).toEqual([]);
    expect(reader.requests.filter((address) => !/^(chrome-extension|data|blob):/.test(address))).toEqual([]);
  });
});
