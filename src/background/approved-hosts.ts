import { browser } from 'wxt/browser';
import type { OfficePolicy } from '../policy/office-policy';
import { caseScript, readTab } from './reading';

const id = 'case-page';

/**
 * Has the browser put the reader into every page of the hosts that the reviewer or the office approved, and only
 * there. Called whenever approvals may have changed; the browser keeps the registration between sessions.
 */
export async function followApprovedHosts(): Promise<void> {
  const { origins } = await browser.permissions.getAll();
  const matches = origins ?? [];
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    js: [caseScript],
    matches,
    // Frames without an address of their own belong to the site that made them.
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Reads the pages that are open on hosts approved just now, as the browser will read those opened later. */
export async function readOpenPages(origins: readonly string[], office: OfficePolicy): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [readTab(id, office)])));
}

/** One change after another: two at once would register the same script twice. */
let last: Promise<void> = Promise.resolve();
export function approvalsChanged(): Promise<void> {
  last = last.then(followApprovedHosts, followApprovedHosts);
  return last;
}
