import type { Family, FamilyGroup } from '../model/lexicon';
import { type Segmenter, segmenterFor } from '../text/segment';
import type { CompiledLexicon } from './compiled-lexicon';
import { type Matcher, matcherFor } from './matcher';
import { type CastReader, castReader } from './people';
import { type WhoseWeights, whoseWeights } from './whose-reader';

/** A compiled lexicon, ready to read documents with. Make it once, use it for many. */
export interface LoadedLexicon {
  readonly compiled: CompiledLexicon;
  readonly matcher: Matcher;
  readonly segment: Segmenter;
  readonly castOf: CastReader;
  readonly groups: ReadonlyMap<Family, FamilyGroup>;
  /** Each family's general indicator, for passages that only the tagger found. */
  readonly general: ReadonlyMap<Family, number>;
  /** What was learned of whose experience a passage is; rules alone decide without it. */
  readonly whose: WhoseWeights | undefined;
}

export function loadLexicon(compiled: CompiledLexicon): LoadedLexicon {
  const general = new Map<Family, number>();
  compiled.indicators.forEach((indicator, number) => {
    const known = general.get(indicator.family);
    if (known === undefined || indicator.id < compiled.indicators[known]!.id) general.set(indicator.family, number);
  });
  return {
    compiled,
    matcher: matcherFor(compiled.patterns),
    segment: segmenterFor(compiled.context.segments),
    castOf: castReader(compiled.context.people),
    groups: new Map(compiled.families.map(({ id, group }) => [id, group])),
    general,
    whose: whoseWeights(compiled.whose),
  };
}
