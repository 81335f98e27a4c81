import { wordAt } from '../text/phrase-set';
import type { Structure, TokenSpan } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';
import { formAnswer } from './form-answer';

/** A question mark ends the sentence and the passage does not itself quote the question. */
export function isQuestion(tokens: Tokens, sentence: TokenSpan, span: TokenSpan): boolean {
  for (let at = sentence.end - 1; at >= sentence.start && at >= sentence.end - 3; at--) {
    if (tokens.text.charAt(tokens.starts[at]!) !== '?') continue;
    const quoted = tokens.text.slice(tokens.starts[sentence.start], tokens.starts[span.start]);
    return (quoted.match(/["\u201c\u201d]/g) ?? []).length % 2 === 0;
  }
  return false;
}

const speakersLabel = /^(a|ans|answer)$/;
const no = /^(no|nope|nah|naw|never|nobody|none|negative|nothing|na|neither)$/;
const yes = /^(yes|yeah|yep|yea|correct|affirmative|sure)$/;

/** Yes or no, where the next sentence of the same paragraph opens with it (a speaker's label aside). */
export function answerAfter(tokens: Tokens, structure: Structure, sentence: number): 'yes' | 'no' | undefined {
  const next = structure.sentences[sentence + 1];
  if (!next || next.paragraph !== structure.sentences[sentence]!.paragraph) return undefined;
  const circled = formAnswer(tokens, next, { start: next.start, end: next.start });
  if (circled === 'no' && next.end - next.start <= 8) return 'no';
  let at = next.start;
  for (let step = 0; step < 5 && at < next.end; step++, at++) {
    const word = wordAt(tokens, at);
    if (no.test(word)) return 'no';
    if (yes.test(word)) return 'yes';
    const colon = at + 1 < next.end && tokens.text.charAt(tokens.starts[at + 1]!) === ':';
    if (colon || speakersLabel.test(word)) continue;
    if (!':."\u201c\'\u2018(-\u2013'.includes(word) && step > 0) return undefined;
  }
  return undefined;
}

/** "asked if …, she said no": a no further on in the same sentence, after a comma, colon, quote mark or verb of saying. */
export function answerWithin(tokens: Tokens, from: number, to: number): 'no' | undefined {
  for (let at = from + 1; at < to; at++) {
    if (!no.test(wordAt(tokens, at))) continue;
    if (
      /^([,:;."\u201c\u2013-]|said|says|stated|st|replied|answered|responded|adv|advised)$/.test(wordAt(tokens, at - 1))
    )
      return 'no';
  }
  return undefined;
}

const negation = /^(no|not|never|nobody|nothing|none|neither|nor|naebody|nope|nah|naw|.*n't)$/;

/** What stands behind the question mark inside a passage that quotes both: a no, a yes, other words; nothing without any. */
export function answerInside(tokens: Tokens, span: TokenSpan, sentence: TokenSpan): 'no' | 'yes' | 'other' | undefined {
  if (span.end <= sentence.end) return undefined;
  const answer = formAnswer(tokens, { start: sentence.end, end: span.end }, { start: sentence.end, end: sentence.end });
  if (answer === 'yes' || answer === 'no') return answer;
  for (let at = sentence.end; at < Math.min(span.end, sentence.end + 8); at++) {
    if (tokens.kinds[at] === MARK) continue;
    if (yes.test(wordAt(tokens, at))) return 'yes';
    if (negation.test(wordAt(tokens, at))) return 'no';
  }
  return 'other';
}
