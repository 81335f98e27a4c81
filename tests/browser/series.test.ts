import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browsing, CaseTab, startBrowsing } from './case-tab';
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

let count = 0;
const open = (body: string): Promise<CaseTab> => CaseTab.open(browsing, site.serve(`/series-${++count}`, html(body)));
const quotes = (state: Awaited<ReturnType<CaseTab['done']>>): string[] =>
  state.report?.findings.map(({ quote }) => quote.exact) ?? [];

/** A viewer that draws the text of the pages near the view and takes it away again, as PDF.js does. */
const viewer = (pages: readonly string[]): string => `
  <div id="box" style="height:700px;overflow:auto"><div class="pdfViewer" id="viewer"></div></div>
  <script>
    const texts = ${JSON.stringify(pages)};
    const viewer = document.getElementById('viewer');
    viewer.innerHTML = texts.map((_, i) =>
      '<div class="page" data-page-number="' + (i + 1) + '" style="position:relative;width:600px;height:800px"></div>').join('');
    const layer = (text) => '<div class="textLayer">' + text.split('|').map((line, i) =>
      '<span role="presentation" style="position:absolute;left:20px;top:' + (20 + i * 20) + 'px">' + line + '</span><br role="presentation">'
      ).join('') + '<div class="endOfContent"></div></div>';
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) requestAnimationFrame(() => {
        const text = texts[target.dataset.pageNumber - 1];
        target.innerHTML = isIntersecting ? '<canvas width="600" height="800"></canvas>' + (text === null ? '<div class="textLayer"><div class="endOfContent"></div></div>' : layer(text)) : '';
      });
    }, { root: document.getElementById('box') });
    for (const page of viewer.children) observer.observe(page);
  </script>`;

const tenPages = Array.from({ length: 10 }, (_, i) => `Page ${i + 1} of the statement.|${filler}`);

test('pages that scrolled away stay read, their findings are listed as not on screen, and come back when gone to', async () => {
  const pages = tenPages.with(0, `First page.|${filler}|He took|her passport.`);
  const tab = await open(viewer(pages));
  const first = await tab.when(({ report }) => report?.findings.length === 1);
  expect(first.report!.coverage.unit).toBe('page');
  expect(first.report!.coverage.of).toBe(10);
  expect(first.report!.coverage.read).toBeLessThan(10);
  await tab.page.evaluate(() => {
    document.getElementById('box')!.scrollTop = 4000;
  });
  const away = await tab.when(({ notOnScreen, phase }) => phase === 'done' && notOnScreen.length === 1);
  expect(quotes(away)).toEqual(['took\nher passport']);
  expect(away.report!.findings[0]!.page).toEqual({ index: 0, label: '1' });
  expect(away.report!.coverage.read).toBeGreaterThan(first.report!.coverage.read);
  await tab.send({ type: 'page/reveal', finding: away.report!.findings[0]!.id });
  await tab.when(({ notOnScreen }) => notOnScreen.length === 0);
  expect((await tab.painted())['ndx-s']!.join(' ')).toBe('took her passport');
});

test('going through all pages reads them, in order, with phrases over page breaks, and comes back to where it began', async () => {
  const pages = tenPages
    .with(3, `Fourth page.|${filler}|In the end he took`)
    .with(4, `her passport and left.|${filler}`)
    .with(8, `Ninth page.|${filler}|She worked without pay.`);
  const tab = await open(viewer(pages));
  const { ways } = await tab.done();
  expect(ways).toEqual([{ where: '', does: 'go-through' }]);
  await tab.page.evaluate(() => {
    document.getElementById('box')!.scrollTop = 300;
  });
  await tab.send({ type: 'page/go-through' });
  const state = await tab.when(({ phase, report }) => phase === 'done' && report?.coverage.read === 10);
  expect(state.report!.coverage).toEqual({ unit: 'page', read: 10, of: 10, notRead: [] });
  expect(state.report!.findings.map(({ quote, page }) => [quote.exact, page.label])).toEqual([
    ['took\nher passport', '4'],
    ['worked without pay', '9'],
  ]);
  expect(state.ways).toEqual([]);
  expect(await tab.page.evaluate(() => document.getElementById('box')!.scrollTop)).toBe(300);
});

test('pages that are pictures are told apart from pages not drawn yet', async () => {
  const pages: (string | null)[] = [...tenPages];
  for (const index of [2, 3, 4, 5, 6, 7]) pages[index] = null;
  const tab = await open(viewer(pages as string[]));
  await tab.done();
  await tab.send({ type: 'page/go-through' });
  const { report } = await tab.when(({ phase, report }) => phase === 'done' && report?.coverage.read === 4);
  expect(report!.coverage.notRead.map(({ where, why }) => `${where}: ${why}`)).toEqual([
    'Pages 3 to 8: The viewer shows a picture without text.',
  ]);
});

