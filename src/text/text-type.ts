import type { RawParagraph } from './paragraphs';
import { phraseSet } from './phrase-set';
import type { SegmentRules } from './segment-rules';
import { isBox } from './sentences';
import { labelText } from './speakers';
import type { TextType } from './structure';
import { MARK, type Tokens } from './tokenise';

/** Values longer than this many tokens are prose behind a label ("Narrative: …"), not a form's entry. */
const LONGEST_VALUE = 30;
const FIRST_SENTENCE = 40;

/** Tells what kind of text a paragraph is from its form, its first words and the section it stands in. */
export function paragraphTyper(
  rules: SegmentRules,
): (tokens: Tokens, paragraph: RawParagraph, section: TextType, speakers: ReadonlySet<string>) => TextType {
  const openings = rules.openings.map(({ type, where, phrases, unless }) => ({
    type,
    where,
    phrases: phraseSet(phrases),
    unless: phraseSet(unless),
  }));

  return (tokens, paragraph, section, speakers) => {
    const { start, end, first } = paragraph;
    if (isFurniture(tokens, paragraph)) return 'header-footer';
    for (const opening of openings) {
      const reach =
        opening.where === 'start' ? start + 1 : opening.where === 'first-sentence' ? start + FIRST_SENTENCE : end;
      if (
        holds(opening.phrases, tokens, start, Math.min(end, reach), end) &&
        !holds(opening.unless, tokens, start, end, end)
      ) {
        return opening.type;
      }
    }
    if (isBox(tokens, start, end)) return 'form-field';
    if (first.label > 0) {
      if (speakers.has(labelText(tokens, start, first.label))) return 'question-answer';
      if (end - start - first.label <= LONGEST_VALUE && paragraph.single) return 'form-field';
    }
    if (isQuestionOrAnswer(tokens, start, end)) return 'question-answer';
    if (section !== 'narrative') return section;
    return isQuoted(tokens, start, end) ? 'quoted-speech' : 'narrative';
  };
}

function holds(phrases: ReturnType<typeof phraseSet>, tokens: Tokens, from: number, to: number, end: number): boolean {
  for (let at = from; at < to; at++) if (phrases.lengthAt(tokens, at, end) > 0) return true;
  return false;
}

const textOf = (tokens: Tokens, start: number, end: number): string =>
  end > start ? tokens.text.slice(tokens.starts[start], tokens.ends[end - 1]) : '';

/** "Page 3 of 7", "-2-", a lone number. */
function isFurniture(tokens: Tokens, { start, end }: RawParagraph): boolean {
  if (end - start > 5) return false;
  return /^(page\s+)?[-–—\s[(]*\d{1,4}([-–—\s\])]|of|\/|\d{1,4})*$/i.test(textOf(tokens, start, end));
}

function isQuestionOrAnswer(tokens: Tokens, start: number, end: number): boolean {
  if (end - start < 3) return false;
  const first = textOf(tokens, start, start + 1);
  const second = textOf(tokens, start + 1, start + 2);
  return /^(Q|A|Ans|Que)$/.test(first) && (second === '.' || second === ':');
}

function isQuoted(tokens: Tokens, start: number, end: number): boolean {
  const first = textOf(tokens, start, start + 1);
  const last = textOf(tokens, end - 1, end);
  return tokens.kinds[start] === MARK && '"\u201c'.includes(first) && '"\u201d'.includes(last) && end - start > 2;
}
