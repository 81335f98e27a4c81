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
const open = (body: string): Promise<CaseTab> =>
  CaseTab.open(browsing, site.serve(`/living-${++count}`, { body: html(body) }));

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `<p>Line ${from + i}. ${filler}</p>`).join('');

test('a passage stays painted when text is put before it', async () => {
  const tab = await open(`<main id="m">${lines(0, 4)}<p>He took her passport.</p></main>`);
  const before = await tab.done();
  await tab.page.evaluate(() =>
    document.getElementById('m')!.insertAdjacentHTML('afterbegin', '<p>Amended today.</p>'),
  );
  const after = await tab.when(({ document }) => document !== null && document.sha256 !== before.document!.sha256);
  expect(after.report!.findings[0]!.position.start).toBeGreaterThan(before.report!.findings[0]!.position.start);
  expect(await tab.painted()).toEqual({ 'ndx-a0': ['took her passport'] });
  expect(after.notOnScreen).toEqual([]);
});

test('a page that draws the same text anew is painted anew, and is not scanned as another document', async () => {
  const tab = await open(`<main id="m">${lines(0, 4)}<p>He took her passport.</p></main>`);
  const before = await tab.done();
  await tab.send({ type: 'page/set-aside', findings: ['none'] });
  await tab.page.evaluate(() => {
    const main = document.getElementById('m')!;
    const same = main.innerHTML;
    main.innerHTML = '';
    main.innerHTML = same;
  });
  await tab.page.waitForFunction(() => {
    const ranges = [...(CSS.highlights.get('ndx-a0') ?? [])];
    return ranges.length === 1 && ranges[0]!.startContainer.isConnected;
  });
  const after = await tab.done();
  expect(after.setAside).toEqual(['none']);
  expect(after.document).toEqual(before.document);
});

test('a passage that the page takes away is no longer listed after the new scan', async () => {
  const tab = await open(
    `<main>${lines(0, 4)}<p id="p">He took her passport.</p><p>She worked without pay.</p></main>`,
  );
  await tab.done();
  await tab.page.evaluate(() => document.getElementById('p')!.remove());
  await tab.when(({ report }) => report?.findings.length === 1);
  expect(await tab.painted()).toEqual({ 'ndx-b0': ['worked without pay'] });
});

test('going to another case within the page clears what was known and scans the new document', async () => {
  const tab = await open(`<main id="m">${lines(0, 4)}<p>He took her passport.</p></main>`);
  const first = await tab.done();
  await tab.send({ type: 'page/set-aside', findings: [first.report!.findings[0]!.id] });
  const seen = await tab.panelHears(async () => {
    await tab.page.evaluate(
      (other) => {
        history.pushState({}, '', '/case/2');
        document.getElementById('m')!.innerHTML = other;
      },
      `${lines(50, 54)}<p>She worked without pay.</p>`,
    );
    await tab.when(({ report }) => report?.findings[0]?.quote.exact === 'worked without pay');
  });
  expect(seen[0]).toMatchObject({ phase: 'reading', report: null });
  const second = await tab.done();
  expect(second.setAside).toEqual([]);
  expect(await tab.painted()).toEqual({ 'ndx-b0': ['worked without pay'] });
});

test('another document at the same address clears what was known too', async () => {
  const tab = await open(`<main id="m">${lines(0, 4)}<p>He took her passport.</p></main>`);
  const first = await tab.done();
  await tab.send({ type: 'page/set-aside', findings: [first.report!.findings[0]!.id] });
  await tab.page.evaluate(
    (other) => {
      document.getElementById('m')!.innerHTML = other;
    },
    `${lines(50, 54)}<p>She worked without pay.</p>`,
  );
  const second = await tab.when(({ report }) => report?.findings[0]?.quote.exact === 'worked without pay');
  expect(second.setAside).toEqual([]);
});

test('neither a jump mark in the address nor an edit is another document: its findings stay on the screen', async () => {
  const tab = await open(`<main>${lines(0, 4)}<p id="p">He took her passport.</p></main>`);
  const before = await tab.done();
  const seen = await tab.panelHears(async () => {
    await tab.page.evaluate(() => {
      location.hash = '#p';
    });
    await tab.page.evaluate(() => document.getElementById('p')!.insertAdjacentHTML('afterend', '<p>Amended.</p>'));
    await tab.when(({ document }) => document!.sha256 !== before.document!.sha256);
  });
  expect(seen.length).toBeGreaterThan(0);
  expect(
    seen.every(({ phase, report, sameReport }) => phase === 'done' && (report !== null || sameReport !== undefined)),
  ).toBe(true);
});

test('a text that comes late is read when it comes', async () => {
  const tab = await open('<main id="m"></main>');
  const empty = await tab.failed();
  expect(empty.failure!.code).toBe('unreadable-empty');
  await tab.page.evaluate(
    (text) => {
      document.getElementById('m')!.innerHTML = text;
    },
    `${lines(0, 2)}<p>He took her passport.</p>`,
  );
  const state = await tab.done();
  expect(state.report!.findings).toHaveLength(1);
});

