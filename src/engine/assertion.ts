import type { Assertion } from '../model/finding';
import { wordAt } from '../text/phrase-set';
import type { Structure, TextType, TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import type { CueReach, ReachingCue } from './cue-scope';
import { denialOf, opensWithNo } from './denial';
import { formAnswer } from './form-answer';
import type { Candidate } from './merge';
import { spanAt } from './places';

/** Whether a passage asserts what it says, when, and which cues and rules decided so, in words. */
export interface StatusReading {
  readonly status: Assertion['status'];
  readonly time: Assertion['time'];
  readonly because: readonly string[];
  /** A cue, a form or the kind of text decided; false where nothing spoke and it is affirmed by default. */
  readonly decided: boolean;
}

const generalTypes: Partial<Record<TextType, string>> = {
  'training-and-experience': 'training-and-experience text: general, about nobody in particular',
  'statute-or-charge': 'text of a charge or statute: asserts no fact',
};

/** Reads status and time of one passage from its form, its kind of text and the cues that reach it. */
export function statusOf(candidate: Candidate, tokens: Tokens, structure: Structure, reach: CueReach): StatusReading {
  const cues = reach.reaching(candidate);
  const past = cues.find(({ cue }) => cue.is === 'historical');
  const time = past ? 'historical' : 'current';
  const reason = past ? [past.cue.because] : [];
  const [status, because] = decide(candidate, tokens, structure, cues);
  return { status, time, because: [...because, ...reason], decided: because.length > 0 };
}

type Decision = readonly [Assertion['status'], readonly string[]];

function decide(candidate: Candidate, tokens: Tokens, structure: Structure, cues: readonly ReachingCue[]): Decision {
  const paragraph = structure.paragraphs[spanAt(structure.paragraphs, candidate.start)];
  const sentence = structure.sentences[structure.clauses[candidate.clause]?.sentence ?? -1];
  if (!paragraph || !sentence) return ['affirmed', []];
  const general = generalTypes[paragraph.type];
  if (general) return ['generic', [general]];
  const form = paragraph.type === 'form-field' || hasBox(tokens, sentence);
  const answer = form ? formAnswer(tokens, sentence, candidate) : undefined;
  if (answer === 'no') return ['denied', ['the form’s answer is no']];
  if (answer === 'blank') return ['generic', ['an unticked or unanswered entry of a form']];
  if (answer === 'yes') return ['affirmed', ['the form’s answer is yes']];

  const generic = cues.find(({ cue }) => cue.is === 'generic');
  if (generic) return ['generic', [generic.cue.because]];
  const denied = denialOf(candidate, cues, tokens);
  const open = cues.find(({ cue, inside }) => cue.is === 'hypothetical' && !inside);
  if (opensWithNo(candidate, tokens)) return ['denied', ['the answer is no']];
  const number = structure.clauses[candidate.clause]!.sentence;
  if (isQuestion(tokens, sentence, candidate)) {
    const answered = answerAfter(tokens, structure, number);
    return answered === 'no'
      ? ['denied', ['a question, answered no']]
      : ['hypothetical', ['a question asserts nothing']];
  }
  if (denied && (!open?.before || denied.before)) return ['denied', [denied.cue.because]];
  if (open) {
    const answered =
      open.before && (answerWithin(tokens, candidate.start, sentence.end) ?? answerAfter(tokens, structure, number));
    return answered === 'no' ? ['denied', [`${open.cue.because}, answered no`]] : ['hypothetical', [open.cue.because]];
  }
  return ['affirmed', []];
}

function hasBox(tokens: Tokens, sentence: TokenSpan): boolean {
  const first = tokens.text.charAt(tokens.starts[sentence.start]!);
  return '[(\u2610\u2611\u2612'.includes(first);
}

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
function answerAfter(tokens: Tokens, structure: Structure, sentence: number): 'yes' | 'no' | undefined {
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
function answerWithin(tokens: Tokens, from: number, to: number): 'no' | undefined {
  for (let at = from + 1; at < to; at++) {
    if (!no.test(wordAt(tokens, at))) continue;
    if (
      /^([,:;."\u201c\u2013-]|said|says|stated|st|replied|answered|responded|adv|advised)$/.test(wordAt(tokens, at - 1))
    )
      return 'no';
  }
  return undefined;
}
