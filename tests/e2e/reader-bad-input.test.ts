import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe';
import { assembled, lockedPdf } from '../support/locked-pdf';
import { pdfOf } from '../support/pdf-pages';
import { type GivenFile, ReaderPage } from '../support/reader-page';

const plain = 'The officer wrote the ordinary report of the day and went home. '.repeat(12);
const page =
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>';
const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

describe('the reader with files that are not what they should be', () => {
  let reader: ReaderPage;

  beforeAll(async () => {
    reader = await ReaderPage.start();
  });

  afterAll(() => reader.close());

  /** Opens a file that is refused, and gives what the reader says. */
  const refused = async (file: GivenFile): Promise<string> => {
    await reader.choose(file);
    await reader.page.getByRole('heading', { name: /could not be opened/ }).waitFor();
    const words = await reader.words();
    expect(words).toMatch(/nothing can be said about what the document holds/);
    expect(await reader.tabState().innerText()).toBe('not opened');
    await reader.closeDocument();
    return words;
  };

  it('says of a broken, a cut off, an empty and a mislabelled file what is wrong and what to do', async () => {
    const whole = Buffer.from(await pdfOf([plain]));
    expect(await refused({ name: 'broken.pdf', bytes: `%PDF-1.7\n${'x'.repeat(4_000)}` })).toMatch(/damaged/);
    expect(await refused({ name: 'cut.pdf', bytes: whole.subarray(0, 40) })).toMatch(/damaged/);
    expect(await refused({ name: 'empty.pdf', bytes: '' })).toMatch(/empty/i);
    expect(await refused({ name: 'photo.pdf', bytes: Buffer.from('89504e470d0a1a0a', 'hex') })).toMatch(/picture/);
    expect(await refused({ name: 'sheet.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') })).toMatch(/\.|save/i);
    expect(await refused({ name: 'tool.exe', bytes: 'MZ\0\0\0\0' })).toMatch(/program/);
  });

  it('shows a failed file without a violation that axe knows of, with the focus on what happened', async () => {
    await reader.choose({ name: 'broken.pdf', bytes: '%PDF-1.7 nothing' });
    await reader.page.getByRole('heading', { name: /could not be opened/ }).waitFor();
    expect(await violations(reader.page)).toEqual([]);
    expect(await reader.page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await reader.closeDocument();
  });

  it('says that a PDF has no pages', async () => {
    const none = assembled(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']);
    expect(await refused({ name: 'none.pdf', bytes: none })).toMatch(/no pages|damaged/);
  });

  it('reads a PDF under a wrong name, and one that a server cut off a little', async () => {
    const whole = Buffer.from(await pdfOf([plain]));
    await reader.read({ name: 'report.txt', bytes: whole });
    await reader.page.locator('.sheet canvas').first().waitFor();
    await reader.closeDocument();
  });

  it('refuses a file of half a gigabyte without reading it', async () => {
    await reader.page.evaluate(() => {
      const file = new File(['%PDF-1.7'], 'huge.pdf');
      Object.defineProperty(file, 'size', { value: 500_000_000 });
      Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new Error('it was read')) });
      const transfer = { files: [file], types: ['Files'] };
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', { value: transfer });
      document.body.dispatchEvent(event);
    });
    await reader.page.getByRole('heading', { name: /huge\.pdf could not be opened/ }).waitFor();
    expect(await reader.words()).toMatch(/larger than/);
    await reader.closeDocument();
  });

  it('asks for a password, says when it is wrong, and opens with the right one', async () => {
    const locked = lockedPdf(
      ['He took her passport and kept it in a locked drawer at the restaurant.', plain.slice(0, 90)],
      'Tallow 7',
    );
    await reader.choose({ name: 'locked.pdf', bytes: locked });
    const dialog = reader.page.getByRole('dialog');
    await dialog.getByLabel('Password').waitFor();
    expect(await violations(reader.page)).toEqual([]);
    await dialog.getByLabel('Password').fill('tallow 7');
    await reader.page.keyboard.press('Enter');
    await dialog.getByText('did not open the file').waitFor();
    await dialog.getByLabel('Password').fill('Tallow 7');
    await reader.page.keyboard.press('Enter');
    await reader.passages().filter({ hasText: 'took her passport' }).waitFor();
    await reader.closeDocument();
  });

  it('gives up after five wrong passwords, and asks again when it is tried again', async () => {
    await reader.choose({ name: 'locked.pdf', bytes: lockedPdf([plain.slice(0, 90)], 'right') });
    const dialog = reader.page.getByRole('dialog');
    const given = reader.page.getByRole('heading', { name: /could not be opened/ });
    const field = dialog.getByLabel('Password');
    await expect
      .poll(async () => {
        if (await given.isVisible()) return 'given up';
        await field.fill('wrong', { timeout: 2_000 }).catch(() => undefined);
        await reader.page.keyboard.press('Enter');
        return 'asking';
      })
      .toBe('given up');
    expect(await reader.words()).toMatch(/Five passwords/);
    await reader.page.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByLabel('Password').waitFor();
    await reader.page.keyboard.press('Escape');
    await reader.page.getByRole('heading', { name: /could not be opened/ }).waitFor();
    expect(await reader.words()).toMatch(/protected by a password/);
    await reader.closeDocument();
  });

  it('runs no script of a PDF', async () => {
    const script = 'app.alert("run"); this.submitForm("http://localhost:9/x");';
    const bytes = assembled([
      `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (${script.replace(/[()]/g, '\\$&')}) >> >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page,
      stream(`BT /F1 10 Tf 72 720 Td (${plain.slice(0, 300)}) Tj ET`),
      helvetica,
    ]);
    const dialogs: string[] = [];
    reader.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await reader.read({ name: 'script.pdf', bytes });
    expect(dialogs).toEqual([]);
    expect(reader.requests.filter((address) => address.includes('localhost'))).toEqual([]);
    await reader.closeDocument();
  });

  it('shows an outline of a hundred thousand entries without making them all', async () => {
    const entries = 100_000;
    const first = 7;
    const items = Array.from({ length: entries }, (_, at) => {
      const next = at + 1 < entries ? `/Next ${first + at + 1} 0 R` : '';
      return `<< /Title (Entry ${at + 1}) /Parent 6 0 R ${next} /Dest [3 0 R /Fit] >>`;
    });
    const bytes = assembled([
      '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      page,
      stream(`BT /F1 10 Tf 72 720 Td (${plain.slice(0, 300)}) Tj ET`),
      helvetica,
      `<< /Type /Outlines /First ${first} 0 R /Last ${first + entries - 1} 0 R /Count ${entries} >>`,
      ...items,
    ]);
    await reader.read({ name: 'outline.pdf', bytes });
    await reader.page.getByRole('tab', { name: 'Contents', exact: true }).click();
    await reader.page.getByRole('button', { name: 'Entry 1', exact: true }).waitFor({ timeout: 60_000 });
    expect(await reader.page.locator('.outline li').count()).toBeLessThanOrEqual(300);
    await reader.page.getByRole('tab', { name: 'Passages', exact: true }).click();
    await reader.closeDocument();
  });

  it('still works after all of this, and nothing broke on the way', async () => {
    await reader.read({
      name: 'good.pdf',
      bytes: await pdfOf([`${plain} His boss took her passport the day she came.`]),
    });
    expect(await reader.passages().count()).toBeGreaterThan(0);
    expect(reader.errors).toEqual([]);
  });
});
