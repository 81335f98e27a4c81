import type { CueProblem } from './cue-language';
import type { PatternCompiler } from './pattern-compiler';
import type { ReadIndicator } from './read-sources';
import type { Report } from './source-place';

/** Adds every cue and exception of the indicators to the tables; an indicator's number is its place in the list. */
export function compileIndicators(
  indicators: readonly ReadIndicator[],
  patterns: PatternCompiler,
  report: Report,
): void {
  indicators.forEach(({ source, place }, indicator) => {
    const at =
      (...path: readonly PropertyKey[]) =>
      (problem: CueProblem): void =>
        report(place(path, problem.at), problem.code, problem.message, problem.remedy);
    source.cues.forEach((cue, number) => {
      const entry = { indicator, cue: number, anchor: typeof cue === 'string' ? false : (cue.anchor ?? false) };
      if (typeof cue === 'string') patterns.phraseCue(entry, cue, at('cues', number));
      else if ('phrase' in cue) patterns.phraseCue(entry, cue.phrase, at('cues', number, 'phrase'));
      else
        patterns.frameCue(
          entry,
          { all: cue.all, not: cue.not ?? [], by: cue.by ?? 'any', within: cue.within ?? 'clause' },
          (list, item, problem) => at('cues', number, list, item)(problem),
        );
    });
    source.exceptions?.forEach(({ phrase, because, within }, number) => {
      const entry = { indicator, within: within ?? ('overlap' as const), because, exception: number };
      patterns.exception(entry, phrase, at('exceptions', number, 'phrase'));
    });
  });
}
