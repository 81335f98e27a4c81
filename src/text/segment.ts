import { breaksOf, type Line } from './lines';
import { paragraphsOf, type RawParagraph } from './paragraphs';
import { phraseSet } from './phrase-set';
import type { SegmentRules } from './segment-rules';
import { isBox, sentenceCutter } from './sentences';
import { speakersOf } from './speakers';
import type { Paragraph, Section, Structure, TextType } from './structure';
import { paragraphTyper } from './text-type';
import { MARK, type Tokens } from './tokenise';

/** Cuts a text into sections, paragraphs, sentences and clauses; linear in its length. */
export type Segmenter = (tokens: Tokens) => Structure;

const LONGEST_HEADING = 90;

export function segmenterFor(rules: SegmentRules): Segmenter {
  const headings = rules.headings.map(({ type, names }) => ({ type, phrases: phraseSet(names) }));
  const typeOf = paragraphTyper(rules);

  /** `inside`: the type of the section so far; a plain line in capitals ends one that is not narrative. */
  const headingType = (tokens: Tokens, line: Line, inside: TextType): TextType | undefined => {
    if (line.width > LONGEST_HEADING || line.closed) return undefined;
    let start = line.start;
    while (start < line.end && isNumbering(tokens, start, line)) start++;
    let end = line.end;
    while (end > start && tokens.kinds[end - 1] === MARK) end--;
    if (start >= end) return undefined;
    for (const { type, phrases } of headings) if (phrases.lengthAt(tokens, start, end) === end - start) return type;
    if (isBox(tokens, line.start, line.end)) return undefined;
    const plain = line.allCapitals && line.label === 0 && end - start >= 1 && end - start <= 8;
    return plain && (start > line.start || (line.blankBefore && inside !== 'narrative')) ? 'narrative' : undefined;
  };

  return (tokens) => {
    const breaks = breaksOf(tokens);
    const speakers = speakersOf(tokens, breaks);
    const sections: Section[] = [];
    const paragraphs: Paragraph[] = [];
    const cutter = sentenceCutter(rules);
    let type: TextType = 'narrative';
    let sectionStart = 0;
    let heading = '';
    const closeSection = (end: number): void => {
      if (end > sectionStart || sections.length === 0) sections.push({ start: sectionStart, end, heading, type });
    };
    const found = new Map<number, TextType>();
    const shouted = isShouted(tokens.text);
    let inside: TextType = 'narrative';
    const isHeading = (line: Line): boolean => {
      const headed = headingType(tokens, line, shouted ? 'narrative' : inside);
      if (headed === undefined) return false;
      found.set(line.start, headed);
      inside = headed;
      return true;
    };
    for (const raw of paragraphsOf(tokens, breaks, isHeading)) {
      const headed = found.get(raw.start);
      if (headed !== undefined) {
        found.delete(raw.start);
        if (raw.start > sectionStart) closeSection(raw.start);
        sectionStart = raw.start;
        heading = tokens.text.slice(tokens.starts[raw.start], tokens.ends[raw.end - 1]);
        type = headed;
      }
      const own = headed === undefined ? typeOf(tokens, raw, type, speakers) : 'header-footer';
      paragraphs.push({ start: raw.start, end: raw.end, section: sections.length, type: own });
      cutter.cut(tokens, breaks, raw, paragraphs.length - 1, isForm(raw, own));
    }
    if (tokens.count > 0) closeSection(tokens.count);
    return { sections, paragraphs, sentences: cutter.sentences, clauses: cutter.clauses };
  };
}

/** A text that is mostly written in capitals, so that capitals make no heading. Judged by its first thousands of letters. */
function isShouted(text: string): boolean {
  const letters = text.slice(0, 8000).replace(/[^A-Za-z]/g, '');
  return letters.replace(/[a-z]/g, '').length * 2 > letters.length;
}

const isForm = (raw: RawParagraph, type: TextType): boolean => type === 'form-field' || raw.first.item;

/** "4.", "IV.", "(b)" before a heading's words. */
function isNumbering(tokens: Tokens, at: number, line: Line): boolean {
  if (tokens.kinds[at] === MARK) return true;
  const word = tokens.text.slice(tokens.starts[at], tokens.ends[at]);
  const next = at + 1 < line.end ? tokens.text.charAt(tokens.starts[at + 1]!) : '';
  return (next === '.' || next === ')') && /^(\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z])$/.test(word);
}
