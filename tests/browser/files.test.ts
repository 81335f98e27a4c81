import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BytesReply, BytesRequest } from '../../src/messages/reader';
import { until } from '../support/until';
import { type Browsing, CaseTab, startBrowsing } from './case-tab';
import { filler, html, pdf, type Site, startSite } from './pages';

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

/** Clicks where the button floats, in the corner of a viewer; the page has no access to the button itself. */
async function clickButton(page: Page, box?: { x: number; y: number; width: number; height: number }): Promise<Page> {
  const view = box ?? { x: 0, y: 0, ...(await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))) };
  const readers = () => browsing.chromium.context.pages().filter((each) => each.url().includes('/reader.html'));
  const before = readers().length;
  return until('the reader opens', async () => {
    await page.bringToFront();
    await page.mouse.click(view.x + view.width - 60, view.y + view.height - 32);
    return readers().length > before && readers().at(-1);
  });
}

/** Takes the bytes as the reader does. */
const take = (reader: Page, request: Partial<BytesRequest> = {}): Promise<BytesReply[]> =>
  reader.evaluate(async (request) => {
    const hash = new URLSearchParams(location.hash.slice(1));
    const part = hash.get('part');
    const port = chrome.tabs.connect(Number(hash.get('tab')), {
      name: 'reader-bytes',
      frameId: Number(hash.get('frame') ?? 0),
    });
    return new Promise<BytesReply[]>((resolve) => {
      const replies: BytesReply[] = [];
      port.onMessage.addListener((reply: BytesReply) => {
        replies.push(reply);
        if (reply.type === 'end' || reply.type === 'failed') resolve(replies);
      });
      port.onDisconnect.addListener(() => resolve(replies));
      port.postMessage({ type: 'get', ...(part === null ? {} : { part }), ...request });
    });
  }, request);

const bytesOf = (replies: readonly BytesReply[]): Buffer =>
  Buffer.concat(replies.flatMap((reply) => (reply.type === 'chunk' ? [Buffer.from(reply.base64, 'base64')] : [])));

const failureOf = (replies: readonly BytesReply[]) => {
  const last = replies.at(-1);
  return last?.type === 'failed' ? last.failure : null;
};

test('the button over the browser’s own viewer opens the reader, which gets the very bytes, asked for at most twice', async () => {
  const tab = await CaseTab.open(browsing, site.serve('/report.pdf', pdf));
  const state = await tab.failed();
  expect(state.ways).toEqual([{ where: '', does: 'open', frame: 0 }]);
  const reader = await clickButton(tab.page);
  expect(new URL(reader.url()).hash).toBe(`#tab=${tab.id}&frame=0`);
  const replies = await take(reader);
  expect(replies[0]).toMatchObject({
    type: 'head',
    contentType: 'application/pdf',
    origin: new URL(tab.page.url()).origin,
  });
  expect(bytesOf(replies).toString()).toBe(pdf.body);
  const asked = site.asked('/report.pdf');
  expect(asked).toBeLessThanOrEqual(2);
  expect(bytesOf(await take(reader)).toString()).toBe(pdf.body);
  expect(site.asked('/report.pdf')).toBe(asked);
});

test('a file of several megabytes comes whole, in pieces that a message may carry', async () => {
  const body = Buffer.concat([Buffer.from(pdf.body as string), Buffer.alloc(3_000_000, '%')]);
  const tab = await CaseTab.open(browsing, site.serve('/large.pdf', { ...pdf, body }));
  await tab.failed();
  const replies = await take(await clickButton(tab.page));
  expect(replies.filter(({ type }) => type === 'chunk').length).toBeGreaterThan(3);
  expect(bytesOf(replies).equals(body)).toBe(true);
});

