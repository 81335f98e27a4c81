import { browser } from 'wxt/browser';
import type { Relay, Relayed } from '../messages/frames';
import type { Sender } from '../messages/receive';
import { mayRead } from '../policy/hosts';
import type { OfficePolicy } from '../policy/office-policy';
import { putInFrames } from './reading';

/** Carries messages between the frames of one tab. Only the top frame may order others; each may speak to the top. */
export async function relay(message: Relay, sender: Sender, office: Pick<OfficePolicy, 'known'>): Promise<unknown> {
  const tab = sender.tab?.id;
  const from = sender.frameId;
  if (tab === undefined || from === undefined) return null;
  if (message.type === 'relay/to-top') {
    const url = sender.url ?? '';
    if (/^(https?|file):/.test(url) && !mayRead((await office.known()).policy, url)) return null;
    const relayed: Relayed = { type: 'relayed/to-top', from, message: message.message };
    return heard(browser.tabs.sendMessage(tab, relayed, { frameId: 0 }));
  }
  if (from !== 0) return null;
  if (message.type === 'relay/inject') return putInFrames(tab);
  const relayed: Relayed = { type: 'relayed/to-frame', from, message: message.message };
  const { frame } = message;
  return heard(browser.tabs.sendMessage(tab, relayed, frame === null ? {} : { frameId: frame }));
}

/** That nobody listens there, or no longer, is not a failure. */
async function heard(reply: Promise<unknown>): Promise<unknown> {
  try {
    return (await reply) ?? null;
  } catch {
    return null;
  }
}
