import type { Result } from '../model/failure';
import { shown } from './example-run';
import { type ReadIndicator, readSources } from './read-sources';
import { errorsInto, inOrder, type LexiconError } from './source-place';
import type { SourceFile } from './yaml-source';

/** Each indicator's cues as their author wrote them, in the order of the compiled lexicon. */
export const cueWordsOf = (indicators: readonly ReadIndicator[]): readonly (readonly string[])[] =>
  indicators.map(({ source }) => source.cues.map(shown));

/** The cues' words for the build: what the workbench shows beside a match. */
export function readCueWords(
  files: readonly SourceFile[],
): Result<{ readonly cueWords: readonly (readonly string[])[] }, readonly LexiconError[]> {
  const errors: LexiconError[] = [];
  const { indicators } = readSources(files, errorsInto(errors));
  return errors.length > 0
    ? { ok: false, failure: inOrder(errors) }
    : { ok: true, value: { cueWords: cueWordsOf(indicators) } };
}