test('a section that is unfolded is read', async () => {
  const tab = await open(
    `<main>${lines(0, 2)}<details><summary>Statement</summary><p>He took her passport. ${filler}</p></details></main>`,
  );
  const folded = await tab.done();
  expect(folded.report!.findings).toEqual([]);
  expect(folded.report!.coverage).toMatchObject({ unit: 'part', read: 1, of: 2 });
  expect(folded.report!.coverage.notRead[0]!.where).toBe('Folded section 1');
  await tab.page.click('summary');
  const open_ = await tab.when(({ report }) => report?.findings.length === 1);
  expect(open_.report!.coverage.notRead).toEqual([]);
});

test('a page that never rests is still read to the end', async () => {
  const tab = await open(
    `<main>${lines(0, 4)}<p>He took her passport.</p><div id="clock"></div></main>
     <script>setInterval(() => { document.getElementById('clock').textContent = performance.now(); }, 20)</script>`,
  );
  await tab.done();
  expect(await tab.painted()).toEqual({ 'ndx-a0': ['took her passport'] });
});

test('a note that the reviewer types into the page is no part of the document', async () => {
  const tab = await open(`<main id="m">${lines(0, 3)}<textarea>Served text.</textarea></main>`);
  const before = await tab.done();
  await tab.page.locator('textarea').fill('');
  await tab.page.locator('textarea').pressSequentially('I think he took her passport.');
  await tab.page.evaluate(() => document.getElementById('m')!.insertAdjacentHTML('beforeend', '<p>Amended.</p>'));
  const edited = await tab.when(({ document }) => document!.sha256 !== before.document!.sha256);
  expect(edited.report!.findings).toEqual([]);
  await tab.send({ type: 'page/scan' });
  await tab.when(({ phase, report }) => phase === 'done' && report?.findings.length === 1);
});

test('what the reviewer writes into an editor of the page is no part of the document', async () => {
  const tab = await open(
    `<main id="m">${lines(0, 3)}<p>He took her passport.</p><div contenteditable id="e"><p>Draft:</p></div></main>`,
  );
  const before = await tab.done();
  await tab.page.click('#e');
  await tab.page.keyboard.type('she worked without pay');
  await tab.page.evaluate(() => document.getElementById('m')!.insertAdjacentHTML('beforeend', '<p>Amended.</p>'));
  const after = await tab.when(({ document }) => document!.sha256 !== before.document!.sha256);
  expect(after.report!.findings.map(({ quote }) => quote.exact)).toEqual(['took her passport']);
});

test('a click on a passage selects its finding and stays the page’s own click', async () => {
  const tab = await open(
    `<main>${lines(0, 2)}<p>He <a id="a" href="#there">took her passport</a>.</p><p>She worked without pay.</p></main>`,
  );
  const { report } = await tab.done();
  await tab.page.click('#a');
  const state = await tab.when(({ selected }) => selected !== null);
  expect(state.selected).toBe(report!.findings[0]!.id);
  expect(new URL(tab.page.url()).hash).toBe('#there');
  expect((await tab.painted())['ndx-s']).toEqual(['took her passport']);
});

test('going to a finding scrolls it into view, in a scrolling box too', async () => {
  const tab = await open(
    `<main>${lines(0, 60)}<div style="height:200px;overflow:auto">${lines(60, 90)}<p id="p">He took her passport.</p></div></main>`,
  );
  const { report } = await tab.done();
  await tab.send({ type: 'page/reveal', finding: report!.findings[0]!.id });
  const inView = await tab.page.evaluate(() => {
    const { left, top } = document.getElementById('p')!.getBoundingClientRect();
    return document.elementFromPoint(left + 5, top + 5)?.id;
  });
  expect(inView).toBe('p');
  expect(await tab.domChanges()).toEqual([]);
});

test('next and previous go through the findings that are shown, in order and around', async () => {
  const tab = await open(
    `<main>${lines(0, 2)}<p>He took her passport.</p><p>She worked without pay.</p><p>He told him what to steal.</p></main>`,
  );
  const { report } = await tab.done();
  const [first, second, third] = report!.findings.map(({ id }) => id) as [string, string, string];
  await tab.send({ type: 'page/set-aside', findings: [second] });
  expect((await tab.send({ type: 'page/step', by: 1 })).selected).toBe(first);
  expect((await tab.send({ type: 'page/step', by: 1 })).selected).toBe(third);
  expect((await tab.send({ type: 'page/step', by: 1 })).selected).toBe(first);
  expect((await tab.send({ type: 'page/step', by: -1 })).selected).toBe(third);
});

test('a scan can be cancelled, and the page answers meanwhile', async () => {
  const tab = await open(`<main>${lines(0, 2)}<p>SCAN OF 900000000 TURNS: he took her passport.</p></main>`);
  await tab.when(({ phase, progress }) => phase === 'scanning' && progress > 0);
  expect((await tab.send({ type: 'page/cancel' })).failure!.code).toBe('cancelled');
  expect((await tab.send({ type: 'page/state' })).phase).toBe('failed');
});

test('quotes of a saved note are found again, and null stands for those that are gone', async () => {
  const tab = await open(`<main>${lines(0, 2)}<p>He took her passport.</p></main>`);
  await tab.done();
  const quote = (exact: string) => ({
    quote: { exact, prefix: '', suffix: '' },
    position: { start: 0, end: exact.length },
  });
  const found = await tab.locate([quote('took her passport'), quote('never said here')]);
  expect(found[0]!.position.end - found[0]!.position.start).toBe('took her passport'.length);
  expect(found[1]).toBeNull();
});
