import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReaderPage } from '../support/reader-page';
import { Reviewer } from '../support/reviewer';
import { until } from '../support/until';

const receipt = '/county/attachments/property-receipt';

describe('the ways into the reader from the case system', () => {
  let reviewer: Reviewer;

  beforeAll(async () => {
    reviewer = await Reviewer.start();
    await reviewer.chromium.approve(reviewer.system.origin);
  });

  afterAll(() => reviewer.close());

  const asked = (): number => reviewer.system.requests.filter((one) => one === `GET ${receipt}`).length;
  const openedReader = async (open: () => Promise<unknown>): Promise<ReaderPage> => {
    const [page] = await Promise.all([reviewer.chromium.context.waitForEvent('page'), open()]);
    return ReaderPage.of(reviewer.chromium, page);
  };

  it('the file in the browser’s own viewer opens with the reviewer’s session, and is asked for at most once more', async () => {
    await reviewer.goto(receipt);
    const before = asked();
    const tab = await reviewer.chromium.tabOf(reviewer.page);
    await until('the script is in the viewer', () =>
      reviewer.chromium.worker.evaluate(
        (id) => chrome.tabs.sendMessage(id, { type: 'page/state' }).then(Boolean, () => false),
        tab,
      ),
    );
    const reader = await openedReader(() =>
      reviewer.chromium.worker.evaluate(
        (id) => chrome.tabs.create({ url: chrome.runtime.getURL(`/reader.html#tab=${id}&frame=0`) }),
        tab,
      ),
    );
    await reader.page.locator('.sheet canvas').waitFor();
    expect(asked() - before).toBeLessThanOrEqual(1);
    expect(reader.page.url(), 'nothing of the way stays in the address').toMatch(/reader\.html$/);
    await reader.page.reload();
    await reader.page.getByRole('heading', { name: 'Open a document' }).waitFor();
    expect(asked() - before).toBeLessThanOrEqual(1);
    await reader.page.close();
  });

  it('a file behind a link opens from the link’s menu', async () => {
    await reviewer.openCase('24-CR-01187');
    const tab = await reviewer.chromium.tabOf(reviewer.page);
    const reader = await openedReader(() =>
      reviewer.chromium.worker.evaluate(
        async ([id, linkUrl]) => {
          const menus = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
          menus.dispatch({ menuItemId: 'open-link', linkUrl, frameId: 0 }, await chrome.tabs.get(id));
        },
        [tab, `${reviewer.system.origin}${receipt}`] as const,
      ),
    );
    await reader.page.locator('.sheet canvas').waitFor();
    expect(await reader.words()).toMatch(/of 1/);
    expect(
      await reviewer.chromium.worker.evaluate(async () =>
        Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith('link:')),
      ),
    ).toEqual([]);
    await reader.page.close();
  });

  it('a link to another site is refused in words that say what to do', async () => {
    const tab = await reviewer.chromium.tabOf(reviewer.page);
    const reader = await openedReader(() =>
      reviewer.chromium.worker.evaluate(async (id) => {
        const menus = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void };
        menus.dispatch(
          { menuItemId: 'open-link', linkUrl: 'https://elsewhere.example/x.pdf', frameId: 0 },
          await chrome.tabs.get(id),
        );
      }, tab),
    );
    await reader.page.getByRole('alert').waitFor();
    expect(await reader.words()).toMatch(/drop|Save the file|Open the link/i);
    await reader.page.close();
  });

  it('a page that is gone is said to be gone, and a file can be dropped instead', async () => {
    const reader = await openedReader(() =>
      reviewer.chromium.worker.evaluate(() =>
        chrome.tabs.create({ url: chrome.runtime.getURL('/reader.html#tab=999999&frame=0') }),
      ),
    );
    await reader.page.getByText('did not hand it over').waitFor();
    await reader.drop({
      name: 'note.txt',
      bytes: 'She stated that her boss took her passport the day she arrived and keeps it.',
    });
    await reader.passages().first().waitFor();
  });

  it('the panel opens the reader for a file of this computer', async () => {
    await reviewer.openCase('24-CR-01187');
    const panel = await reviewer.chromium.openPanelTab(reviewer.page);
    const reader = await openedReader(() => panel.getByRole('button', { name: 'Open a file in the reader' }).click());
    await reader.page.getByRole('heading', { name: 'Open a document' }).waitFor();
  });
});