test('a blob and a file in a frame have the button too', async () => {
  const tab = await CaseTab.open(
    browsing,
    site.serve(
      '/holder',
      html(`<p>${filler}</p><iframe id="f" width="700" height="450"></iframe>
        <script>fetch('/report.pdf').then((r) => r.blob()).then((blob) => {
          document.getElementById('f').src = URL.createObjectURL(new Blob([blob], { type: 'application/pdf' })); })</script>`),
    ),
  );
  await tab.when(({ ways }) => (ways?.length ?? 0) > 0);
  const box = await tab.page.locator('#f').boundingBox();
  const reader = await clickButton(tab.page, box!);
  expect(bytesOf(await take(reader)).toString()).toBe(pdf.body);
  expect(await tab.domChanges()).toEqual(['attributes IFRAME src']);
});

test('a button that the page covers cannot be clicked through', async () => {
  const tab = await CaseTab.open(
    browsing,
    site.serve(
      '/bait',
      html(`<p>${filler}</p><div style="position:relative;width:700px;height:450px">
        <iframe src="/report.pdf" width="700" height="450" style="opacity:0.01"></iframe></div>`),
    ),
  );
  await tab.when(({ ways }) => (ways?.length ?? 0) > 0);
  const box = (await tab.page.locator('iframe').boundingBox())!;
  const before = browsing.chromium.context.pages().length;
  for (let i = 0; i < 5; i++) await tab.page.mouse.click(box.x + box.width - 60, box.y + box.height - 32);
  // Whatever the clicks did has happened when the page answers again.
  await tab.send({ type: 'page/state' });
  expect(browsing.chromium.context.pages().length).toBe(before);
});

const oneTime = 'a one-time address';
test.each([
  [oneTime, { ...pdf, once: true, headers: { 'cache-control': 'no-store' } }, 'bytes-refused'],
  ['a sign-in page in place of the file', { ...pdf, headers: { 'cache-control': 'no-store' } }, 'bytes-not-the-file'],
] as const)('%s is said, with the way out, and is not asked for again', async (name, page, code) => {
  const path = `/special-${code}.pdf`;
  const tab = await CaseTab.open(browsing, site.serve(path, page));
  await tab.failed();
  if (name !== oneTime) site.serve(path, { body: '<p>Sign in</p>' });
  const reader = await clickButton(tab.page);
  const failure = failureOf(await take(reader));
  expect(failure?.code).toBe(code);
  expect(failure?.remedy).toContain('drop it onto the reader');
  const asked = site.asked(path);
  expect(failureOf(await take(reader))?.code).toBe(code);
  expect(site.asked(path)).toBe(asked);
});

test('a file that came by a form is refused by its server, and that is said', async () => {
  site.serve('/posted.pdf', { ...pdf, onlyPost: true, headers: { 'cache-control': 'no-store' } });
  const tab = await CaseTab.open(
    browsing,
    site.serve('/form', html(`<p>${filler}</p><form method="post" action="/posted.pdf"><button>Get</button></form>`)),
  );
  await tab.done();
  await tab.page.click('button');
  await tab.page.waitForURL('**/posted.pdf');
  const reader = await clickButton(tab.page);
  expect(failureOf(await take(reader))?.code).toBe('bytes-refused');
});

test('only files of the page’s own site are handed over, and only to pages of the extension', async () => {
  const tab = await CaseTab.open(browsing, site.serve('/plain', html(`<p>${filler}</p><p>He took her passport.</p>`)));
  await tab.done();
  const reader = await browsing.chromium.context.newPage();
  await reader.goto(`chrome-extension://${browsing.chromium.extensionId}/reader.html#tab=${tab.id}&frame=0`);
  expect(bytesOf(await take(reader, { url: '/report.pdf' })).toString()).toBe(pdf.body);
  expect(failureOf(await take(reader, { url: site.elsewhere('/report.pdf') }))?.code).toBe('bytes-unreachable');
  expect(failureOf(await take(reader, { url: 'file:///etc/hostname' }))?.code).toBe('bytes-unreachable');
  expect(failureOf(await take(reader, { part: '99' }))?.code).toBe('bytes-unreachable');
});
