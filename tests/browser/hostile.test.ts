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
const open = (body: string, headers: Record<string, string> = {}, head = ''): Promise<CaseTab> =>
  CaseTab.open(browsing, site.serve(`/hostile-${++count}`, { body: html(body, head), headers }));
const quotes = (state: Awaited<ReturnType<CaseTab['done']>>): string[] =>
  state.report?.findings.map(({ quote }) => quote.exact) ?? [];
const passage = `<p>${filler}</p><p id="p">He took her passport.</p>`;

test('overridden prototypes and globals of the page reach neither the reading nor the painting', async () => {
  const tab = await open(
    passage,
    {},
    `<script>
      const no = () => { throw new Error('no'); };
      for (const name of ['childNodes', 'firstChild', 'textContent', 'nodeType', 'parentNode'])
        Object.defineProperty(Node.prototype, name, { get: no });
      for (const name of ['attachShadow', 'closest', 'getAttribute', 'getBoundingClientRect', 'checkVisibility'])
        Element.prototype[name] = no;
      Object.defineProperty(CharacterData.prototype, 'data', { get: () => 'nothing here' });
      getComputedStyle = no; MutationObserver = no; Highlight = no; CSSStyleSheet = no; StaticRange = no;
      Array.prototype.push = no; Array.from = no; Map.prototype.set = no; JSON.stringify = no; Promise.prototype.then = no;
      document.createRange = no; document.querySelectorAll = no;
    </script>`,
  );
  expect(quotes(await tab.done())).toEqual(['took her passport']);
});

test('Trusted Types and a policy that allows nothing change nothing', async () => {
  const tab = await open(passage, {
    'content-security-policy':
      "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts",
  });
  expect(quotes(await tab.done())).toEqual(['took her passport']);
  expect(await tab.painted()).toEqual({ 'ndx-a0': ['took her passport'] });
});

test('elements nested very deep are read, as deep as the browser itself lays them out', async () => {
  const tab = await open(
    `<p>${filler}</p><div id="shown"></div><div id="hidden" style="display:none"></div><script>
      const nest = (at, depth) => {
        for (let i = 0; i < depth; i++) { const next = document.createElement('i'); at.append(next); at = next; }
        at.append('He took her passport.');
      };
      nest(document.getElementById('shown'), 1500);
      nest(document.getElementById('hidden'), 20000);
    </script>`,
  );
  expect(quotes(await tab.done())).toEqual(['took her passport']);
});

test('a million nodes are read, to the last', { timeout: 240_000 }, async () => {
  const tab = await open(
    `<p>${filler}</p><div id="d" style="content-visibility:auto"></div><script>
      const d = document.getElementById('d');
      const parts = new DocumentFragment();
      for (let i = 0; i < 500000; i++) { parts.append(document.createElement('b'), 'w '); }
      d.append(parts, document.createElement('br'), 'He took her passport.');
    </script>`,
  );
  const state = await tab.until(({ phase }) => phase === 'done' || phase === 'failed', 120_000);
  expect(quotes(state)).toEqual(['took her passport']);
});

test('a text that is replaced over and over while it is read comes to a whole reading', async () => {
  const tab = await open(
    `<main id="m"></main><script>
      const draw = () => {
        document.getElementById('m').innerHTML = '<p>${filler}</p>'.repeat(400) + '<p>He took her passport.</p>';
      };
      draw();
      setInterval(draw, 1000);
    </script>`,
  );
  const state = await tab.done();
  expect(quotes(state)).toEqual(['took her passport']);
  await tab.when(({ phase, notOnScreen }) => phase === 'done' && notOnScreen.length === 0);
});

test('messages and events that a page forges change nothing', async () => {
  const tab = await open(passage);
  const before = await tab.done();
  const reach = await tab.page.evaluate(() => {
    for (const type of ['page/cancel', 'page/set-aside', 'frame/text', 'relay/to-top', 'reader/open'])
      postMessage({ type, findings: [], message: { type } }, '*');
    document.dispatchEvent(
      new CustomEvent('wxt:content-script-started', { detail: { contentScriptName: 'case-page' } }),
    );
    const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
    return typeof chrome?.runtime?.sendMessage;
  });
  expect(reach).toBe('undefined');
  expect(await tab.done()).toEqual(before);
  await tab.page.evaluate(() =>
    document.getElementById('p')!.insertAdjacentHTML('afterend', '<p>She worked without pay.</p>'),
  );
  await tab.when(({ report }) => report?.findings.length === 2);
});

test('a page that hears every event, lists the highlights and its own tree learns no more than that words are marked', async () => {
  const tab = await open(
    passage,
    {},
    `<script>
      globalThis.heard = [];
      const { dispatchEvent } = EventTarget.prototype;
      EventTarget.prototype.dispatchEvent = function (event) { heard.push(event.type); return dispatchEvent.call(this, event); };
      for (const target of [window, document])
        for (const type of ['message', 'storage', 'wxt:content-script-started']) target.addEventListener(type, () => heard.push(type));
    </script>`,
  );
  const state = await tab.done();
  await tab.send({ type: 'page/reveal', finding: state.report!.findings[0]!.id });
  const seen = await tab.page.evaluate(() => ({
    names: [...CSS.highlights.keys()],
    globals: Object.keys(globalThis).filter((name) => /indicia|ndx|wxt|reader/i.test(name)),
    heard: (globalThis as unknown as { heard: string[] }).heard,
    style: [...document.adoptedStyleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join(' '),
  }));
  expect(seen.names.every((name) => /^ndx-[a-f0-3s]{1,2}$/.test(name))).toBe(true);
  expect(seen.globals).toEqual([]);
  expect(seen.heard).toEqual([]);
  expect(seen.style).not.toMatch(/traffick|exploit|victim|indicia|means|offence/i);
  expect(await tab.domChanges()).toEqual([]);
});

test('a page that deletes the paint and the style sheets gets them again with its next change', async () => {
  const tab = await open(passage);
  await tab.done();
  await tab.page.evaluate(() => {
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
    document.getElementById('p')!.insertAdjacentHTML('afterend', '<p>Amended.</p>');
  });
  await tab.page.waitForFunction(() => CSS.highlights.size > 0 && document.adoptedStyleSheets.length === 1);
});
