import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../support/axe';
import { Reviewer } from '../support/reviewer';

describe('the panel, examined by axe', () => {
  let reviewer: Reviewer;

  beforeAll(async () => {
    reviewer = await Reviewer.start();
  });

  afterAll(() => reviewer.close());

  it('has no violation with a full list of passages', async () => {
    await reviewer.openCase('24-CR-01187');
    const panel = await reviewer.read();
    await reviewer.cards().first().waitFor();
    expect(await violations(panel)).toEqual([]);
  });

  it('has no violation while a reason for setting aside is asked', async () => {
    await reviewer.choose(reviewer.cards().first());
    await reviewer.panel.keyboard.press('d');
    await reviewer.panel.getByText('Why is this passage set aside?').waitFor();
    expect(await violations(reviewer.panel)).toEqual([]);
    await reviewer.panel.keyboard.press('Escape');
  });

  it('has no violation in the review note', async () => {
    const card = reviewer.cards().first();
    await reviewer.choose(card);
    await card.getByRole('button', { name: /^Keep/ }).click();
    await reviewer.panel.getByRole('tab', { name: 'Review note' }).click();
    await reviewer.panel.getByText('Questions of this stage').waitFor();
    expect(await violations(reviewer.panel)).toEqual([]);
    await reviewer.panel.getByRole('tab', { name: 'Passages' }).click();
  });

  it('has no violation, and says so in words, when only a part could be read', async () => {
    await reviewer.goto('/county/cases/24-CR-01187?tab=attachments');
    const panel = await reviewer.read();
    const partial = panel.locator('.coverage[data-state]');
    await partial.waitFor();
    await partial.locator('summary').click();
    expect(await partial.innerText()).toMatch(/1 of 2/);
    expect(await partial.innerText()).toMatch(/another site/);
    expect(await violations(panel)).toEqual([]);
  });

  it('has no violation when nothing could be read, and does not call that nothing found', async () => {
    await reviewer.goto('/county/attachments/field-card');
    const panel = await reviewer.clickIndicia();
    await panel.getByRole('heading', { name: /could not be read|did not finish/ }).waitFor();
    expect(await panel.locator('body').innerText()).not.toMatch(/no listed phrases|nothing listed|clear/i);
    expect(await panel.getByLabel('Text of the report').count()).toBe(1);
    expect(await violations(panel)).toEqual([]);
  });

  it('has no violation when nothing is listed, and says what that does not mean', async () => {
    await reviewer.goto('/county/cases/24-CR-01272?tab=statements');
    const panel = await reviewer.clickIndicia();
    await panel.getByText(/does not mean the person is not a victim/).waitFor();
    expect(await violations(panel)).toEqual([]);
  });

  it('has no violation before anything is read', async () => {
    const other = await reviewer.chromium.context.newPage();
    await other.goto(`${reviewer.system.origin}/county/cases/24-CR-01281`);
    const panel = await reviewer.chromium.openPanelTab(other);
    await panel.getByText('Nothing is read until you ask.').waitFor();
    expect(await violations(panel)).toEqual([]);
  });
});
