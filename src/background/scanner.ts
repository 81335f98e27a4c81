import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { type LoadedLexicon, loadLexicon, scanSteps } from '../engine/scan';
import type { ScanRequest } from '../messages/protocol';
import type { Scanning } from './scan-port';

/** Starts scans with a lexicon that is made ready when the first document comes and kept while the background lives. */
export function scannerWith(compiled: () => Promise<CompiledLexicon>): (request: ScanRequest) => Promise<Scanning> {
  let ready: Promise<LoadedLexicon> | undefined;
  return async ({ document, reviewed }) => {
    ready ??= compiled().then(loadLexicon);
    const lexicon = await ready;
    const steps = scanSteps(document, lexicon, reviewed ? { reviewed } : {});
    return { steps, groups: Array.from(lexicon.groups, ([family, group]) => ({ family, group })) };
  };
}
