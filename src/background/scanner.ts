import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { explained } from '../engine/explain';
import { type LoadedLexicon, loadLexicon, scan, scanSteps } from '../engine/scan';
import type { Tagger } from '../engine/tagger';
import type { ScanRequest } from '../messages/protocol';
import type { Explanation } from '../model/explanation';
import { documentText } from '../text/offsets';
import type { Scanning } from './scan-port';

export interface Scanner {
  /** Starts to make the lexicon and the trained reader ready; asking twice costs nothing. */
  readonly warm: () => void;
  readonly start: (request: ScanRequest) => Promise<Scanning>;
  /** The steps of the decision on a short text, for the workbench. */
  readonly explain: (request: ScanRequest) => Promise<Explanation>;
}

/**
 * Scans with a lexicon and a trained reader that are made ready when first wanted and kept while the background lives.
 * Without the reader (`tagger` gives null) the lexicon works alone.
 */
export function scannerWith(
  compiled: () => Promise<CompiledLexicon>,
  tagger: () => Promise<Tagger | null>,
  cueWords: () => Promise<readonly (readonly string[])[]> = async () => [],
): Scanner {
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
      const steps = scanSteps(document, lexicon, optionsOf(reviewed, reader));
      return { steps, groups: Array.from(lexicon.groups, ([family, group]) => ({ family, group })) };
    },
    explain: async ({ document, reviewed }) => {
      const [[lexicon, reader], words] = await Promise.all([make(), cueWords()]);
      const options = optionsOf(reviewed, reader);
      return {
        steps: explained(documentText(document), lexicon, words, options),
        report: scan(document, lexicon, options),
      };
    },
  };
}

const optionsOf = (reviewed: string | undefined, reader: Tagger | null) => ({
  ...(reviewed ? { reviewed } : {}),
  ...(reader ? { tagger: reader } : {}),
});
