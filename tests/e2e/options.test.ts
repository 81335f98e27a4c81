import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/chromium';

const violations = async (page: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page } as unknown as ConstructorParameters<typeof AxeBuilder>[0])
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
};

describe('the options page', () => {
  let chromium: Chromium;
  let page: Page;

  beforeAll(async () => {
    chromium = await launchChromium();
    page = await chromium.context.newPage();
    await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
    await page.getByRole('heading', { name: 'Sites that are read by themselves' }).waitFor();
  });

  afterAll(() => chromium.close());

  it('has no violation in the settings', async () => {
    expect(await violations(page)).toEqual([]);
  });

  it('comes to the law by keyboard, lists every place, and opens one into its statements', async () => {
    await page.getByRole('tab', { name: 'Settings' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('79 places').waitFor();
    await page.getByLabel('Filter by place, rule, citation or case').fill('northern ireland');
    await page.getByText('1 of 79 places').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /Northern Ireland/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/a person aged exactly 18 at the act falls between the words/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('says what to do when no place matches', async () => {
    await page.getByLabel('Filter by place, rule, citation or case').fill('nowhere at all');
    await page.getByText(/use the generic pathway/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear the filter' }).click();
  });

  it('remembers place, stage and role for the next note', async () => {
    await page.getByRole('combobox', { name: /^Place/ }).selectOption('GB-EAW');
    await page.getByRole('status').filter({ hasText: 'Saved.' }).waitFor();
    await page.reload();
    await page.getByText('79 places').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: /^Place/ }).inputValue()).toBe('GB-EAW');
  });

  it('shows each step of the decision on a sentence, the trained reader’s part included', async () => {
    await page.getByRole('tab', { name: 'Workbench' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show the steps' }).click();
    await page.getByRole('alert').waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByLabel('A sentence or a short text')
      .fill(
        'Defendant: Ana Lim. She denied that anyone took her passport. The boss keeps the key and the bill never shrinks.',
      );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Trained reader' }).waitFor();
    expect(await page.getByText('not there: the lexicon alone was asked').count()).toBe(0);
    expect(await page.getByText(/DOC-01.*denied/).count()).toBeGreaterThan(0);
    await page.getByText('Ana Lim reviewed-person').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('shows the figures with their limits, or says that none were recorded', async () => {
    await page.getByRole('tab', { name: 'Figures' }).click();
    await page.getByText(/Measured on \d{4}-\d\d-\d\d|No figures were recorded/).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
