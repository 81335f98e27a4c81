import type { Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Reviewer } from '../support/reviewer';

describe('what Indicia leaves alone', () => {
  let reviewer: Reviewer;
  const requests: string[] = [];

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    await reviewer.openCase('24-CR-01187');
    await reviewer.page.evaluate(() => {
      const changes: string[] = [];
      Object.assign(globalThis, { changes });
      new MutationObserver((records) => {
        for (const { type, target, attributeName } of records)
          changes.push(`${type} ${target.nodeName} ${attributeName ?? ''}`);
      }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    });
    reviewer.chromium.context.on('request', (request: Request) => requests.push(request.url()));
  });

  afterAll(() => reviewer.close());

  it('the page’s own document: no node, no attribute, no text is changed by reading, revealing and setting aside', async () => {
    const before = await reviewer.page.content();
    const panel = await reviewer.read();
    await reviewer.sees('keeps her ID');
    await reviewer.choose(reviewer.cards().first());
    await panel.keyboard.press('j');
    await panel.keyboard.press('d');
    await panel.keyboard.press('1');
    await panel.locator('article[data-decision=set-aside]').waitFor();
    expect(await reviewer.page.evaluate(() => (globalThis as unknown as { changes: string[] }).changes)).toEqual([]);
    expect(await reviewer.page.content()).toBe(before);
  });

  it('the page’s own scripts see no global of Indicia', async () => {
    const names = await reviewer.page.evaluate(() =>
      Object.keys(globalThis).filter((name) => /indicia|ndx|wxt/i.test(name)),
    );
    expect(names).toEqual([]);
  });

  it('the names of highlights say nothing about the case', async () => {
    const names = new Set((await reviewer.painted()).map(({ highlight }) => highlight));
    for (const name of names) expect(name).toMatch(/^ndx-[a-z0-9-]{1,10}$/);
  });

  it('the network: nothing is asked for but the extension’s own files', async () => {
    const foreign = requests.filter((url) => !/^(chrome-extension|blob|data):/.test(url));
    expect(foreign).toEqual([]);
  });

  it('the title and the tab: nothing on the screen names the subject', async () => {
    expect(await reviewer.panel.title()).toBe('Indicia');
    const badge = await reviewer.chromium.worker.evaluate(() => chrome.action.getBadgeText({}));
    expect(badge).not.toMatch(/[\p{L}\p{N}]/u);
  });
});
