import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../support/documents/library';
import { pdfOf } from '../support/pdf-pages';
import { ReaderPage } from '../support/reader-page';

const complaint = sampleDocument('courier-complaint');
const ordinary = 'The officer wrote the ordinary report of the day and went home. '.repeat(12);

describe('the reader with PDFs', () => {
  let reader: ReaderPage;
  let panel: Page;
  let bundle: Uint8Array;

  beforeAll(async () => {
    bundle = await pdfOf([ordinary, complaint.source, ...Array<string>(30).fill(ordinary)]);
    reader = await ReaderPage.start();
  });

  afterAll(() => reader.close());

  it('says how to open a document, and that nothing is sent anywhere', async () => {
    expect(await reader.words()).toMatch(/Drop PDF/);
    expect(await reader.words()).toMatch(/sent nowhere/);
  });

  it('opens a file that is dropped, and lists its passages page by page', async () => {
    await reader.drop({ name: 'bundle.pdf', bytes: bundle });
    await reader.passages().filter({ hasText: 'swear an oath' }).waitFor();
    expect(await reader.page.getByRole('heading', { name: 'Page 2' }).count()).toBe(1);
  });

  it('shows the first page before the reviewer asks for more, and draws only pages near the window', async () => {
    await reader.page.locator('.sheet canvas').first().waitFor();
    expect(await reader.page.locator('.sheet').count()).toBeLessThan(6);
    expect(await reader.page.locator('.strip').first().innerText()).toMatch(/Page 1/);
  });

  it('goes to a passage, marks it on the page and says which it is', async () => {
    await reader.passages().filter({ hasText: 'swear an oath' }).click();
    await reader.sees('swear an oath');
    await reader.page.locator('button.passage[aria-current=true]', { hasText: 'swear an oath' }).waitFor();
    const [box] = await reader.boxes(/^ndx-s$/);
    const window = await reader.page.locator('.scroller').boundingBox();
    expect(box!.y).toBeGreaterThan(window!.y);
    expect(box!.y).toBeLessThan(window!.y + window!.height);
  });

  it('keeps the marks over their words when the pages are turned or made larger', async () => {
    for (const act of ['Turn', 'Larger', 'Turn', 'Smaller']) {
      await reader.page.getByRole('button', { name: act, exact: true }).click();
      await expect.poll(async () => (await reader.boxes(/^ndx-a/)).length).toBeGreaterThan(0);
      const papers = await reader.page.locator('.paper').evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      for (const { x, y, width, height } of await reader.boxes(/^ndx-a/)) {
        const inside = papers.some(
          (paper) => x >= paper.left && x + width <= paper.right && y >= paper.top && y + height <= paper.bottom,
        );
        expect(inside, `${act}: a mark stands outside every page`).toBe(true);
      }
    }
    await reader.page.getByRole('button', { name: 'Turn', exact: true }).click();
    await reader.page.getByRole('button', { name: 'Turn', exact: true }).click();
    await reader.page.getByLabel('Size').selectOption('width');
  });

  it('shows where the passages are along the whole document, and a click there goes to one', async () => {
    expect(await reader.page.locator('.mark-strip button').count()).toBeGreaterThan(1);
    await reader.page.locator('.mark-strip button').last().click();
    await expect.poll(async () => (await reader.boxes(/^ndx-s$/)).length).toBeGreaterThan(0);
  });

  it('finds words on pages that are not drawn', async () => {
    await reader.page.locator('.scroller').focus();
    await reader.page.keyboard.press('Control+f');
    await reader.page.getByLabel('Find in the document').fill('ORDINARY report');
    await reader.page.keyboard.press('Shift+Enter');
    await expect.poll(() => reader.page.getByLabel('Page', { exact: true }).inputValue()).toBe('33');
    await expect.poll(async () => (await reader.boxes(/^ndx-g$/)).length).toBeGreaterThan(0);
    await reader.page.keyboard.press('Escape');
    await expect.poll(async () => (await reader.boxes(/^ndx-[fg]$/)).length).toBe(0);
  });

  it('goes to a typed page number, and to a small picture of a page', async () => {
    await reader.page.getByLabel('Page', { exact: true }).fill('20');
    await reader.page.keyboard.press('Enter');
    await reader.page.locator('.sheet[data-page="19"] canvas').waitFor();
    await reader.page.getByRole('tab', { name: 'Pages' }).click();
    await reader.page.locator('.thumbnail[aria-current=page] canvas').waitFor();
    await reader.page.getByRole('button', { name: 'Go to page 19', exact: true }).click();
    await expect.poll(() => reader.page.getByLabel('Page', { exact: true }).inputValue()).toBe('19');
    await reader.page.getByRole('tab', { name: 'Passages', exact: true }).click();
  });

  it('copies selected words as they are read, and with title, page and hash when asked', async () => {
    await reader.passages().filter({ hasText: 'swear an oath' }).click();
    await reader.sees('swear an oath');
    await reader.page.evaluate(() => {
      const [range] = CSS.highlights.get('ndx-s') as unknown as Iterable<StaticRange>;
      getSelection()?.setBaseAndExtent(
        range!.startContainer,
        range!.startOffset,
        range!.endContainer,
        range!.endOffset,
      );
    });
    await reader.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.page.keyboard.press('Control+c');
    const clip = (): Promise<string> => reader.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clip).toContain('swear an oath');
    await reader.page.getByRole('button', { name: 'Copy with citation' }).click();
    const sha256 = createHash('sha256').update(bundle).digest('hex');
    await expect.poll(clip).toContain(`(bundle.pdf, p. 2, SHA-256 ${sha256})`);
  });

  it('speaks with the side panel as a page does: it lists, goes to, keeps and sets aside', async () => {
    panel = await reader.panel();
    await panel.getByRole('heading', { level: 1, name: 'bundle.pdf' }).waitFor();
    expect(await panel.locator('.coverage').first().innerText()).toMatch(/33 of 33/);
    const card = panel
      .getByRole('article')
      .filter({ has: panel.locator('mark', { hasText: 'swear an oath' }) })
      .first();
    await card.getByRole('heading').first().click();
    await card.getByRole('button', { name: /^Keep/ }).click();
    await panel.locator('article[data-decision=kept]').first().waitFor();
    const other = panel.getByRole('article').filter({ has: panel.locator('mark', { hasText: 'did not let her out' }) });
    await other.first().getByRole('heading').first().click();
    await panel.keyboard.press('d');
    await panel.getByText('Why is this passage set aside?').waitFor();
    await panel.keyboard.press('2');
    await expect.poll(() => reader.passages().filter({ hasText: 'flat for two days' }).count()).toBe(0);
  });

  it('remembers the note when the same file is opened again under another name', async () => {
    await reader.page.bringToFront();
    await reader.page.getByRole('button', { name: 'Close bundle.pdf' }).click();
    await reader.page.getByRole('heading', { name: 'Open a document' }).waitFor();
    await reader.read({ name: 'bundle (1).pdf', bytes: bundle });
    await panel.locator('article[data-decision=kept] mark', { hasText: 'swear an oath' }).waitFor();
    await expect.poll(() => reader.passages().filter({ hasText: 'flat for two days' }).count()).toBe(0);
  });

  it('opens the passage of a line of the note again', async () => {
    await panel.getByRole('tab', { name: 'Review note' }).click();
    const line = panel.getByRole('button', { name: /Go to passage/ }).first();
    await line.waitFor();
    await line.click();
    await reader.page.bringToFront();
    await expect
      .poll(async () =>
        (await reader.painted())
          .filter(({ highlight }) => highlight === 'ndx-s')
          .map(({ text }) => text)
          .join(' '),
      )
      .toContain('swear an oath');
    await panel.getByRole('tab', { name: 'Passages', exact: true }).click();
  });

  it('holds several documents as tabs, and the side panel follows the one in front', async () => {
    await reader.choose(
      { name: 'one.pdf', bytes: await pdfOf([sampleDocument('motel-incident').source]) },
      { name: 'two.pdf', bytes: await pdfOf([ordinary]) },
    );
    await reader.tab('two.pdf').locator('.tab-state', { hasText: '0 passages' }).waitFor();
    await panel.getByRole('heading', { level: 1, name: 'two.pdf' }).waitFor();
    await reader.tab('two.pdf').focus();
    await reader.page.keyboard.press('ArrowLeft');
    await reader.page.keyboard.press('ArrowLeft');
    await reader.page.locator('[role=tab][aria-selected=true]', { hasText: 'bundle (1).pdf' }).waitFor();
    await reader.page.keyboard.press('ArrowRight');
    await panel.getByRole('heading', { level: 1, name: 'one.pdf' }).waitFor();
    await reader.page.keyboard.press('Delete');
    await panel.getByRole('heading', { level: 1, name: 'two.pdf' }).waitFor();
  });

  it('asked the network for nothing, and nothing broke on the way', () => {
    expect(reader.requests.filter((address) => !/^(chrome-extension|data|blob):/.test(address))).toEqual([]);
    expect(reader.errors).toEqual([]);
  });
});
