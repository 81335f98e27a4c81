import type { CueHit } from '../engine/compiled-lexicon';
import type { Matcher, Trace } from '../engine/matcher';
import { normalise } from '../text/normalise';
import type { Segmenter } from '../text/segment';
import { type Tokens, tokenise } from '../text/tokenise';
import { readMarks } from './marks';
import type { ReadIndicator } from './read-sources';
import type { Report } from './source-place';
import type { CueSource } from './source-shapes';

/** How examples are read: as a document would be. */
export interface ExampleReader {
  readonly matcher: Matcher;
  readonly segment: Segmenter;
}

/** Runs an indicator's examples as tests of its cues; `indicator` is its number in the compiled tables. */
export function checkExamples(
  { source, place }: ReadIndicator,
  indicator: number,
  reader: ExampleReader,
  report: Report,
): void {
  const { matcher, segment } = reader;
  const exercised = new Set<number>();
  const silenced = new Set<number>();

  const found = (text: string): { tokens: Tokens; hits: Trace['cues']; kept: readonly CueHit[] } => {
    const tokens = tokenise(normalise(text));
    const structure = segment(tokens);
    return {
      tokens,
      hits: matcher.trace(tokens, structure).cues.filter((hit) => hit.indicator === indicator),
      kept: matcher.match(tokens, structure).cues.filter((hit) => hit.indicator === indicator),
    };
  };

  const mustBeFound = (marked: string, path: readonly PropertyKey[], byTagger: boolean): void => {
    const read = readMarks(marked);
    if (!read.ok) {
      report(place(path, read.at), 'LEX040', read.message, 'Mark the words that show it: [[took her passport]].');
      return;
    }
    const { text, spans } = read.value;
    if (spans.length === 0) {
      report(place(path), 'LEX041', 'The example has no mark.', 'Put [[ ]] around the words that show it.');
      return;
    }
    const { tokens, hits, kept } = found(text);
    const overlapping = (hit: CueHit, span: { start: number; end: number }): boolean =>
      tokens.starts[hit.start]! < span.end && span.start < tokens.ends[hit.end - 1]!;
    for (const hit of hits) if (spans.some((span) => overlapping(hit, span))) exercised.add(hit.cue);
    if (byTagger) return;
    for (const span of spans) {
      if (kept.some((hit) => overlapping(hit, span))) continue;
      const at = place(path, marked.indexOf('[['));
      const where = `“${text.slice(span.start, span.end)}”`;
      if (hits.some((hit) => overlapping(hit, span)))
        report(
          at,
          'LEX043',
          `An exception of this indicator silences ${where}.`,
          'Make the exception narrower, or change the example.',
        );
      else if (kept.length > 0)
        report(
          at,
          'LEX044',
          `A cue is found, but outside ${where}.`,
          'Move the mark to the words the cue finds, or add a cue.',
        );
      else
        report(
          at,
          'LEX042',
          `No cue finds ${where}.`,
          'Add or widen a cue, or write { text: ..., by: tagger } if only reading can tell.',
        );
    }
  };

  source.examples.match.forEach((example, at) => {
    if (typeof example === 'string') mustBeFound(example, ['examples', 'match', at], false);
    else mustBeFound(example.text, ['examples', 'match', at, 'text'], example.by === 'tagger');
  });
  source.examples.context.forEach((example, at) => {
    mustBeFound(example.text, ['examples', 'context', at, 'text'], example.by === 'tagger');
  });
  source.examples.no_match.forEach((text, at) => {
    const path = ['examples', 'no_match', at];
    if (text.includes('[[') || text.includes(']]'))
      report(
        place(path, Math.max(0, text.search(/\[\[|\]\]/))),
        'LEX045',
        'A no_match example has a mark.',
        'Remove [[ ]]: nothing is to be found here.',
      );
    const { tokens, hits, kept } = found(text);
    for (const { silencedBy } of hits) for (const { exception } of silencedBy) silenced.add(exception.exception);
    for (const hit of kept) {
      const quote = text.slice(tokens.starts[hit.start], tokens.ends[hit.end - 1]);
      report(
        place(path, tokens.starts[hit.start]),
        'LEX046',
        `Cue ${hit.cue + 1} finds “${quote}” where nothing should be found: ${shown(source.cues[hit.cue]!)}.`,
        'Narrow the cue, or add an exception with its reason.',
      );
    }
  });
  source.cues.forEach((cue, at) => {
    if (!exercised.has(at))
      report(
        place(['cues', at]),
        'LEX047',
        `No match example exercises this cue: ${shown(cue)}.`,
        'Add a match example for it, or remove it.',
      );
  });
  source.exceptions?.forEach(({ phrase }, at) => {
    if (!silenced.has(at))
      report(
        place(['exceptions', at, 'phrase']),
        'LEX048',
        `No no_match example exercises this exception: ${phrase}.`,
        'Add a no_match example in which a cue would be found but for it, or remove it.',
      );
  });
}

/** A cue in one line. */
export function shown(cue: CueSource): string {
  if (typeof cue === 'string') return cue;
  if ('phrase' in cue) return cue.phrase;
  return `all: [${cue.all.join(', ')}]`;
}
