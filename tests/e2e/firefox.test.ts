import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseSystem, startCaseSystem } from '../support/case-system/server';
import { account } from '../support/case-system/session';
import { type Firefox, launchFirefox } from '../support/firefox';
import { until } from '../support/until';

const painted = `return [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((each) => {
  const range = document.createRange();
  range.setStart(each.startContainer, each.startOffset);
  range.setEnd(each.endContainer, each.endOffset);
  return name + ' ' + range.toString();
}))`;

describe('in Firefox', () => {
  let system: CaseSystem;
  let firefox: Firefox;
  let casePage: string;
  let panel: string;
  let tab: number;

  const paintedNow = async (): Promise<readonly string[]> =>
    (await firefox.marionette.inPage(painted)) as readonly string[];
  beforeAll(async () => {
    system = await startCaseSystem();
    firefox = await launchFirefox();
    await firefox.goto(`${system.origin}/sign-in`);
    await firefox.type('//input[@name="user"]', account.user);
    await firefox.type('//input[@name="password"]', account.password);
    await firefox.click('//button[.="Sign in"]');
    await until('the queue is open', async () => (await firefox.text()).includes('My Queue: Filing Decisions'));
  });

  afterAll(async () => {
    await firefox?.close();
    await system.close();
  });

  it('one click on the button opens the sidebar and marks the report', async () => {
    await firefox.goto(`${system.origin}/county/cases/24-CR-01187`);
    await firefox.clickAction();
    await until('her papers are marked', async () => (await paintedNow()).some((one) => one.includes('keeps her ID')));
    const sidebar = await firefox.marionette.inBrowser(
      `const window = Services.wm.getMostRecentWindow('navigator:browser'); return window.SidebarController.currentID;`,
    );
    expect(sidebar).toMatch(/indicia.*sidebar-action/);
  });

  it('an approved site is read by itself, without a click', async () => {
    await firefox.approve(system.origin);
    await firefox.goto(`${system.origin}/county/cases/24-CR-01260`);
    await until('her passport is marked', async () =>
      (await paintedNow()).some((one) => one.includes('held her passport')),
    );
  });

  it('the page’s own document is left as it was', async () => {
    const traces = await firefox.marionette.inPage(
      `return [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name, value }) => /ndx|indicia/i.test(name + value))).length`,
    );
    expect(traces).toBe(0);
  });

  it('the panel lists the passages, keeps one, and takes a note that is saved', async () => {
    tab = await firefox.tab();
    casePage = await firefox.here();
    panel = await firefox.newTab();
    await firefox.goto(`${firefox.extension}/sidepanel.html?tab=${tab}`);
    await until('the passage is listed', async () => (await firefox.text()).includes('held her passport'));
    expect(await firefox.text()).toContain('Read 1 of 1');
    await firefox.click('//article[.//mark[contains(., "held her passport")]]//h3');
    await firefox.click('//article[@aria-current="true"]//button[starts-with(normalize-space(.), "Keep")]');
    await firefox.click('//*[@role="tab"][.="Review note"]');
    await firefox.type('//label[contains(., "Reasons for it")]//textarea', 'Her passport was held until the airport.');
    await until('the note is saved', async () => (await firefox.text()).includes('Saved on this machine.'));
  });

  it('an ordinary file invites no note', async () => {
    await firefox.goToTab(casePage);
    await firefox.goto(`${system.origin}/county/cases/24-CR-01275`);
    await until('another case is open', async () => (await firefox.text()).includes('MCALLEN'));
    await firefox.goToTab(panel);
    await until(
      'the panel has read it',
      async () => /MCALLEN/.test(await firefox.text()) && /Read 1 of 1/.test(await firefox.text()),
    );
    expect(await firefox.text()).not.toContain('A review note is invited');
  });

  it('the note is there again when the document is opened again', async () => {
    await firefox.goToTab(casePage);
    await firefox.goto(`${system.origin}/county/cases/24-CR-01260`);
    await firefox.goToTab(panel);
    await firefox.goto(`${firefox.extension}/sidepanel.html?tab=${tab}`);
    await firefox.click('//*[@role="tab"][.="Review note"]');
    await until('the reasons are back', async () => {
      const value = await firefox.marionette.inPage(
        `return [...document.querySelectorAll('textarea')].map((one) => one.value).join(' ')`,
      );
      return String(value).includes('Her passport was held until the airport.');
    });
  });
});
