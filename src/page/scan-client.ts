import { type Browser, browser } from 'wxt/browser';
import { type FamilyGroups, ScanReply, type ScanRequest, scanPort } from '../messages/protocol';
import { failed, ok, type Result } from '../model/failure';
import type { ScanReport } from '../model/report';

export interface Scanned {
  readonly report: ScanReport;
  readonly groups: FamilyGroups;
}
export type Scan = (
  request: ScanRequest,
  onProgress: (done: number) => void,
  signal: AbortSignal,
) => Promise<Result<Scanned>>;

/**
 * Has the background scan a document; aborting closes the port and so cancels it there. The browser may end the
 * background at any time: one more attempt is made. Rejects only when the signal aborts.
 */
export const scanInBackground: Scan = async (request, onProgress, signal) => {
  const first = await attempt(request, onProgress, signal);
  if (first) return first;
  const second = await attempt(request, onProgress, signal);
  return (
    second ??
    failed('background-gone', 'The browser ended Indicia in the middle of the scan, twice.', 'Read the page again.')
  );
};

/** Null when the port closed before an answer came. */
async function attempt(
  request: ScanRequest,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<Scanned> | null> {
  signal.throwIfAborted();
  let port: Browser.runtime.Port;
  try {
    port = browser.runtime.connect({ name: scanPort });
  } catch {
    return reloaded;
  }
  return new Promise((resolve, reject) => {
    const end = (): void => {
      signal.removeEventListener('abort', cancel);
      port.disconnect();
    };
    const cancel = (): void => {
      end();
      reject(signal.reason);
    };
    signal.addEventListener('abort', cancel, { once: true });
    port.onDisconnect.addListener(() => {
      signal.removeEventListener('abort', cancel);
      resolve(browser.runtime?.id ? null : reloaded);
    });
    port.onMessage.addListener((raw: unknown) => {
      const reply = ScanReply.safeParse(raw);
      if (reply.success && reply.data.type === 'progress') {
        onProgress(reply.data.done);
        return;
      }
      end();
      if (!reply.success) resolve(garbled);
      else if (reply.data.type === 'report') resolve(ok({ report: reply.data.report, groups: reply.data.groups }));
      else if (reply.data.type === 'failed') resolve({ ok: false, failure: reply.data.failure });
    });
    port.postMessage(request);
  });
}

const reloaded = failed(
  'extension-reloaded',
  'Indicia was updated or restarted while this page was open.',
  'Reload the page, then read it again.',
);
const garbled = failed('answer-not-understood', 'The scan gave an answer that does not hold together.', 'Read again.');
