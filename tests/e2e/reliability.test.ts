import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killWhileSaving } from '../endurance/killed-browser';
import { Reviewer } from '../support/reviewer';
import { until } from '../support/until';

describe('Indicia under rough handling', () => {
  let reviewer: Reviewer;
  let panel: Page;
  let internals: Page;
  let deaths = 0;

  /** What the browser does to a background that has rested for half a minute, at once. */
  const endBackground = async (): Promise<void> => {
    const stop = internals.getByText('Stop', { exact: true });
    await internals.reload();
    if (await stop.isVisible()) {
      await stop.click();
      await until('the background has ended', async () => !(await stop.isVisible()));
      deaths += 1;
    }
    await reviewer.page.bringToFront();
  };

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    reviewer.chromium.context.setDefaultTimeout(15_000);
    internals = await reviewer.chromium.context.newPage();
    await internals.goto('chrome://serviceworker-internals');
  });

  afterAll(() => reviewer.close());

  it('goes through the whole story with the background ended before each step', async () => {
    await endBackground();
    await reviewer.openCase('24-CR-01187');
    await endBackground();
    panel = await reviewer.read();
    await endBackground();
    const kept = reviewer.card('keeps her ID');
    await reviewer.choose(kept);
    await kept.getByRole('button', { name: /^Keep/ }).click();
    await expect.poll(() => kept.textContent()).toContain('Kept');
    await endBackground();
    await kept.getByRole('button', { name: 'Go to passage' }).click();
    await endBackground();
    await panel.getByRole('tab', { name: 'Review note' }).click();
    await panel.getByLabel('Reasons for it').fill('Written between two deaths.');
    await panel.getByText('Saved on this machine.').waitFor();
    await endBackground();
    const download = panel.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save as Markdown' }).click();
    await download;
    await endBackground();
    await reviewer.openCase('24-CR-01260');
    await reviewer.read();
    await panel.getByRole('tab', { name: 'Passages' }).click();
    await reviewer.card('held her passport').waitFor();
    // Steps that wake nothing leave nothing to end.
    expect(deaths).toBeGreaterThan(2);
  });
});

it('a note is there, whole, after the browser was killed while it was being saved', async () => {
  expect(await killWhileSaving(2, () => {})).toMatchObject({ rounds: 2, lost: 0, halfWritten: 0 });
});