test('going through can be stopped; what was read until then counts', async () => {
  const pages = Array.from({ length: 400 }, (_, i) => `Page ${i + 1}.|${filler}|He took her passport.`);
  const tab = await open(viewer(pages));
  await tab.done();
  await tab.send({ type: 'page/go-through' });
  await tab.when(({ phase, progress }) => phase === 'reading' && progress > 0.01);
  await tab.send({ type: 'page/cancel' });
  const { report } = await tab.done();
  expect(report!.coverage.read).toBeGreaterThan(2);
  expect(report!.coverage.read).toBeLessThan(400);
  expect(report!.findings.length).toBe(report!.coverage.read);
});

test('another file in the same viewer forgets the pages of the first', async () => {
  const tab = await open(viewer(tenPages.with(0, `First.|${filler}|He took her passport.`)));
  await tab.when(({ report }) => report?.findings.length === 1);
  await tab.page.evaluate(() => {
    const pages = document.getElementById('viewer')!;
    pages.innerHTML =
      '<div class="page" data-page-number="1" style="height:800px"><div class="textLayer"><span>She worked without pay.</span></div></div>'.repeat(
        1,
      );
  });
  const { report } = await tab.when(({ report }) => report?.findings[0]?.quote.exact === 'worked without pay');
  expect(report!.findings).toHaveLength(1);
  expect(report!.coverage).toMatchObject({ read: 1, of: 1 });
});

/** A list that draws only the rows on the screen, each at its distance from the top. */
const list = (rows: number, row: string, grid = ''): string => `
  <p>${filler}</p>
  <div id="box" style="height:500px;overflow:auto" ${grid}><div id="sizer" style="position:relative;height:${rows * 40}px"></div></div>
  <script>
    const box = document.getElementById('box');
    const draw = () => {
      const first = Math.max(0, Math.floor(box.scrollTop / 40) - 2);
      const last = Math.min(${rows}, first + 18);
      let all = '';
      for (let i = first; i < last; i++) {
        const text = i === 3 ? 'he took her passport' : i === ${rows} - 10 ? 'she worked without pay' : 'an ordinary line of the log';
        all += ${row};
      }
      document.getElementById('sizer').innerHTML = all;
    };
    box.addEventListener('scroll', () => requestAnimationFrame(draw));
    draw();
  </script>`;

const kinds: readonly (readonly [name: string, row: string, grid: string])[] = [
  [
    'with row numbers for screen readers',
    `'<div role="row" aria-rowindex="' + (i + 1) + '" style="position:absolute;top:' + i * 40 + 'px;height:40px"><span role="gridcell">Entry ' + i + ': ' + text + '.</span></div>'`,
    'role="grid" aria-rowcount="1200"',
  ],
  [
    'with numbers for its script',
    `'<div data-index="' + i + '" style="position:absolute;transform:translateY(' + i * 40 + 'px);height:40px">Entry ' + i + ': ' + text + '.</div>'`,
    '',
  ],
  [
    'without any numbers',
    `'<div style="position:absolute;top:' + i * 40 + 'px;height:40px">Entry ' + i + ': ' + text + '.</div>'`,
    '',
  ],
];

test.each(kinds)('a list %s counts the rows that it has not drawn, and they can all be read', async (_, row, grid) => {
  const tab = await open(list(1200, row, grid));
  const first = await tab.when(({ report }) => report?.findings.length === 1);
  expect(first.report!.coverage).toMatchObject({ unit: 'row', of: 1200 });
  expect(first.report!.coverage.notRead[0]!.where).toMatch(/^Rows 19 to (about )?1200$/);
  await tab.page.evaluate(() => {
    document.getElementById('box')!.scrollTop = 20_000;
  });
  const away = await tab.when(({ notOnScreen }) => notOnScreen.length === 1);
  await tab.send({ type: 'page/reveal', finding: away.report!.findings[0]!.id });
  await tab.when(({ notOnScreen }) => notOnScreen.length === 0);
  await tab.send({ type: 'page/go-through' });
  const all = await tab.when(({ phase, report }) => phase === 'done' && report?.coverage.read === 1200);
  expect(quotes(all)).toEqual(['took her passport', 'worked without pay']);
  expect(all.report!.coverage).toMatchObject({ of: 1200, notRead: [] });
});

test('a list that is sorted anew forgets the rows it no longer shows', async () => {
  const tab = await open(list(1200, kinds[0]![1], kinds[0]![2]));
  await tab.when(({ report }) => report?.findings.length === 1);
  await tab.page.evaluate(() => {
    for (const row of document.querySelectorAll('[aria-rowindex]'))
      row.textContent = `Sorted otherwise: line ${row.getAttribute('aria-rowindex')}`;
  });
  await tab.when(({ report, phase }) => phase === 'done' && report?.findings.length === 0);
});
