import { browser } from 'wxt/browser';
import { sendToPage } from '../messages/receive';

const steps = { 'next-finding': 1, 'previous-finding': -1 } as const;

/** Forwards a keyboard command to the page in front. */
export async function command(name: string): Promise<void> {
  if (!(name in steps)) return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await sendToPage(tab.id, { type: 'page/step', by: steps[name as keyof typeof steps] });
}
