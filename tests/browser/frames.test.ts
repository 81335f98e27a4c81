import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../support/until';
import { type Browsing, CaseTab, startBrowsing } from './case-tab';
import { filler, html, pdf, type Site, startSite } from './pages';

let site: Site;
let browsing: Browsing;
beforeAll(async () => {
  site = await startSite();
  browsing = await startBrowsing();
  site.serve('/one', html(`<p>${filler}</p><p>He took her passport.</p>`));
  site.serve('/other', html(`<p>${filler}</p><p>She worked without pay.</p>`));
  site.serve('/within', html(`<p>${filler}</p><iframe src="/one" width="500" height="300"></iframe>`));
  site.serve('/report.pdf', pdf);
});
afterAll(async () => {
  await browsing.close();
  await site.close();
});

let count = 0;
const open = (body: string): Promise<CaseTab> => CaseTab.open(browsing, site.serve(`/frames-${++count}`, html(body)));
const frame = (src: string, more = ''): string => `<iframe src="${src}" width="600" height="400" ${more}></iframe>`;
const quotes = (state: Awaited<ReturnType<CaseTab['done']>>): string[] =>
  state.report?.findings.map(({ quote }) => quote.exact) ?? [];
const found = (tab: CaseTab, count: number) =>
  tab.when(({ phase, report }) => phase === 'done' && report?.findings.length === count);

test('a frame of another site is named, and can be allowed; nothing of it is read before', async () => {
  const tab = await open(`<p>${filler}</p>${frame(site.elsewhere('/one'))}`);
  const { report, ways } = await tab.done();
  const { host, origin } = new URL(site.elsewhere('/'));
  expect(quotes(await tab.done())).toEqual([]);
  expect(report!.coverage.notRead[0]!.where).toBe(`Frame 1 (${host})`);
  expect(report!.coverage.notRead[0]!.why).toContain(host);
  expect(ways).toEqual([{ where: `Frame 1 (${host})`, does: 'allow', site: origin }]);
});

test('a frame of another site that was allowed is read, painted, gone to and picked in, in the one list of the tab', async () => {
  await browsing.chromium.approve('http://localhost');
  const tab = await open(
    `<p>${filler}</p><p>He told him what to steal.</p><div style="height:2000px"></div>${frame(site.elsewhere('/one'))}`,
  );
  const { report } = await found(tab, 2);
  expect(quotes(await tab.done())).toEqual(['told him what to steal', 'took her passport']);
  expect(report!.coverage).toEqual({ unit: 'frame', read: 2, of: 2, notRead: [] });
  expect(report!.findings[1]!.page).toEqual({ index: 1, label: '2' });
  await tab.when(({ notOnScreen }) => notOnScreen.length === 0);
  expect(await tab.painted()).toEqual({ 'ndx-a0': ['took her passport'], 'ndx-c0': ['told him what to steal'] });
  await tab.send({ type: 'page/reveal', finding: report!.findings[1]!.id });
  await until(
    'the passage in the frame is selected',
    async () => (await tab.painted())['ndx-s']?.[0] === 'took her passport',
  );
  const inner = tab.page.frames()[1]!;
  await until('the frame is on the screen', async () => {
    const box = await inner.locator('p').nth(1).boundingBox();
    return box !== null && box.y > 0 && box.y < (await tab.page.evaluate(() => innerHeight));
  });
  await tab.send({ type: 'page/reveal', finding: report!.findings[0]!.id });
  await inner
    .locator('p')
    .nth(1)
    .click({ position: { x: 60, y: 8 } });
  await tab.when(({ selected }) => selected === report!.findings[1]!.id);
  expect(await tab.domChanges()).toEqual([]);
});

test('what is set aside is no longer painted in a frame of another site', async () => {
  const tab = await open(`<p>${filler}</p>${frame(site.elsewhere('/one'))}`);
  const { report } = await found(tab, 1);
  await until('it is painted', async () => (await tab.painted())['ndx-a0'] !== undefined);
  await tab.send({ type: 'page/set-aside', findings: [report!.findings[0]!.id] });
  await until('it is not painted', async () => Object.keys(await tab.painted()).length === 0);
});

