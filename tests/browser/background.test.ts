import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ToExtension } from '../../src/messages/protocol';
import type { Result } from '../../src/model/failure';
import { until } from '../support/until';
import { type Browsing, CaseTab, openPanel, registered, reloadExtension, startBrowsing } from './case-tab';
import { filler, html, type Site, startSite } from './pages';

let site: Site;
let browsing: Browsing;
beforeAll(async () => {
  site = await startSite();
  browsing = await startBrowsing();
});
afterAll(async () => {
  await browsing.close();
  await site.close();
});

const passport = html(`<main><p>${filler}</p><p>He took her passport.</p></main>`);

const readTab = (tab: number): Promise<Result<null>> =>
  browsing.panel.evaluate((message) => chrome.runtime.sendMessage(message), { type: 'tab/read', tab } as ToExtension);

test('a site that was not approved is not read, and the panel is told what to do', async () => {
  site.serve('/elsewhere', passport);
  const page = await browsing.chromium.context.newPage();
  await page.goto(site.elsewhere('/elsewhere'));
  const reply = await readTab(await browsing.chromium.tabOf(page));
  expect(reply).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('a click on the button opens the panel and reads that page alone', async () => {
  const page = await browsing.chromium.context.newPage();
  await page.goto(site.elsewhere('/elsewhere'));
  const panel = await browsing.chromium.clickAction(page);
  expect(panel.url()).toContain('sidepanel.html');
  await page.waitForFunction(() => CSS.highlights.has('ndx-a0'));
});

test('reading a page that is being read already does not read it twice', async () => {
  const tab = await CaseTab.open(browsing, site.serve('/twice', passport));
  const before = await tab.done();
  expect(await readTab(tab.id)).toEqual({ ok: true, value: null });
  expect(await tab.send({ type: 'page/state' })).toEqual(before);
});

test('a page of the browser itself is named as such', async () => {
  const page = await browsing.chromium.context.newPage();
  await page.goto('chrome://version');
  const reply = await readTab(await browsing.chromium.tabOf(page));
  expect(reply).toMatchObject({ ok: false, failure: { code: 'browser-page' } });
});

test('the keyboard commands go through the findings', async () => {
  const tab = await CaseTab.open(browsing, site.serve('/keys', passport));
  const { report } = await tab.done();
  await tab.page.bringToFront();
  await browsing.chromium.worker.evaluate(() =>
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch('next-finding'),
  );
  await tab.when(({ selected }) => selected === report!.findings[0]!.id);
});

test('when the browser ends the background in the middle of a scan, the scan is asked for once more', async () => {
  const internals = await browsing.chromium.context.newPage();
  await internals.goto('chrome://serviceworker-internals');
  const text = `<main><p>${filler}</p><p>SCAN OF 8000000 TURNS. He took her passport.</p></main>`;
  const tab = await CaseTab.open(browsing, site.serve('/death', html(text)));
  await tab.when(({ phase, progress }) => phase === 'scanning' && progress > 0);
  const bornAt = () =>
    browsing.chromium.context
      .serviceWorkers()
      .at(-1)!
      .evaluate(() => performance.timeOrigin);
  const first = await bornAt();
  await internals.getByText('Stop', { exact: true }).click();
  await tab.when(({ phase, report }) => phase === 'done' && report?.findings.length === 1);
  expect(await bornAt()).toBeGreaterThan(first);
});

test('a host whose approval is taken back is no longer read; approved again, its open page is', async () => {
  await browsing.panel.evaluate(() => chrome.permissions.remove({ origins: ['http://127.0.0.1/*'] }));
  const worker = browsing.chromium.context.serviceWorkers().at(-1)!;
  await until('the registration is gone', async () => !(await registered(worker)));
  const page = await browsing.chromium.context.newPage();
  await page.goto(site.serve('/revoked', passport));
  const reply = await readTab(await browsing.chromium.tabOf(page));
  expect(reply).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  await browsing.chromium.approve('http://127.0.0.1');
  await until('the host is registered again', () => registered(worker));
  await page.waitForFunction(() => CSS.highlights.has('ndx-a0'));
});

test('when the extension is reloaded, a page that was open loses its paint, and a new one is read', async () => {
  const tab = await CaseTab.open(browsing, site.serve('/reload', passport));
  await tab.done();
  const { context } = browsing.chromium;
  await reloadExtension(browsing.chromium);
  await tab.page.bringToFront();
  await tab.page.keyboard.press('Shift');
  await tab.page.waitForFunction(() => CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0);
  expect(await tab.domChanges()).toEqual([]);
  await until('the host is registered', () => registered(context.serviceWorkers().at(-1)!));
  const again = { ...browsing, panel: await openPanel(browsing.chromium) };
  await (await CaseTab.open(again, site.serve('/reload-2', passport))).done();
});
