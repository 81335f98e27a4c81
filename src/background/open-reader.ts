import { browser } from 'wxt/browser';
import { type ReaderOpen, readerHash } from '../messages/reader';
import type { Sender } from '../messages/receive';

/** Opens the reader beside the tab whose document it is to show. A page can only ask for itself. */
export async function openReader({ tab, frame, part }: ReaderOpen, sender?: Sender): Promise<null> {
  const from = sender?.tab?.id ?? tab;
  if (from === undefined) return null;
  const { index, windowId } = await browser.tabs.get(from);
  const hash = readerHash(from, (sender?.tab ? sender.frameId : frame) ?? 0, part);
  const url = `${location.origin}/reader.html${hash}`;
  await browser.tabs.create({ url, index: index + 1, windowId, openerTabId: from });
  return null;
}