test('a frame of another site that goes to another document, or is taken away, is followed', async () => {
  const tab = await open(`<p>${filler}</p>${frame(site.elsewhere('/one'), 'id="f"')}`);
  await found(tab, 1);
  await tab.page.evaluate((url) => {
    (document.getElementById('f') as HTMLIFrameElement).src = url;
  }, site.elsewhere('/other'));
  await tab.when(({ report }) => report?.findings[0]?.quote.exact === 'worked without pay');
  await tab.page.evaluate(() => document.getElementById('f')!.remove());
  const { report } = await found(tab, 0);
  expect(report!.coverage).toMatchObject({ read: 1, of: 1 });
});

test('a text that changes in a frame of another site is read again there', async () => {
  const tab = await open(`<p>${filler}</p>${frame(site.elsewhere('/one'))}`);
  await found(tab, 1);
  await tab.page
    .frames()[1]!
    .evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>She worked without pay.</p>'));
  await found(tab, 2);
});

test('srcdoc, blob, sandboxed and nested frames are read, in the order of the page', async () => {
  const tab = await open(
    `<p>${filler}</p>
     ${frame('about:blank', `srcdoc="<p>He took her passport.</p>"`).replace('src="about:blank"', '')}
     <iframe id="blob" width="600" height="300"></iframe>
     ${frame('/other', 'sandbox')}
     <iframe sandbox="allow-scripts" width="600" height="300" srcdoc="<p>${filler}</p><p>He told him what to steal.</p>"></iframe>
     ${frame(site.elsewhere('/within'))}
     <script>
       document.getElementById('blob').src = URL.createObjectURL(
         new Blob(['<p>In a blob she worked without pay.</p>'], { type: 'text/html' }));
     </script>`,
  );
  const state = await found(tab, 5);
  expect(quotes(state).toSorted()).toEqual([
    'told him what to steal',
    'took her passport',
    'took her passport',
    'worked without pay',
    'worked without pay',
  ]);
  expect(state.report!.coverage.notRead).toEqual([]);
  await tab.when(({ notOnScreen }) => notOnScreen.length === 0);
});

test('a frame in a shadow tree is found by its size', async () => {
  const tab = await open(
    `<p>${filler}</p><div id="host"></div>
     <script>
       document.getElementById('host').attachShadow({ mode: 'closed' }).innerHTML =
         '<iframe src="${site.elsewhere('/one')}" width="613" height="377" style="border:0"></iframe>';
     </script>`,
  );
  const { report } = await found(tab, 1);
  expect(report!.coverage.notRead).toEqual([]);
});

test('a frame that comes later is read too', async () => {
  const tab = await open(`<main id="m"><p>${filler}</p></main>`);
  await tab.done();
  await tab.page.evaluate(
    (inner) => document.getElementById('m')!.insertAdjacentHTML('beforeend', inner),
    frame(site.elsewhere('/one')),
  );
  await found(tab, 1);
});

test('in a frame whose page around it is not read, nothing is read either', async () => {
  site.serve('/around', html(`<p>${filler}</p>${frame(site.elsewhere('/one').replace('localhost', '127.0.0.1'))}`));
  const page = await browsing.chromium.context.newPage();
  await page.goto(site.elsewhere('/around').replace('localhost', 'other.localhost'));
  await page.frames()[1]!.waitForLoadState('load');
  // The page beside it is read by the same browser meanwhile, so that time enough has passed.
  await found(await open(`<p>${filler}</p><p>He took her passport.</p>`), 1);
  expect(await page.frames()[1]!.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('files in frames of this site and of others are counted, each with a way to the reader', async () => {
  const tab = await open(
    `<p>${filler}</p>${frame('/report.pdf')}
     <embed src="/report.pdf" type="application/pdf" width="610" height="410">
     <object data="/report.pdf" type="application/pdf" width="620" height="420"></object>
     ${frame(site.elsewhere('/report.pdf'), 'style="width:630px;height:430px"')}`,
  );
  const { report, ways } = await tab.when(
    ({ ways }) => (ways?.filter(({ does }) => does === 'open').length ?? 0) === 4,
  );
  expect(report!.coverage).toMatchObject({ read: 1, of: 5 });
  expect(ways!.map(({ does }) => does)).toEqual(['open', 'open', 'open', 'open']);
});
