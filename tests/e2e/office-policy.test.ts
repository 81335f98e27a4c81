import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyKeys } from '../../src/policy/policy';
import { trustCopy } from '../../src/ui/copy-trust';
import { setChromiumPolicy, unpackedId } from '../support/chromium-policy';
import { everyKey } from '../support/policy-everything';
import { Reviewer } from '../support/reviewer';

const elsewhere = '0'.repeat(64);
const settings = everyKey('localhost', elsewhere);
const set = setChromiumPolicy(settings);

describe.skipIf(set === null)('an office’s settings in Chromium (written as root, skipped for other users)', () => {
  let reviewer: Reviewer;
  let options: Page;

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    options = await reviewer.chromium.context.newPage();
    await options.goto(`chrome-extension://${reviewer.chromium.extensionId}/options.html`);
    await options.getByRole('rowheader', { name: trustCopy.policy.keys.retentionDays }).waitFor();
  });

  afterAll(async () => {
    await reviewer?.close();
    set?.remove();
  });

  it('reach the extension under the id that the admin guide tells how to find', () => {
    expect(reviewer.chromium.extensionId).toBe(unpackedId());
  });

  it.each(policyKeys)('%s is read as it was set, and shown in the options', async (key) => {
    const managed = await options.evaluate(() => chrome.storage.managed.get());
    expect((managed as typeof settings)[key]).toEqual(settings[key]);
    const row = options.getByRole('row').filter({
      has: options.getByRole('rowheader', { name: trustCopy.policy.keys[key], exact: true }),
    });
    const value: unknown = settings[key];
    const shown = typeof value === 'boolean' ? (value ? 'yes' : 'no') : [value].flat().join(', ');
    expect(await row.getByRole('cell').innerText()).toBe(shown);
  });

  it('lock what they set, and say why', async () => {
    expect(await options.getByLabel('Keep the log').isDisabled()).toBe(true);
    expect(await options.getByLabel('Erase all notes when the browser is started again').isDisabled()).toBe(true);
    expect(await options.getByLabel('Erase notes not changed for').inputValue()).toBe('45');
    expect(await options.getByLabel('Erase notes not changed for').locator('option').allInnerTexts()).not.toContain(
      'never',
    );
    expect(await options.getByText('Set by your office.').count()).toBeGreaterThan(2);
  });

  it('refuse a lexicon that the office has not approved, in words, and list nothing', async () => {
    await reviewer.page.bringToFront();
    await reviewer.openCase('24-CR-01187');
    const panel = await reviewer.clickIndicia();
    await expect
      .poll(() => panel.locator('body').innerText(), { timeout: 20_000 })
      .toContain('has not approved the lexicon');
    expect(await reviewer.painted()).toEqual([]);
  });

  it('keep a site that they do not allow from being read, and the panel says who decided that', async () => {
    await reviewer.page.goto(`${reviewer.system.origin.replace('localhost', '127.0.0.1')}/evidence-player/1`);
    const panel = await reviewer.clickIndicia();
    await panel.getByRole('button', { name: 'Read this page' }).click();
    await expect.poll(() => panel.locator('body').innerText()).toContain('The rules of your office do not let');
    expect(await reviewer.painted()).toEqual([]);
  });
});
