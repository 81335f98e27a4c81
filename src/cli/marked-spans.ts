import type { LearnedReading } from '../engine/merge';
import { overlap, spanAt } from '../engine/places';
import type { ReadFinding } from '../engine/read-finding';
import { readingOf } from '../engine/reading';
import type { LoadedLexicon } from '../engine/scan';
import { settleWhose } from '../engine/settle-whose';
import type { Tagger } from '../engine/tagger';
import type { Finding } from '../model/finding';
import type { Family } from '../model/lexicon';
import { tokenise } from '../text/tokenise';
import type { ReadingSpan } from '../training/inline-format';
import type { Case, LabelMap } from './evaluation-cases';

/** A span that reviewers marked, and what the engine reads it as when it is told where to look. */
export interface ReadMark {
  readonly span: ReadingSpan;
  readonly finding: Finding;
}

/**
 * Reads status and person of the spans that reviewers marked, found or not: the context rules measured alone, on far
 * more passages than the lexicon finds. With a tagger, what it learned of an overlapping passage counts as in a scan.
 */
export function readMarks(
  one: Case,
  lexicon: LoadedLexicon,
  labels: LabelMap,
  { tagger, reviewed }: { readonly tagger?: Tagger; readonly reviewed?: string } = {},
): ReadMark[] {
  const tokens = tokenise(one.text);
  const structure = lexicon.segment(tokens);
  const cast = lexicon.castOf(tokens, reviewed);
  const matches = lexicon.matcher.match(tokens, structure);
  const tagged = tagger?.tag(tokens, structure, matches, { start: 0, end: tokens.count }) ?? [];
  const read = readingOf({ tokens, structure, matches, cast, lexicon, pageOf: () => ({ index: 0, label: '1' }) });
  const spans: ReadingSpan[] = [];
  const findings: ReadFinding[] = [];
  for (const span of (one.spans ?? []).filter(({ uncertain }) => !uncertain)) {
    const [family] = (labels.get(span.label) ?? []) as readonly Family[];
    const indicator = family && lexicon.general.get(family);
    let start = 0;
    while (start < tokens.count && tokens.ends[start]! <= span.start) start++;
    let end = start;
    while (end < tokens.count && tokens.starts[end]! < span.end) end++;
    if (family === undefined || indicator === undefined || end === start) continue;
    const learned = tagged.find((other) => overlap(other, { start, end }));
    const { strength } = lexicon.compiled.indicators[indicator]!;
    spans.push(span);
    findings.push(
      read({
        start,
        end,
        clause: spanAt(structure.clauses, start),
        indicator,
        family,
        strength,
        foundBy: learned ? 'tagger' : 'lexicon',
        needsAnchor: false,
        named: true,
        contradicted: false,
        ...(learned ? { learned: learned as LearnedReading } : {}),
      }),
    );
  }
  return settleWhose(findings).map((finding, at) => ({ span: spans[at]!, finding }));
}
