import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reviewer } from '../support/reviewer';

describe('moving between cases in a case system that loads no pages', () => {
  let reviewer: Reviewer;

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    await reviewer.openCase('24-CR-01187');
    await reviewer.read();
    await reviewer.sees('keeps her ID');
  });

  afterAll(() => reviewer.close());

  it('takes the first case’s passages away and reads the next case', async () => {
    await reviewer.follow('24-CR-01260');
    await reviewer.readDone();
    await reviewer.sees('held her passport');
    await reviewer.seesNot('keeps her ID');
    await expect.poll(() => reviewer.panel.locator('body').innerText()).toMatch(/OYELARAN/i);
    expect(await reviewer.panel.locator('body').innerText()).not.toContain('keeps her ID');
  });

  it('says of an ordinary case that nothing listed invites a note', async () => {
    await reviewer.follow('24-CR-01275');
    await reviewer.readDone();
    await reviewer.seesNot('held her passport');
    expect(await reviewer.panel.getByText('A review note is invited').count()).toBe(0);
  });

  it('reads the case again when the reviewer goes back', async () => {
    await reviewer.page.goBack();
    await reviewer.readDone();
    await reviewer.sees('held her passport');
  });

  it('reads the tab that is opened, and leaves the tab that is closed', async () => {
    await reviewer.openCase('05NX2207324');
    await reviewer.read();
    await reviewer.sees('locked from the outside');
    await reviewer.openTab('Unused material');
    await reviewer.seesNot('locked from the outside');
  });
});
