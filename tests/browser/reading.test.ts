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
async function open(body: string, headers?: Record<string, string>, head?: string): Promise<CaseTab> {
  const path = `/page-${++count}`;
  return CaseTab.open(browsing, site.serve(path, { body: html(body, head), ...(headers && { headers }) }));
}

const quotes = (state: Awaited<ReturnType<CaseTab['done']>>): string[] =>
  state.report!.findings.map(({ quote }) => quote.exact);

test('a passage is painted by group and status, and the page’s DOM is not changed by it', async () => {
  const tab = await open(
    `<main><p>${filler}</p><p>The driver took her passport.</p><p>She denied that he took her passport.</p>
     <p>Ask whether she worked without pay.</p></main>`,
  );
  const state = await tab.done();
  expect(await tab.painted()).toEqual({
    'ndx-a0': ['took her passport'],
    'ndx-a1': ['took her passport'],
    'ndx-b2': ['worked without pay'],
  });
  await tab.send({ type: 'page/reveal', finding: state.report!.findings[0]!.id });
  await tab.send({ type: 'page/set-aside', findings: [state.report!.findings[2]!.id] });
  await tab.page.mouse.click(5, 5);
  expect(await tab.domChanges()).toEqual([]);
});

test('words cut by inline markup, by line breaks in the source and by a link are one passage', async () => {
  const tab = await open(`<p>${filler}</p><p>He <b>to</b>ok
      <i>her</i>
      <a href="#">pass<span>port</span></a> away.</p>`);
  const state = await tab.done();
  expect(quotes(state)).toEqual(['took her passport']);
  const parts = (await tab.painted())['ndx-a0']!;
  expect(parts.join('').replace(/\s+/g, ' ')).toBe('took her passport');
  expect(state.notOnScreen).toEqual([]);
});

test('text that the page hides is not read', async () => {
  const tab = await open(
    `<p>${filler}</p><p style="display:none">took her passport</p><p hidden>took her passport</p>
     <p style="visibility:hidden">took her passport</p><div aria-hidden="true">took her passport</div>
     <script>var x = "took her passport"</script><style>/* took her passport */</style>
     <noscript>took her passport</noscript><template>took her passport</template>
     <p style="visibility:hidden">x <span style="visibility:visible">worked without pay</span></p>
     <p style="position:absolute;width:1px;height:1px;overflow:hidden">took her passport</p>`,
  );
  expect(quotes(await tab.done())).toEqual(['worked without pay']);
});

test('menus, footers, buttons and lists of links are not the document', async () => {
  const links = ['Cases', 'Reports', 'took her passport', 'Help'].map((text) => `<li><a href="#">${text}</a></li>`);
  const tab = await open(
    `<nav>took her passport</nav><div role="navigation">took her passport</div><ul>${links.join('')}</ul>
     <div><p>${filler}</p><p>He told him what to steal.</p></div>
     <button>took her passport</button><footer>took her passport</footer><div role="status">took her passport</div>`,
  );
  expect(quotes(await tab.done())).toEqual(['told him what to steal']);
});

test('where the page has a main part that holds the document, only that is read', async () => {
  const tab = await open(
    `<div>Unit news: took her passport</div><main><p>${filler}</p><p>${filler}</p>
     <article><p>He told him what to steal.</p><footer>Signed: she worked without pay.</footer></article></main>`,
  );
  expect(quotes(await tab.done())).toEqual(['told him what to steal', 'worked without pay']);
});

test('a main part that holds little does not hide the rest', async () => {
  const tab = await open(`<main><h1>Case 17</h1></main><div><p>${filler}</p><p>He took her passport.</p></div>`);
  expect(quotes(await tab.done())).toEqual(['took her passport']);
});

