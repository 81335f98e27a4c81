import type { CueHit } from '../engine/compiled-lexicon';
import type { Matcher, Trace } from '../engine/matcher';
import { normalise } from '../text/normalise';
import type { Segmenter } from '../text/segment';
import { type Tokens, tokenise } from '../text/tokenise';
import type { Example } from './examples';
import { type MarkedText, readMarks } from './marks';
import type { ReadIndicator } from './read-sources';
import type { Report } from './source-place';
import type { CueSource } from './source-shapes';

/** How examples are read: as a document would be. */
export interface ExampleReader {
  readonly matcher: Matcher;
  readonly segment: Segmenter;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Runs one indicator's examples as tests of its cues and remembers what they exercised. */
export class ExampleRun {
  private readonly exercised = new Set<number>();
  private readonly silenced = new Set<number>();
  private unread = false;

  /** `number` is the indicator's number in the compiled tables. */
  constructor(
    private readonly indicator: ReadIndicator,
    private readonly number: number,
    private readonly reader: ExampleReader,
  ) {}

  check(example: Example, report: Report): void {
    if (example.kind === 'no_match') this.mustStaySilent(example, report);
    else this.mustBeFound(example, report);
  }

  /** Cues and exceptions that no example so far exercised; nothing while an example cannot be read. */
  reportUnexercised(report: Report): void {
    if (this.unread) return;
    const { source, place } = this.indicator;
    source.cues.forEach((cue, at) => {
      if (this.exercised.has(at)) return;
      const message = `No match example exercises cue ${at + 1}: ${shown(cue)}.`;
      report(place(['cues', at]), 'LEX047', message, 'Add a match example for it, or remove it.');
    });
    source.exceptions?.forEach(({ phrase }, at) => {
      if (this.silenced.has(at)) return;
      report(
        place(['exceptions', at, 'phrase']),
        'LEX048',
        `No no_match example exercises this exception: ${phrase}.`,
        'Add a no_match example in which a cue would be found but for it, or remove it.',
      );
    });
  }

  private mustBeFound({ text: marked, path, byTagger }: Example, report: Report): void {
    const marks = this.marksOf(marked, path, report);
    if (marks === null) {
      this.unread = true;
      return;
    }
    const { tokens, hits, kept } = this.found(marks.text);
    const on = (span: Span) => (hit: CueHit) =>
      tokens.starts[hit.start]! < span.end && span.start < tokens.ends[hit.end - 1]!;
    for (const hit of hits) if (marks.spans.some((span) => on(span)(hit))) this.exercised.add(hit.cue);
    if (byTagger) return;
    for (const span of marks.spans) {
      if (kept.some(on(span))) continue;
      const words = `“${marks.text.slice(span.start, span.end)}”`;
      const at = this.indicator.place(path, marked.indexOf('[['));
      const silencing = hits.find(on(span))?.silencedBy[0]?.exception.because;
      if (silencing !== undefined)
        report(
          at,
          'LEX043',
          `An exception silences ${words}: ${silencing}.`,
          'Make the exception narrower, or change the example.',
        );
      else if (kept.length > 0)
        report(
          at,
          'LEX044',
          `A cue finds ${kept.map((hit) => quoted(tokens, hit)).join(', ')}, but not ${words}.`,
          'Move the mark to the words the cue finds, or add a cue.',
        );
      else
        report(
          at,
          'LEX042',
          `No cue finds ${words}.`,
          'Add or widen a cue, or write { text: ..., by: tagger } if only reading can tell.',
        );
    }
  }

  private mustStaySilent({ text, path }: Example, report: Report): void {
    const mark = text.search(/\[\[|\]\]/);
    if (mark >= 0) {
      const at = this.indicator.place(path, mark);
      report(at, 'LEX045', 'A no_match example has a mark.', 'Remove [[ ]]: nothing is to be found here.');
      return;
    }
    const { tokens, hits, kept } = this.found(text);
    for (const { silencedBy } of hits) for (const { exception } of silencedBy) this.silenced.add(exception.exception);
    for (const hit of kept) {
      // Words that need an anchor are not shown without another sign beside them.
      if (hit.needsAnchor) continue;
      const cue = shown(this.indicator.source.cues[hit.cue]!);
      report(
        this.indicator.place(path, tokens.starts[hit.start]),
        'LEX046',
        `Cue ${hit.cue + 1} finds ${quoted(tokens, hit)} where nothing should be found: ${cue}.`,
        'Narrow the cue, or add an exception with its reason.',
      );
    }
  }

  private marksOf(marked: string, path: readonly PropertyKey[], report: Report): MarkedText | null {
    const { place } = this.indicator;
    const read = readMarks(marked);
    if (!read.ok) {
      report(place(path, read.at), 'LEX040', read.message, 'Mark the words that show it: [[took her passport]].');
      return null;
    }
    if (read.value.spans.length > 0) return read.value;
    report(place(path), 'LEX041', 'The example has no mark.', 'Put [[ ]] around the words that show it.');
    return null;
  }

  private found(text: string): { tokens: Tokens; hits: Trace['cues']; kept: readonly CueHit[] } {
    const tokens = tokenise(normalise(text));
    const structure = this.reader.segment(tokens);
    const own = ({ indicator }: CueHit): boolean => indicator === this.number;
    return {
      tokens,
      hits: this.reader.matcher.trace(tokens, structure).cues.filter(own),
      kept: this.reader.matcher.match(tokens, structure).cues.filter(own),
    };
  }
}

const quoted = (tokens: Tokens, { start, end }: CueHit): string =>
  `“${tokens.text.slice(tokens.starts[start], tokens.ends[end - 1])}”`;

/** A cue in one line. */
export function shown(cue: CueSource): string {
  if (typeof cue === 'string') return cue;
  if ('phrase' in cue) return cue.phrase;
  return `all: [${cue.all.join(', ')}]`;
}
