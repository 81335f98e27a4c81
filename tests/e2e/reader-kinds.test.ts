import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe';
import { sampleDocument } from '../support/documents/library';
import { pdfOf } from '../support/pdf-pages';
import { ReaderPage } from '../support/reader-page';

const told = 'She stated that her boss took her passport the day she arrived and keeps it in the safe.';
const plain = 'The officer photographed the room and wrote this report the same evening. ';

const word = (): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Attendance note', heading: HeadingLevel.HEADING_1 }),
            new Paragraph(plain),
            new Paragraph(told),
            new Table({
              rows: [
                new TableRow({
                  children: ['Phone', 'prepaid'].map((text) => new TableCell({ children: [new Paragraph(text)] })),
                }),
              ],
            }),
          ],
        },
      ],
    }),
  );

const email = [
  'From: Duty Officer <duty@tallow.example>',
  'To: Charging Desk <desk@tallow.example>',
  'Subject: Interview of the kitchen hand',
  'Date: Fri, 20 Nov 2026 10:00:00 +0000',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  `<p>${plain}</p><p>${told}</p><script>document.title = 'run'</script><img src="http://localhost:9/pixel.png">`,
].join('\r\n');

describe('the reader with other files than PDF', () => {
  let reader: ReaderPage;

  beforeAll(async () => {
    reader = await ReaderPage.start();
  });

  afterAll(() => reader.close());

  const marked = async (): Promise<void> => {
    await reader.passages().filter({ hasText: 'passport' }).first().click();
    await reader.sees('took her passport');
    await expect.poll(async () => (await reader.boxes(/^ndx-s$/))[0]?.width ?? 0).toBeGreaterThan(20);
  };

  it('shows plain text with its passages, numbered by paragraph', async () => {
    await reader.read({ name: 'motel.txt', bytes: sampleDocument('motel-incident').source });
    await reader.passages().filter({ hasText: 'keeps her ID' }).click();
    await reader.sees('keeps her ID');
    expect(await reader.page.locator('.block[data-number]').count()).toBeGreaterThan(5);
    expect(await violations(reader.page)).toEqual([]);
  });

  it('copies with the paragraph where there is no page', async () => {
    await reader.chromium.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.page.evaluate(() => {
      const [range] = CSS.highlights.get('ndx-s') as unknown as Iterable<StaticRange>;
      getSelection()?.setBaseAndExtent(
        range!.startContainer,
        range!.startOffset,
        range!.endContainer,
        range!.endOffset,
      );
    });
    await reader.page.keyboard.press('Alt+c');
    await expect
      .poll(() => reader.page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/“keeps her ID” \(motel\.txt, para\. \d+, SHA-256 [0-9a-f]{64}\)/);
  });

  it('shows a Word file with its headings and tables', async () => {
    await reader.read({ name: 'note.docx', bytes: await word() });
    await marked();
    await reader.page.getByRole('heading', { name: 'Attendance note' }).waitFor();
    expect(await reader.page.locator('.row-of-cells').innerText()).toMatch(/Phone\s+prepaid/);
  });

  it('shows a saved e-mail, runs nothing in it and fetches nothing for it', async () => {
    await reader.read({ name: 'mail.eml', bytes: email });
    await marked();
    expect(await reader.words()).toMatch(/Interview of the kitchen hand/);
    expect(await reader.page.title()).not.toBe('run');
  });

  it('shows Rich Text and a web page as text', async () => {
    await reader.read({ name: 'note.rtf', bytes: `{\\rtf1\\ansi ${plain}\\par ${told}\\par}` });
    await marked();
    await reader.read({
      name: 'page.html',
      bytes: `<h1>Report</h1><p>${plain}</p><p onclick="x()">${told}</p><script>document.body.remove()</script>`,
    });
    await marked();
  });

  it('finds words, grows and shrinks, and remembers its place while another document is in front', async () => {
    await reader.tab('motel.txt').click();
    await reader.page.getByRole('button', { name: 'Find', exact: true }).click();
    await reader.page.getByLabel('Find in the document').fill('grey sedan');
    await reader.page.keyboard.press('Enter');
    await expect.poll(async () => (await reader.boxes(/^ndx-g$/)).length).toBe(1);
    expect(await violations(reader.page)).toEqual([]);
    await reader.page.getByRole('button', { name: 'Close', exact: true }).click();
    const size = (): Promise<number> =>
      reader.page
        .locator('.block')
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const before = await size();
    await reader.page.getByRole('button', { name: 'Larger' }).click();
    await expect.poll(size).toBeGreaterThan(before);
    const place = await reader.page.locator('.scroller').evaluate((box) => {
      box.scrollTop = 300;
      return box.scrollTop;
    });
    await reader.tab('note.docx').click();
    await reader.tab('motel.txt').click();
    await expect
      .poll(() => reader.page.locator('.scroller').evaluate((box, was) => Math.abs(box.scrollTop - was), place))
      .toBeLessThan(40);
  });

  it('prints chosen pages of a PDF, with the marks', async () => {
    await reader.read({ name: 'print.pdf', bytes: await pdfOf([plain, told, plain]) });
    await reader.page.evaluate(() => {
      const printed: number[] = [];
      Object.assign(globalThis, { printed });
      window.print = () => printed.push(document.querySelectorAll('.print-out img').length);
    });
    await reader.page.locator('.scroller').focus();
    await reader.page.keyboard.press('Control+p');
    const dialog = reader.page.getByRole('dialog', { name: 'Print' });
    await dialog.waitFor();
    expect(await violations(reader.page)).toEqual([]);
    await dialog.getByLabel('Pages from – to').check();
    await dialog.getByLabel('To page').fill('2');
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect
      .poll(() => reader.page.evaluate(() => (globalThis as unknown as { printed: number[] }).printed))
      .toEqual([2]);
    await dialog.waitFor({ state: 'detached' });
    expect(await reader.page.locator('.print-out').count()).toBe(0);
  });

  it('shows page labels and the table of contents of a PDF', async () => {
    const pdf = await PDFDocument.load(await pdfOf([plain, plain, told]));
    const { context, catalog } = pdf;
    catalog.set(context.obj('PageLabels') as never, context.obj({ Nums: [0, { S: 'r' }, 2, { S: 'D' }] }));
    await pdf.embedFont(StandardFonts.Helvetica);
    await reader.read({ name: 'labels.pdf', bytes: await pdf.save() });
    await reader.page.getByLabel('Page', { exact: true }).fill('2');
    await reader.page.keyboard.press('Enter');
    await reader.page.locator('.strip', { hasText: 'Page ii' }).waitFor();
    await reader.page.getByRole('tab', { name: 'Contents', exact: true }).click();
    await reader.page.getByText('This document has no table of contents.').waitFor();
    expect(await violations(reader.page)).toEqual([]);
    await reader.page.getByRole('tab', { name: 'Passages', exact: true }).click();
  });

  it('shows nothing of what is under a black box: not to select, not to find, not to list', async () => {
    const pdf = await PDFDocument.load(await pdfOf([`Her name is Marisol Quint.\n${plain.repeat(6)}\n${told}`]));
    // Over the first line, whose letters stand on 728 points.
    pdf.getPages()[0]!.drawRectangle({ x: 60, y: 724, width: 300, height: 14 });
    await reader.read({ name: 'black.pdf', bytes: await pdf.save() });
    await reader.page.locator('.words span').first().waitFor();
    expect(await reader.page.locator('.words').first().textContent()).not.toContain('Quint');
    await reader.page.locator('.strip', { hasText: 'hides text' }).waitFor();
    await reader.page.getByRole('button', { name: 'Find', exact: true }).click();
    await reader.page.getByLabel('Find in the document').fill('Quint');
    await reader.page.getByText('Not found in what was read').waitFor();
    await reader.page.keyboard.press('Escape');
  });

  it('keeps a file where the reviewer asks for it, opens it again after the page was closed, and forgets it', async () => {
    await reader.read({ name: 'keep.txt', bytes: `${plain}\n\n${told}` });
    await reader.page.getByRole('button', { name: 'Keep file' }).click();
    await reader.page.getByRole('button', { name: 'Kept', exact: true }).waitFor();
    await reader.page.reload();
    await reader.page.getByRole('button', { name: 'keep.txt', exact: true }).click();
    await reader.passages().filter({ hasText: 'passport' }).first().waitFor();
    await reader.closeDocument();
    await reader.page.getByRole('button', { name: 'Forget keep.txt' }).click();
    await expect.poll(() => reader.page.getByRole('button', { name: 'keep.txt', exact: true }).count()).toBe(0);
    expect(await violations(reader.page)).toEqual([]);
  });

  it('asked the network for nothing, and nothing broke on the way', () => {
    expect(reader.requests.filter((address) => !/^(chrome-extension|data|blob):/.test(address))).toEqual([]);
    expect(reader.errors).toEqual([]);
  });
});
