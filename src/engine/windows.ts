import type { Structure, TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import type { Matches } from './compiled-lexicon';

/** Part of a text in whole paragraphs, numbered from 0, with the way back. */
export interface Window extends TokenSpan {
  readonly tokens: Tokens;
  readonly structure: Structure;
}

/** Cuts a text into windows of whole paragraphs of about `size` tokens. */
export function* windowsOf(tokens: Tokens, structure: Structure, size: number): Generator<Window> {
  const { paragraphs, sentences, clauses, sections } = structure;
  let paragraph = 0;
  let sentence = 0;
  let clause = 0;
  while (paragraph < paragraphs.length) {
    const firstParagraph = paragraph;
    const start = paragraphs[paragraph]!.start;
    while (
      paragraph < paragraphs.length &&
      (paragraph === firstParagraph || paragraphs[paragraph]!.end - start <= size)
    ) {
      paragraph++;
    }
    const end = paragraphs[paragraph - 1]!.end;
    const firstSentence = sentence;
    const firstClause = clause;
    while (sentence < sentences.length && sentences[sentence]!.start < end) sentence++;
    while (clause < clauses.length && clauses[clause]!.start < end) clause++;
    const firstSection = paragraphs[firstParagraph]!.section;
    const lastSection = paragraphs[paragraph - 1]!.section;
    const moved = <T extends TokenSpan>(span: T): T => ({ ...span, start: span.start - start, end: span.end - start });
    yield {
      start,
      end,
      tokens: {
        text: tokens.text,
        count: end - start,
        starts: tokens.starts.subarray(start, end),
        ends: tokens.ends.subarray(start, end),
        kinds: tokens.kinds.subarray(start, end),
        joined: tokens.joined.subarray(start, end),
      },
      structure: {
        sections: sections.slice(firstSection, lastSection + 1).map((section) => ({
          ...section,
          start: Math.max(0, section.start - start),
          end: Math.min(end, section.end) - start,
        })),
        paragraphs: paragraphs
          .slice(firstParagraph, paragraph)
          .map((one) => ({ ...moved(one), section: one.section - firstSection })),
        sentences: sentences
          .slice(firstSentence, sentence)
          .map((one) => ({ ...moved(one), paragraph: one.paragraph - firstParagraph })),
        clauses: clauses
          .slice(firstClause, clause)
          .map((one) => ({ ...moved(one), sentence: one.sentence - firstSentence })),
      },
    };
  }
}

/** What was found in a window, in the whole text's token numbers. */
export function movedMatches(found: Matches, by: number): Matches {
  const moved = <T extends TokenSpan>(hit: T): T => ({ ...hit, start: hit.start + by, end: hit.end + by });
  if (by === 0) return found;
  return {
    cues: found.cues.map(moved),
    excepted: found.excepted.map(moved),
    concepts: found.concepts.map(moved),
    context: found.context.map(moved),
  };
}
