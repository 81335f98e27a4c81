import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browsing, CaseTab, startBrowsing } from './case-tab';
import { filler, html, pdf, type Site, scan, startSite } from './pages';

let site: Site;
let browsing: Browsing;
beforeAll(async () => {
  site = await startSite();
  browsing = await startBrowsing();
  site.serve('/scan.svg', scan());
  site.serve('/report.pdf', pdf);
  site.serve('/frame', html(`<p>${filler}</p><p>He took her passport.</p>`));
});
afterAll(async () => {
  await browsing.close();
  await site.close();
});

let count = 0;
const open = (body: string): Promise<CaseTab> => CaseTab.open(browsing, site.serve(`/unread-${++count}`, html(body)));

/** A failure that is no use to the reviewer is as bad as none. */
function expectRemedy(failure: { message: string; remedy: string } | null): void {
  expect(failure!.message.length).toBeGreaterThan(20);
  expect(failure!.remedy.length).toBeGreaterThan(20);
}

test('a page that shows a scan says that it is a picture', async () => {
  const tab = await open('<h1>Report 17, page 1</h1><img src="/scan.svg" alt="">');
  const { failure, report } = await tab.when(({ failure }) => failure?.code === 'unreadable-image');
  expectRemedy(failure);
  expect(report).toBeNull();
});

test('a viewer that draws the words on a canvas says so', async () => {
  const tab = await open('<div class="tools">Page 1 of 3</div><canvas width="600" height="800"></canvas>');
  const { failure } = await tab.failed();
  expect(failure!.code).toBe('unreadable-canvas');
  expectRemedy(failure);
});

test('a page without text says so', async () => {
  const { failure } = await (await open('<nav>Menu</nav>')).failed();
  expect(failure!.code).toBe('unreadable-empty');
  expectRemedy(failure);
});

test('a PDF in the browser’s own viewer says so', async () => {
  const tab = await CaseTab.open(browsing, site.serve('/own.pdf', pdf));
  const { failure } = await tab.failed();
  expect(failure!.code).toBe('unreadable-pdf');
  expectRemedy(failure);
});

test('a picture opened by itself says so', async () => {
  const tab = await CaseTab.open(browsing, site.serve('/own.svg', { ...scan(), type: 'image/png' }));
  const { failure } = await tab.failed();
  expect(failure!.code).toBe('unreadable-image');
});

test('a page with text and a scan is read in part', async () => {
  const tab = await open(`<p>${filler}</p><p>He took her passport.</p><img src="/scan.svg" alt="">`);
  const { report } = await tab.when(({ report }) => (report?.coverage.notRead.length ?? 0) > 0);
  expect(report!.coverage).toMatchObject({ unit: 'part', read: 1, of: 2, notRead: [{ where: 'Picture 1' }] });
  expect(report!.findings).toHaveLength(1);
});

test('small pictures and pictures in the site’s frame are no part of the document', async () => {
  const tab = await open(
    `<header role="banner"><img src="/scan.svg" alt=""></header><main><p>${filler}</p>
     <img src="/scan.svg" width="120" height="160" alt=""></main>`,
  );
  const { report } = await tab.done();
  expect(report!.coverage.notRead).toEqual([]);
});

test('a frame of the same site is read and painted', async () => {
  const tab = await open(`<p>${filler}</p><iframe src="/frame" width="600" height="400"></iframe>`);
  const { report } = await tab.when(({ report }) => report?.findings.length === 1);
  expect(report!.coverage).toEqual({ unit: 'frame', read: 2, of: 2, notRead: [] });
  expect(report!.findings[0]!.page).toEqual({ index: 1, label: '2' });
  expect(await tab.painted()).toEqual({ 'ndx-a0': ['took her passport'] });
});

test('going to a finding in a frame of the same site scrolls to it, and a click on it there selects it', async () => {
  site.serve('/frame-of-two', html(`<p>He <i id="told">told him what to steal</i>.</p><p>She worked without pay.</p>`));
  const tab = await open(
    `<p>${filler}</p><div style="height:3000px"></div><iframe src="/frame-of-two" width="600" height="300"></iframe>`,
  );
  const { report } = await tab.when(({ report }) => report?.findings.length === 2);
  await tab.send({ type: 'page/reveal', finding: report!.findings[1]!.id });
  const frame = tab.page.frameLocator('iframe');
  const top = await frame.locator('p').nth(1).boundingBox();
  expect(top!.y).toBeGreaterThan(0);
  expect(top!.y).toBeLessThan(await tab.page.evaluate(() => innerHeight));
  expect((await tab.painted())['ndx-s']).toEqual(['worked without pay']);
  await frame.locator('#told').click();
  await tab.when(({ selected }) => selected === report!.findings[0]!.id);
});

test('a frame that goes to another document is read again', async () => {
  site.serve('/frame-2', html(`<p>${filler}</p><p>She worked without pay.</p>`));
  const tab = await open(`<p>${filler}</p><iframe src="/frame" width="600" height="400"></iframe>`);
  await tab.when(({ report }) => report?.findings.length === 1);
  await tab.page.evaluate(() => {
    document.querySelector('iframe')!.contentWindow!.location.href = '/frame-2';
  });
  await tab.when(({ report }) => report?.findings[0]?.quote.exact === 'worked without pay');
  expect(await tab.painted()).toEqual({ 'ndx-b0': ['worked without pay'] });
});

test('a frame of another site is counted as not read, with a remedy', async () => {
  const tab = await open(
    `<p>${filler}</p><p>He took her passport.</p><iframe src="${site.elsewhere('/frame')}" width="600" height="400"></iframe>`,
  );
  const { report } = await tab.done();
  expect(report!.coverage).toMatchObject({ unit: 'frame', read: 1, of: 2 });
  expectRemedy({ message: report!.coverage.notRead[0]!.why, remedy: report!.coverage.notRead[0]!.remedy });
});

test('a page whose document is in a frame of another site is not readable', async () => {
  const tab = await open(`<h1>Viewer</h1><iframe src="${site.elsewhere('/frame')}" width="800" height="600"></iframe>`);
  const { failure } = await tab.failed();
  expect(failure!.code).toBe('unreadable-frame');
});

test('a PDF in a frame is counted as not read', async () => {
  const tab = await open(
    `<p>${filler}</p><iframe src="/report.pdf" width="600" height="400"></iframe>
     <embed src="/report.pdf" type="application/pdf" width="600" height="400">`,
  );
  const { report } = await tab.when(({ report }) => report?.coverage.notRead.length === 2);
  expect(report!.coverage.read).toBe(1);
});

test('pages of a viewer that are not drawn are counted as not read', async () => {
  const layer = (n: number, text: string) =>
    `<div class="page" data-page-number="${n}" style="position:relative;width:600px;height:700px"><canvas width="600" height="700"></canvas>
     <div class="textLayer">${text}</div></div>`;
  const spans = [filler, 'He took her passport.'].map(
    (words, i) => `<span style="position:absolute;left:20px;top:${i * 20}px">${words}</span>`,
  );
  const tab = await open(layer(1, spans.join('<br>')) + layer(2, '') + layer(3, ''));
  const { report } = await tab.done();
  expect(report!.findings).toHaveLength(1);
  expect(report!.coverage).toMatchObject({ unit: 'page', read: 1, of: 3 });
  expect(report!.coverage.notRead.map(({ where }) => where)).toEqual(['Pages 2 to 3']);
});
