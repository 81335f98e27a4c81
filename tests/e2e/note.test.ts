import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasLibreOffice, openInLibreOffice, pdfPages } from '../support/libreoffice';
import { NoteWriter } from '../support/note-writer';
import { Reviewer } from '../support/reviewer';

const violations = async (page: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page } as unknown as ConstructorParameters<typeof AxeBuilder>[0])
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
};
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('review notes under the law of six places', () => {
  let reviewer: Reviewer;
  let panel: Page;
  let writer: NoteWriter;
  let word: Uint8Array;

  /** Opens a report and reads it with one click; the note is open afterwards. */
  const begin = async (number: string): Promise<void> => {
    await reviewer.openCase(number);
    await reviewer.read();
    panel = reviewer.panel;
    writer = new NoteWriter(panel);
    await panel.getByRole('tab', { name: 'Review note' }).click();
    await panel.locator('fieldset.question').first().waitFor();
  };

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    reviewer.chromium.context.setDefaultTimeout(12_000);
  });

  afterAll(() => reviewer.close());

  it('New York, prostitution, an adult, a prosecutor at charging: twelve actions from the report to the Word file', async () => {
    // What stays from one note to the next is chosen once.
    await begin('24-CR-01187');
    await writer.choose('Jurisdiction', 'US-NY');
    await panel.getByRole('tab', { name: 'Passages' }).click();
    await reviewer.cards().first().waitFor();
    await panel.locator('body').click({ position: { x: 5, y: 5 } });

    writer = new NoteWriter(panel);
    await writer.act(async () => {
      await reviewer.clickIndicia();
    });
    for (let kept = 1; kept <= 3; kept += 1) {
      await writer.act(() => panel.keyboard.press('k'));
      await expect.poll(() => panel.locator('article[data-decision=kept]').count()).toBe(kept);
    }
    await writer.openNote();
    await writer.choose('Age at the act', 'adult');
    await writer.addNamed('Prostitution');
    expect(await panel.locator('.scope').first().innerText()).toMatch(/covered/);
    await writer.answer(/penal law|result of|compel/i, 'y');
    await writer.answer('G16', 'f');
    await writer.write('Disposition', 'Ask the police for more');
    await writer.saved();
    const file = await writer.take('Save as Word');
    expect(writer.actions).toBeLessThanOrEqual(12);
    expect(file.name).toMatch(/^review-note-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.docx$/);
    word = file.bytes;
    expect(textOf(word.slice(0, 2))).toBe('PK');
  });

  it.skipIf(!hasLibreOffice())(
    'that Word file opens in LibreOffice with the quote, the law, what is not verified, and page numbers (skipped without libreoffice-writer-nogui)',
    async () => {
      const pages = await openInLibreOffice(word);
      const whole = pages.join(' ');
      expect(pages.length).toBeGreaterThan(2);
      expect(whole).toMatch(/A1 …/);
      expect(whole).toContain('New York');
      expect(whole).toContain('Not verified in the law above');
      expect(whole).toContain('It is not evidence and not an expert opinion');
      expect(pages[0]).toContain('Confidential · prosecution review');
      expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
    },
  );

  it('shows the duty of disclosure before anything is typed, and has no axe violation', async () => {
    const warning = panel.getByRole('heading', { name: 'Before you write' });
    const field = panel.getByLabel('Reasons for it');
    const [above, below] = await Promise.all([warning.boundingBox(), field.boundingBox()]);
    expect(above && below && above.y < below.y).toBe(true);
    for (const fold of await panel.locator('.note > details, .note section > details').all())
      if (!(await fold.evaluate((one: HTMLDetailsElement) => one.open))) await fold.locator('summary').first().click();
    expect(await violations(panel)).toEqual([]);
  });

  it('takes back what was written, one step at a time, and does it again', async () => {
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => panel.getByLabel('Disposition', { exact: true }).inputValue()).toBe('');
    await panel.getByRole('button', { name: 'Redo' }).click();
    await expect
      .poll(() => panel.getByLabel('Disposition', { exact: true }).inputValue())
      .toBe('Ask the police for more');
  });

  it('England and Wales, cannabis, age disputed: safeguarding and the child’s test first, requests, part A as PDF', async () => {
    await reviewer.signIn('crown');
    await begin('05NX2207324');
    await writer.choose('Jurisdiction', 'GB-EAW');
    await writer.choose('Age at the act', 'disputed');
    const groups = panel.locator('.questions > h4');
    expect(await groups.first().innerText()).toBe('First of all');
    const questions = await panel.locator('fieldset.question legend').allInnerTexts();
    expect(questions[0]).toContain('G11');
    expect(questions.findIndex((text) => /direct consequence/.test(text))).toBeLessThan(
      questions.findIndex((text) => /compelled, by somebody/.test(text)),
    );
    await writer.addNamed('Production of a controlled drug');
    expect(await panel.locator('.offences li').first().innerText()).toMatch(/Section 45 defence: covered/);
    await writer.addOffence('Robbery');
    await panel.getByText('An excluded offence ends the defence, not the review.').first().waitFor();

    await panel.getByText('Add your own evidence').click();
    await panel.getByLabel('Or paste words of the document').fill('the door was locked from the outside');
    await panel.getByRole('button', { name: 'Look for them' }).click();
    await panel.getByText('Added to the passages kept.').first().waitFor();
    await writer.answer('G04', 'f');
    expect(await panel.getByLabel('Request 1').inputValue()).toContain('date of birth');
    await panel.getByRole('combobox', { name: 'Part' }).selectOption('evidence');
    const file = await writer.take('Save as PDF');
    expect(file.name).toMatch(/^review-note-A-.*\.pdf$/);
    const pages = await pdfPages(file.bytes);
    expect(pages.join(' ')).toContain('“the door was locked from the outside”');
    expect(pages.join(' ')).not.toContain('date of birth');
    expect(pages[0]).toContain('evidence schedule: facts, may have to be disclosed');
  });

  it('has texts for the fields of the pre-charge form', async () => {
    await panel.getByText('Paste into your form').click();
    await panel.getByRole('button', { name: 'Make the texts' }).click();
    expect(await panel.getByLabel('Case summary').inputValue()).toContain('locked from the outside');
    expect(await panel.getByLabel('Instructions to operations delivery or advocate').inputValue()).toContain(
      'date of birth',
    );
    expect(await panel.getByRole('heading', { name: 'Monitoring codes' }).count()).toBe(1);
  });

  it('refuses to leave while a quote is no longer in the document, and says which', async () => {
    await reviewer.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (node.textContent?.includes('locked from the outside'))
          node.textContent = node.textContent.replaceAll('locked from the outside', 'open');
    });
    await panel.getByRole('button', { name: 'Bring that note over' }).click();
    await panel.getByRole('heading', { name: 'Not in this text' }).waitFor();
    await panel.getByRole('button', { name: 'Save as Word' }).click();
    await expect
      .poll(() => panel.locator('.export').innerText())
      .toMatch(/One quote of this note is not in the document[\s\S]*A1 “the door was locked/);
  });

  it('United States, a courier, federal defence: section 28, privilege, a passage selected in the page, no prosecution form', async () => {
    await reviewer.signIn('county');
    await begin('24-CR-01260');
    await writer.choose('Jurisdiction', 'US');
    await writer.choose('Written for', 'defence');
    await writer.choose('Age at the act', 'adult');
    await writer.question('18 U.S.C. 28').waitFor();
    await reviewer.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('She could not describe the person') ?? -1;
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + 'She could not describe the person'.length);
        return;
      }
    });
    await panel.getByText('Add your own evidence').click();
    await panel.getByRole('button', { name: 'Add what is selected in the page' }).click();
    await panel.getByText('Added to the passages kept.').first().waitFor();
    expect(await panel.locator('.evidence li').first().innerText()).toContain('She could not describe the person');
    await panel.getByLabel('Or paste words of the document').fill('the debt was now\nhers');
    await panel.getByRole('button', { name: 'Look for them' }).click();
    await expect.poll(() => panel.locator('.evidence li').count()).toBe(2);

    await panel.getByText('Paste into your form').click();
    expect(await panel.getByRole('combobox', { name: 'Form' }).locator('option').allInnerTexts()).toEqual(['General']);
    await panel.getByRole('combobox', { name: 'Part' }).selectOption('whole');
    const text = textOf((await writer.take('Save as Markdown')).bytes);
    expect(text).toContain('Privileged and confidential. Prepared by or for counsel for the defence.');
    expect(text).toContain('She could not describe the person');
    expect(text).toMatch(/Chosen by the reviewer/);
  });

  it('California, after conviction, defence: remedies with court, standard, deadline and papers, and an outline', async () => {
    await begin('24-CR-01203');
    await writer.choose('Jurisdiction', 'US-CA');
    await writer.choose('Stage', 'post-conviction');
    const remedy = panel.getByLabel('Remedy considered');
    await remedy.selectOption({ index: 1 });
    const facts = await panel.locator('.relief .facts').innerText();
    for (const label of [
      'Court',
      'Standard',
      'Deadline',
      'Documents that raise a presumption',
      'Arrests without conviction',
    ])
      expect(facts).toContain(label);
    await panel.locator('.relief summary', { hasText: 'Outline for a declaration' }).click();
    await panel.getByLabel(/^What was done to keep me there/).fill('The uncle has the passports.');
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('combobox', { name: 'Part' }).selectOption('declaration');
    const pages = await pdfPages((await writer.take('Save as PDF')).bytes);
    expect(pages.join(' ')).toContain('An outline, not a declaration.');
    expect(pages.join(' ')).toContain('The uncle has the passports.');
    expect(pages[0]).toMatch(/^.*Privileged and confidential · counsel for the defence/);
  });

  it('Canada, where no specific rule exists: the general pathway, and instruments that are never a defence', async () => {
    await begin('24-CR-01219');
    await writer.choose('Jurisdiction', 'CA');
    await writer.choose('Stage', 'charging');
    await writer.choose('Written for', 'prosecutor');
    await panel.getByText(/No rule of this place reaches this matter/).waitFor();
    expect(await panel.locator('.questions > h4').allInnerTexts()).toContain('Where that test does not reach');
    expect(await panel.locator('.law').innerText()).toMatch(/never a defence by itself/);
    await writer.write('Disposition', 'Discontinue');
    await writer.saved();
  });

  it('a supervisor finds a finished note without its document, sees what is open and what changed, and may read on', async () => {
    await panel.getByRole('tab', { name: 'All notes' }).click();
    await panel.getByLabel('Search the notes').fill('tennant id');
    await panel.getByText(/^1 of \d+ notes/).waitFor();
    expect(await violations(panel)).toEqual([]);
    await panel.getByRole('button', { name: /^Open: / }).click();
    await panel.getByRole('heading', { name: /without its document/ }).waitFor();
    await panel.locator('fieldset.question').first().waitFor();
    expect(await panel.getByLabel('Disposition', { exact: true }).inputValue()).toBe('Ask the police for more');
    const open = panel.locator('.open-points');
    expect(await open.evaluate((one: HTMLDetailsElement) => one.open)).toBe(true);
    expect(await open.innerText()).toMatch(/questions have no answer/);
    expect(await violations(panel)).toEqual([]);
    const text = textOf((await writer.take('Save as Markdown')).bytes);
    expect(text).toContain('could not be compared with the document');
    await panel.getByRole('button', { name: 'Back to the document in front' }).click();
    await expect.poll(() => panel.getByRole('combobox', { name: 'Jurisdiction' }).inputValue()).toBe('CA');
  });
});
