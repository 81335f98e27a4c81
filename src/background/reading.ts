import { browser } from 'wxt/browser';
import { sendToPage } from '../messages/receive';
import { failed, ok, type Result } from '../model/failure';
import { mayRead } from '../policy/hosts';
import type { OfficePolicy } from '../policy/office-policy';
import { siteDenied } from './office-rules';

/** The content script's file, as built. */
export const caseScript = 'case-page.js';

/**
 * Puts the reader into the page of a tab and its frames, wherever it is not there already and the browser lets it.
 * Needs activeTab or the host's permission.
 */
export async function readTab(tab: number, office: Pick<OfficePolicy, 'known'>): Promise<Result<null>> {
  const { policy } = await office.known();
  const { url } = await browser.tabs.get(tab);
  if (url !== undefined && /^(https?|file):/.test(url) && !mayRead(policy, url))
    return { ok: false, failure: siteDenied };
  const there = await sendToPage(tab, { type: 'page/state' });
  try {
    if (!there.ok) await browser.scripting.executeScript({ target: { tabId: tab }, files: [`/${caseScript}`] });
  } catch (error) {
    return refusal(error instanceof Error ? error.message : '');
  }
  await putInFrames(tab);
  return ok(null);
}

/** Puts the reader into every frame of a tab that the browser lets it into. A frame that has it keeps the one it has. */
export async function putInFrames(tab: number): Promise<null> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [`/${caseScript}`] });
  } catch {
    // A frame went away meanwhile, or none may be read; the page says which it lacks.
  }
  return null;
}

/** Why a browser keeps extensions out of a page, told from what it says when it does. */
function refusal(said: string): Result<never> {
  if (/policy|ExtensionsSettings/i.test(said))
    return failed(
      'page-blocked',
      'The rules of your office do not let extensions read this page.',
      'Ask who manages the browser to allow it for Indicia, or paste the text into the side panel.',
    );
  if (/file:|file access/i.test(said))
    return failed(
      'file-not-allowed',
      'The browser does not yet let Indicia read files on this computer.',
      'Allow access to file addresses in the browser’s details of Indicia, or paste the text into the side panel.',
    );
  if (/(chrome|edge|about|devtools|view-source|[a-z]+-extension):|gallery|cannot be scripted|error page/i.test(said))
    return failed(
      'browser-page',
      'This is a page of the browser itself, which no extension can read.',
      'Open the document in a tab, or paste its text into the side panel.',
    );
  return failed(
    'not-allowed',
    'The browser has not yet allowed Indicia to read this page.',
    'Click the Indicia button in the toolbar, or allow this site. On pages of the browser itself neither helps.',
  );
}
