import { type Browser, browser } from 'wxt/browser';
import { linkKey } from '../messages/reader-link';

const item = 'open-link';

type Read = (tab: number) => Promise<unknown>;

/** One line in the menu of a link: the file behind it opens in the reader. `read` puts the script into a tab's page. */
export function offerLinkMenu(read: Read): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: item, title: 'Open in Indicia', contexts: ['link'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => void openLink(read, info, tab));
}

/** The page asks for the file itself, with the reviewer's session; the address waits where no history keeps it. */
async function openLink(
  read: Read,
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  if (info.menuItemId !== item || tab?.id === undefined || info.linkUrl === undefined) return;
  // The click lets Indicia into the page for now; where it does not, the reader says what to do.
  await read(tab.id);
  const link = crypto.randomUUID();
  await browser.storage.session.set({ [linkKey(link)]: info.linkUrl });
  const hash = new URLSearchParams({ tab: String(tab.id), frame: String(info.frameId ?? 0), link });
  await browser.tabs.create({
    url: `${location.origin}/reader.html#${hash}`,
    index: tab.index + 1,
    windowId: tab.windowId,
    openerTabId: tab.id,
  });
}
