import { browser } from 'wxt/browser';

/** Where the address behind a link waits in the memory of this browser session, until the reader takes it. */
export const linkKey = (link: string): string => `link:${link}`;

/** Takes the address away; null when it was taken before. */
export async function takeLink(link: string): Promise<string | null> {
  const key = linkKey(link);
  const stored = await browser.storage.session.get(key);
  await browser.storage.session.remove(key);
  const address = stored[key];
  return typeof address === 'string' ? address : null;
}
