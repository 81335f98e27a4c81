import { browser } from 'wxt/browser';
import { sendToPage } from '../messages/receive';
import { failed, ok, type Result } from '../model/failure';

/** The content script's file, as built. */
export const caseScript = 'content-scripts/case-page.js';

/** Puts the reader into the page of a tab, unless it is there already. Needs activeTab or the host's permission. */
export async function readTab(tab: number): Promise<Result<null>> {
  const there = await sendToPage(tab, { type: 'page/state' });
  if (there.ok) return ok(null);
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [`/${caseScript}`] });
    return ok(null);
  } catch {
    return refusal(await addressOf(tab));
  }
}

/** Why a browser keeps extensions out of a page, told from its address where the browser shows it. */
function refusal(address: string | undefined): Result<never> {
  if (address === undefined)
    return failed(
      'not-allowed',
      'The browser has not yet allowed Indicia to read this page.',
      'Click the Indicia button in the toolbar, or allow this site.',
    );
  if (/^file:/.test(address))
    return failed(
      'file-not-allowed',
      'The browser does not let Indicia read files on this computer.',
      'Allow access to file addresses for Indicia in the browser’s list of extensions, or paste the text.',
    );
  if (!/^https?:/.test(address))
    return failed(
      'browser-page',
      'This is a page of the browser itself, which no extension can read.',
      'Open the document in a tab, or paste its text.',
    );
  return failed(
    'page-blocked',
    'The browser or your office does not let extensions read this page.',
    'Click the Indicia button in the toolbar. If that does not help, ask who manages the browser, or paste the text.',
  );
}

async function addressOf(tab: number): Promise<string | undefined> {
  try {
    return (await browser.tabs.get(tab)).url;
  } catch {
    return undefined;
  }
}
