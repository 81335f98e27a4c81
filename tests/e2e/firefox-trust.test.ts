import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyKeys } from '../../src/policy/policy';
import { trustCopy } from '../../src/ui/copy-trust';
import { type CaseSystem, startCaseSystem } from '../support/case-system/server';
import { account } from '../support/case-system/session';
import { type Firefox, launchFirefox } from '../support/firefox';
import { seenRequests, watchNetwork } from '../support/firefox-network';
import { setFirefoxPolicy } from '../support/firefox-policy';
import { everyKey } from '../support/policy-everything';
import { until } from '../support/until';

const { lexicons: _, allowedHosts: __, ...settings } = everyKey('', '');
const policies = setFirefoxPolicy(settings);

describe('in Firefox, under an office’s policies', () => {
  let system: CaseSystem;
  let firefox: Firefox;
  let casePage: string;

  const storedText = (): Promise<unknown> =>
    firefox.marionette.inPage(`
      const rows = [];
      for (const { name } of await indexedDB.databases()) {
        const db = await new Promise((done) => { indexedDB.open(name).onsuccess = (e) => done(e.target.result); });
        for (const table of db.objectStoreNames) {
          const all = await new Promise((done) => {
            db.transaction(table).objectStore(table).getAll().onsuccess = (e) => done(e.target.result); });
          rows.push(table, all);
        }
        db.close();
      }
      return JSON.stringify(rows, (_key, value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? String.fromCharCode(...new Uint8Array(value.buffer ?? value)) : value);`);

  beforeAll(async () => {
    system = await startCaseSystem();
    firefox = await launchFirefox();
    await watchNetwork(firefox);
    await firefox.goto(`${system.origin}/sign-in`);
    await firefox.type('//input[@name="user"]', account.user);
    await firefox.type('//input[@name="password"]', account.password);
    await firefox.click('//button[.="Sign in"]');
    await until('the queue is open', async () => (await firefox.text()).includes('My Queue: Filing Decisions'));
  });

  afterAll(async () => {
    await firefox?.close();
    await system.close();
    policies?.remove();
  });

  describe.skipIf(policies === null)('what policies.json sets (written as root, skipped for other users)', () => {
    let managed: Readonly<Record<string, unknown>>;
    let shown: string;

    // biome-ignore lint/suspicious/noDuplicateTestHooks: the other one starts the browser for all of them
    beforeAll(async () => {
      casePage = await firefox.here();
      await firefox.newTab();
      await firefox.goto(`${firefox.extension}/options.html`);
      managed = (await firefox.marionette.inPage('return await browser.storage.managed.get()')) as typeof managed;
      await until('the options show it', async () =>
        (await firefox.text()).includes(trustCopy.policy.keys.retentionDays),
      );
      shown = await firefox.text();
    });

    it.each(policyKeys.filter((key) => key in settings))('%s is read and shown in the options', (key) => {
      expect(managed[key]).toEqual(settings[key as keyof typeof settings]);
      expect(shown).toContain(trustCopy.policy.keys[key]);
    });
  });

  it('a report is read, a passage kept and a note written', async () => {
    if (casePage) await firefox.goToTab(casePage);
    casePage = await firefox.here();
    await firefox.approve(system.origin);
    await firefox.goto(`${system.origin}/county/cases/24-CR-01260`);
    const tab = await firefox.tab();
    await firefox.newTab();
    await firefox.goto(`${firefox.extension}/sidepanel.html?tab=${tab}`);
    await until('the passage is listed', async () => (await firefox.text()).includes('held her passport'));
    await firefox.click('//*[@role="tab"][.="Review note"]');
    await firefox.type('//label[contains(., "Reasons for it")]//textarea', 'The quarry words of this story.');
    await until('the note is saved', async () => (await firefox.text()).includes('Saved on this machine.'));
  });

  it('what is kept in Firefox holds no word of the note, no title and no address in the open', async () => {
    const stored = String(await storedText());
    expect(stored).toMatch(/"notes",\[\{"id"/);
    for (const open of ['quarry', 'passport', '24-CR-01260', system.origin]) expect(stored).not.toContain(open);
  });

  it('nothing was asked of any machine but the case system, by page, background or worker', async () => {
    const seen = await seenRequests(firefox);
    expect(
      seen.some(({ url }) => url.startsWith(system.origin)),
      'the recording works',
    ).toBe(true);
    const hosts = [system.origin, system.origin.replace('localhost', '127.0.0.1')];
    const elsewhere = seen.filter(({ url, system: own }) => !own && !hosts.some((host) => url.startsWith(host)));
    expect(elsewhere).toEqual([]);
    expect(seen.filter(({ addon }) => addon.startsWith('indicia'))).toEqual([]);
  });
});