test('tables and lists of terms keep a label and its value on one line, and cells apart', async () => {
  const tab = await open(
    `<p>${filler}</p>
     <table><tr><th>Defendant</th><td>Nadia Vance</td></tr><tr><td>took her</td><td>passport</td></tr></table>
     <dl><dt>Arrestee:</dt><dd>Tom Field</dd><dt>Victim</dt><dd>took her passport</dd></dl>
     <label>Age <input value="16"></label>`,
  );
  const state = await tab.done();
  const { findings } = state.report!;
  expect(findings.map(({ quote }) => quote.exact)).toEqual(['took her passport']);
  expect(findings[0]!.quote.prefix).toMatch(/Arrestee: Tom Field\s+Victim: $/);
  expect(findings[0]!.quote.suffix).toMatch(/^\s*Age: 16$/);
});

test('what fields hold is read and listed as not on the screen', async () => {
  const tab = await open(
    `<p>${filler}</p><textarea>He took her passport.</textarea><input value="She worked without pay">
     <input type="password" value="took her passport"><input type="hidden" value="took her passport">`,
  );
  const state = await tab.done();
  expect(quotes(state)).toEqual(['took her passport', 'worked without pay']);
  expect(state.notOnScreen).toEqual(state.report!.findings.map(({ id }) => id));
  expect(await tab.painted()).toEqual({});
});

test('open and closed shadow roots and their slots are read and painted', async () => {
  const tab = await open(
    `<p>${filler}</p><div id="open"><span slot="given">He took her passport.</span></div><x-closed></x-closed>
     <script>
       document.getElementById('open').attachShadow({ mode: 'open' }).innerHTML =
         '<p>In the shadow she worked without pay.</p><slot name="given"></slot>';
       document.querySelector('x-closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>He told him what to steal.</p>';
     </script>`,
  );
  expect(quotes(await tab.done())).toEqual(['worked without pay', 'took her passport', 'told him what to steal']);
  expect(await tab.painted()).toEqual({
    'ndx-a0': ['took her passport'],
    'ndx-b0': ['worked without pay'],
    'ndx-c0': ['told him what to steal'],
  });
});

test('a page with the strictest content security policy is read and painted', async () => {
  const tab = await open(`<p>${filler}</p><p>He took her passport.</p>`, {
    'content-security-policy': "default-src 'none'; style-src 'none'",
  });
  await tab.done();
  expect(await tab.painted()).toEqual({ 'ndx-a0': ['took her passport'] });
});

test('a long page is read to its end', async () => {
  const paragraphs = Array.from({ length: 6000 }, (_, i) => `<p>${i}. ${filler}</p>`).join('');
  const tab = await open(`<main>${paragraphs}<p>He took her passport.</p></main>`);
  const state = await tab.done();
  expect(state.report!.characters).toBeGreaterThan(1_000_000);
  expect(quotes(state)).toEqual(['took her passport']);
  expect(state.report!.coverage).toEqual({ unit: 'frame', read: 1, of: 1, notRead: [] });
});

test('a page longer than the most that is read says which part was not read', async () => {
  const text = `${filler} `.repeat(30_000);
  const tab = await open(`<p>He took her passport.</p><pre>${text}</pre><p>He took her passport.</p>`);
  const state = await tab.done();
  expect(quotes(state)).toEqual(['took her passport']);
  expect(state.report!.characters).toBe(4_000_000);
  expect(state.report!.coverage.read).toBeLessThan(state.report!.coverage.of);
  expect(state.report!.coverage.notRead[0]!.where).toBe('After the first 4,000,000 characters');
});

test('the same text has the same identity wherever it is served, and it is the text’s SHA-256', async () => {
  const one = await (await open(`<main><p>${filler}</p></main>`)).done();
  const other = await (await open(`<nav>Other menu</nav><main>\n<p>${filler.replace(/ /g, '\n')}</p></main>`)).done();
  expect(one.document!.sha256).toBe(other.document!.sha256);
  const { createHash } = await import('node:crypto');
  expect(one.document!.sha256).toBe(createHash('sha256').update(filler).digest('hex'));
});
