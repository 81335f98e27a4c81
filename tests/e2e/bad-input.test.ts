import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDocument } from '../support/documents/library';
import { Reviewer } from '../support/reviewer';
import { until } from '../support/until';

describe('when reading is not possible, or is interrupted', () => {
  let reviewer: Reviewer;

  beforeAll(async () => {
    reviewer = await Reviewer.start();
  });

  afterAll(() => reviewer.close());

  const words = (): Promise<string> => reviewer.panel.locator('body').innerText();

  it('a PDF in the browser’s viewer is said to be unread, with what can be done, and never looks like nothing found', async () => {
    await reviewer.goto('/county/attachments/property-receipt');
    const panel = await reviewer.clickIndicia();
    await panel.getByRole('heading', { name: /could not be read|did not finish/ }).waitFor();
    expect(await words()).toMatch(/PDF|file shown by a viewer|viewer/i);
    expect(await words()).not.toMatch(/no listed phrases|nothing listed/i);
  });

  it('the text can be pasted instead: it is scanned on the machine, and its passages are listed', async () => {
    const { panel } = reviewer;
    const box = panel.getByLabel('Text of the report');
    if (!(await box.isVisible())) await panel.getByText('Paste a text instead').click();
    await box.fill(sampleDocument('courier-complaint').source);
    await panel.getByRole('button', { name: 'Look for listed phrases' }).click();
    await reviewer.card('held her passport').waitFor();
    expect(await words()).toContain('A review note is invited');
    await panel.getByRole('button', { name: 'Back to the page' }).click();
    await expect.poll(() => reviewer.cards().count()).toBe(0);
  });

  it('a long page can be left in the middle: the scan stops, and the panel says that nothing was read', async () => {
    await reviewer.goto('/county/bulk/6000');
    const panel = await reviewer.clickIndicia();
    await panel.getByRole('button', { name: 'Stop' }).click();
    await panel.getByText('Stopped before the page was read').waitFor();
    expect(await words()).not.toMatch(/no listed phrases|nothing listed/i);
    expect(await reviewer.painted()).toEqual([]);
  });

  it('the panel answers keys while a long page is scanned', async () => {
    const { panel } = reviewer;
    await panel.getByRole('button', { name: 'Read this page' }).click();
    await panel.getByRole('tab', { name: 'Review note' }).click();
    await panel.getByRole('tab', { name: 'Review note', selected: true }).waitFor();
    await panel.getByRole('tab', { name: 'Passages' }).click();
    await panel.getByRole('button', { name: 'Stop' }).click();
    await panel.getByText('Stopped before the page was read').waitFor();
  });

  it('what the page adds later is read too, and what it takes away is no longer painted', async () => {
    await reviewer.openCase('24-CR-01275');
    await reviewer.read();
    await reviewer.page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.id = 'added';
      paragraph.textContent =
        'Defendant MCALLEN stated that his boss took his passport and keeps it in the safe until the debt is paid.';
      document.querySelector('article.document')?.append(paragraph);
    });
    await reviewer.sees('took his passport');
    await reviewer.page.evaluate(() => document.querySelector('#added')?.remove());
    await reviewer.seesNot('took his passport');
  });
});

describe('a person under review whom the reviewer names', () => {
  let reviewer: Reviewer;

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    await reviewer.openCase('24-CR-01244');
    await reviewer.read();
  });

  afterAll(() => reviewer.close());

  it('changes whose experience each passage is read as', async () => {
    const { panel } = reviewer;
    await panel.locator('.under-review').getByRole('button', { name: 'Change' }).click();
    await panel.getByRole('radio', { name: /PELL/ }).check();
    await panel.getByRole('button', { name: 'Read for this person' }).click();
    await expect.poll(() => panel.locator('.under-review').innerText()).toMatch(/Keisha PELL/i);
    await reviewer.readDone();
    await panel.getByText('A review note is invited').waitFor();
    const card = reviewer.card('broke her arm');
    await card.waitFor();
    expect(await card.textContent()).toContain('About the person under review');
  });
});

describe('a site that the reviewer approves', () => {
  let reviewer: Reviewer;

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    await reviewer.chromium.approve(reviewer.system.origin);
  });

  afterAll(() => reviewer.close());

  it('is read by itself, without a click', async () => {
    await until('the approval is registered', () =>
      reviewer.chromium.worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
    );
    await reviewer.openCase('24-CR-01187');
    await reviewer.sees('keeps her ID');
  });

  it('is left alone again when the approval is taken back', async () => {
    await reviewer.chromium.worker.evaluate(async () => chrome.permissions.remove({ origins: ['http://localhost/*'] }));
    await until('the registration is gone', () =>
      reviewer.chromium.worker.evaluate(
        async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0,
      ),
    );
    await reviewer.openCase('24-CR-01260');
    const panel = await reviewer.chromium.openPanelTab(reviewer.page);
    await panel.getByText('Nothing is read until you ask.').waitFor();
    expect(await reviewer.painted()).toEqual([]);
  });
});
