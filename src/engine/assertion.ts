import type { Assertion } from '../model/finding';
import type { Structure, TextType, TokenSpan } from '../text/structure';
import type { Tokens } from '../text/tokenise';
import type { CueReach, ReachingCue } from './cue-scope';
import { denialOf, opensWithNo, tellsAbsence } from './denial';
import { formAnswer } from './form-answer';
import type { Candidate } from './merge';
import { spanAt } from './places';
import { answerAfter, answerInside, answerWithin, isQuestion } from './question';

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
  const open = cues.find((one) => one.cue.is === 'hypothetical' && leavesOpen(one, candidate, sentence, tokens));
  if (opensWithNo(candidate, tokens)) return ['denied', ['the answer is no']];
  const number = structure.clauses[candidate.clause]!.sentence;
  if (isQuestion(tokens, sentence, candidate)) {
    const answered = answerInside(tokens, candidate, sentence) ?? answerAfter(tokens, structure, number);
    if (tellsAbsence(candidate.family) && answered) return ['affirmed', ['a question with its answer']];
    if (answered === 'yes') return ['affirmed', ['a question, answered yes']];
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

/** How far into a passage a word of doubt still governs it. */
const OPENING = 6;

/** "Asked about it, she said": a question that opens a sentence ends at its comma. */
function leavesOpen(cue: ReachingCue, candidate: Candidate, sentence: TokenSpan, tokens: Tokens): boolean {
  if (cue.inside) return cue.start - candidate.start <= OPENING && !/asked/.test(cue.cue.because);
  if (!cue.before || cue.start - sentence.start > 2) return true;
  for (let at = cue.end; at < candidate.start; at++)
    if (tokens.text.charCodeAt(tokens.starts[at]!) === COMMA) return false;
  return true;
}

const COMMA = 44;

function hasBox(tokens: Tokens, sentence: TokenSpan): boolean {
  const first = tokens.text.charAt(tokens.starts[sentence.start]!);
  return '[(\u2610\u2611\u2612'.includes(first);
}
