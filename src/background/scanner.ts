import type { CompiledLexicon } from '../engine/compiled-lexicon';
import { explained } from '../engine/explain';
import { type LoadedLexicon, loadLexicon, type ScanOptions, scan, scanSteps } from '../engine/scan';
import type { Tagger } from '../engine/tagger';
import type { ScanRequest } from '../messages/protocol';
import type { Explanation } from '../model/explanation';
import type { Result } from '../model/failure';
import { documentText } from '../text/offsets';
import type { Scanning } from './scan-port';

export interface Scanner {
  /** Starts to make the lexicon and the trained reader ready; asking twice costs nothing. */
  readonly warm: () => void;
  readonly start: (request: ScanRequest) => Promise<Scanning>;
  /** The steps of the decision on a short text, for the workbench. */
  readonly explain: (request: ScanRequest) => Promise<Explanation>;
}

type Readers = readonly [LoadedLexicon, Result<Tagger>];

/**
 * Scans with a lexicon and a trained reader that are made ready when first wanted and kept while the background lives.
 * Without the reader the lexicon works alone, and the report says why.
 */
export function scannerWith(
  compiled: () => Promise<CompiledLexicon>,
  tagger: (lexicon: CompiledLexicon) => Promise<Result<Tagger>>,
  cueWords: () => Promise<readonly (readonly string[])[]> = async () => [],
): Scanner {
  let ready: Promise<Readers> | undefined;
  const make = (): Promise<Readers> => {
    ready ??= compiled().then(async (lexicon) => [loadLexicon(lexicon), await tagger(lexicon)] as const);
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

const optionsOf = (reviewed: string | undefined, reader: Result<Tagger>): ScanOptions => ({
  ...(reviewed ? { reviewed } : {}),
  ...(reader.ok ? { tagger: reader.value } : { alone: `${reader.failure.message} ${reader.failure.remedy}` }),
});
