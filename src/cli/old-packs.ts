import { staleness } from '../law/staleness';
import { readJurisdictions } from '../lexicon/jurisdictions';
import type { LexiconError } from '../lexicon/source-place';
import type { SourceFile } from '../lexicon/yaml-source';

/** Law packs that nobody has gone through for twelve months, or that bear a day to come: notes for their authors. */
export const oldPacks = (files: readonly SourceFile[], today: string): readonly LexiconError[] =>
  readJurisdictions(files, () => {}).packs.flatMap((pack) => {
    const { stale, months, future } = staleness(pack, today);
    if (!stale && !future) return [];
    return [
      {
        file: `jurisdictions/${pack.code}.yaml`,
        line: 1,
        column: 1,
        code: 'asOf',
        message: future ? `The pack is dated ${pack.asOf}, after today.` : `The pack is ${months} months old.`,
        remedy: 'Go through it at the official addresses, then set asOf.',
      },
    ];
  });
