import type { Browser } from 'wxt/browser';
import { type FamilyGroups, type ScanReply, ScanRequest } from '../messages/protocol';
import type { Failure } from '../model/failure';
import type { ScanReport } from '../model/report';

/** How the engine is driven: a generator of progress (0 to 1) that ends with the report. */
export interface Scanning {
  readonly steps: Generator<number, ScanReport>;
  readonly groups: FamilyGroups;
  /** What becomes of the report before it is given out. */
  readonly conclude?: (report: ScanReport) => ScanReport | Refused;
}

/** A scan that is not to be done, and why. */
export interface Refused {
  readonly refused: Failure;
}

export type StartScan = (request: ScanRequest) => Scanning | Refused | Promise<Scanning | Refused>;

/** At most this long without a turn for other messages. */
const SLICE = 30;
const BETWEEN_PROGRESS = 150;

/**
 * Scans the document that comes over a port, in slices, and answers with progress and the report. The traffic keeps
 * the background alive meanwhile; a closed port ends the scan at the next slice.
 */
export function scanOverPort(port: Browser.runtime.Port, start: StartScan): void {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  const reply = (message: ScanReply): void => {
    if (open) port.postMessage(message);
  };
  port.onMessage.addListener(async (raw: unknown) => {
    const request = ScanRequest.safeParse(raw);
    if (!request.success) {
      reply({ type: 'failed', failure: refused });
      return;
    }
    try {
      const started = await start(request.data);
      if ('refused' in started) return reply({ type: 'failed', failure: started.refused });
      const { steps, groups, conclude = (report) => report } = started;
      const report = await run(
        steps,
        () => open,
        (done) => reply({ type: 'progress', done }),
      );
      const given = report && conclude(report);
      if (given === null) return;
      if ('refused' in given) reply({ type: 'failed', failure: given.refused });
      else reply({ type: 'report', report: given, groups });
    } catch (error) {
      reply({ type: 'failed', failure: broken });
      throw error;
    }
  });
}

/** Null when it was no longer wanted before it ended. */
async function run(
  steps: Scanning['steps'],
  wanted: () => boolean,
  onProgress: (done: number) => void,
): Promise<ScanReport | null> {
  let told = performance.now();
  onProgress(0);
  for (;;) {
    const until = performance.now() + SLICE;
    let done = 0;
    do {
      const step = steps.next();
      if (step.done) return step.value;
      done = step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) {
      steps.return(undefined as never);
      return null;
    }
    if (performance.now() - told >= BETWEEN_PROGRESS) {
      told = performance.now();
      onProgress(done);
    }
  }
}

const refused: Failure = {
  code: 'document-not-understood',
  message: 'The document did not reach the scan whole.',
  remedy: 'Reload the page, then read it again.',
};
const broken: Failure = {
  code: 'scan-broke',
  message: 'The scan stopped because of a fault in Indicia.',
  remedy: 'Read the page again. If it stays so, report the fault with the version of Indicia.',
};
