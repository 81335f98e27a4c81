import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reviewer } from '../support/reviewer';

/** Presses Tab until what has the focus fits; never more than a reviewer would. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      return `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''} ${(element as HTMLInputElement).labels?.[0]?.textContent ?? ''}`;
    });
    if (name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
};

const current = (panel: Page): Promise<string> => panel.locator('article[aria-current=true]').innerText();

describe('the whole work without a mouse', () => {
  let reviewer: Reviewer;
  let panel: Page;

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    await reviewer.openCase('24-CR-01187');
    panel = await reviewer.read();
    await reviewer.cards().first().waitFor();
  });

  afterAll(() => reviewer.close());

  it('walks through the passages with J and back with Shift+J, and the page follows', async () => {
    const first = await current(panel);
    await panel.keyboard.press('j');
    await expect.poll(() => current(panel)).not.toBe(first);
    await panel.keyboard.press('Shift+J');
    await expect.poll(() => current(panel)).toContain(first.split('\n')[0]!);
    await expect
      .poll(async () =>
        (await reviewer.painted()).some(({ highlight }) => /select/.test(highlight) || highlight.endsWith('s')),
      )
      .toBe(true);
  });

  it('keeps with K and goes on to the next', async () => {
    const title = (await current(panel)).split('\n')[0]!;
    await panel.keyboard.press('k');
    await expect.poll(() => panel.locator('article[data-decision=kept]').first().innerText()).toContain(title);
    await expect.poll(() => current(panel)).not.toContain(title);
  });

  it('sets aside with D and one digit for the reason, and takes it back with U', async () => {
    await panel.keyboard.press('d');
    await panel.getByText('Why is this passage set aside?').waitFor();
    await panel.keyboard.press('2');
    await panel.locator('article[data-decision=set-aside]').waitFor();
    expect(await panel.locator('article[data-decision=set-aside]').innerText()).toContain('what police or medics did');
    await panel.keyboard.press('u');
    await expect.poll(() => panel.locator('article[data-decision=set-aside]').count()).toBe(0);
  });

  it('never loses the focus on the way', async () => {
    expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('ARTICLE');
  });

  it('writes the note with Tab, arrows and typing alone', async () => {
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo(panel, /(Open|Continue) the review note/);
    await panel.keyboard.press('Enter');
    await panel.getByText('Questions of this stage').waitFor();
    await panel.getByLabel('Disposition').focus();
    await panel.keyboard.type('Refer for assessment first');
    await panel.keyboard.press('Tab');
    await panel.keyboard.type('Written without a mouse.');
    await panel.getByText('Saved on this machine.').waitFor();
    expect(await panel.getByLabel('Reasons for it').inputValue()).toBe('Written without a mouse.');
  });

  it('blanks the panel with Escape twice, and shows it again', async () => {
    await panel.keyboard.press('Escape');
    await panel.keyboard.press('Escape');
    await expect.poll(() => panel.locator('body').innerText()).not.toContain('TENNANT');
    expect(
      (await panel.locator('body').innerText()).split(/\s+/).sort(),
      'nothing of the case is left to read aloud',
    ).toEqual(['Indicia', 'Show']);
    await expect.poll(async () => (await reviewer.painted()).length).toBe(0);
    await tabTo(panel, /Show/);
    await panel.keyboard.press('Enter');
    await expect.poll(() => panel.locator('body').innerText()).toContain('TENNANT');
  });
});
