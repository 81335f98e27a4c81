import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { type LoadedLexicon, loadLexicon, scanSteps } from '../engine/scan';
import type { Tagger } from '../engine/tagger';
import type { ScanRequest } from '../messages/protocol';
import type { Scanning } from './scan-port';

export interface Scanner {
  /** Starts to make the lexicon and the trained reader ready; asking twice costs nothing. */
  readonly warm: () => void;
  readonly start: (request: ScanRequest) => Promise<Scanning>;
}

/**
 * Scans with a lexicon and a trained reader that are made ready when first wanted and kept while the background lives.
 * Without the reader (`tagger` gives null) the lexicon works alone.
 */
export function scannerWith(compiled: () => Promise<CompiledLexicon>, tagger: () => Promise<Tagger | null>): Scanner {
  let ready: Promise<[LoadedLexicon, Tagger | null]> | undefined;
  const make = (): Promise<[LoadedLexicon, Tagger | null]> => {
    ready ??= Promise.all([compiled().then(loadLexicon), tagger()]);
    return ready;
  };
  return {
    warm: () => {
      make().catch(() => {
        // The scan that needs it asks again, and says what went wrong.
        ready = undefined;
      });
    },
    start: async ({ document, reviewed }) => {
      const [lexicon, reader] = await make();
      const steps = scanSteps(document, lexicon, {
        ...(reviewed ? { reviewed } : {}),
        ...(reader ? { tagger: reader } : {}),
      });
      return { steps, groups: Array.from(lexicon.groups, ([family, group]) => ({ family, group })) };
    },
  };
}
