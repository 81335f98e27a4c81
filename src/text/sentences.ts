import { NEW_LINE, WIDE_GAP } from './lines';
import { wordAt } from './phrase-set';
import type { SegmentRules } from './segment-rules';
import type { Clause, Sentence, TokenSpan } from './structure';
import { MARK, NUMBER, type Tokens, WORD } from './tokenise';

/** Sentences and clauses longer than this are cut, so that no rule's reach is unbounded. */
const LONGEST_SENTENCE = 240;

export interface SentenceCutter {
  /** Adds the sentences and clauses of one paragraph. `lineByLine`: every line break ends a sentence (forms, lists). */
  cut(tokens: Tokens, breaks: Uint8Array, paragraph: TokenSpan, number: number, lineByLine: boolean): void;
  readonly sentences: Sentence[];
  readonly clauses: Clause[];
}

export function sentenceCutter(rules: SegmentRules): SentenceCutter {
  const abbreviations = new Set(rules.abbreviations);
  const beforeNumbers = new Set(rules.abbreviationsBeforeNumbers);
  const clauseWords = new Set(rules.clauseWords);
  const afterMark = new Set(rules.clauseWordsAfterMark);
  const subjects = new Set(rules.subjects);
  const sentences: Sentence[] = [];
  const clauses: Clause[] = [];

  const endsSentence = (tokens: Tokens, at: number, end: number): boolean => {
    const mark = tokens.text.charCodeAt(tokens.starts[at]!);
    if (mark === 63 || mark === 33 || mark === 0x2026) return true;
    if (mark !== 46) return false;
    const next = at + 1;
    if (next >= end) return true;
    if (tokens.starts[next] === tokens.ends[at] && tokens.kinds[next] !== MARK) return false;
    if (tokens.text.charCodeAt(tokens.starts[next]!) === 46 || tokens.text.charCodeAt(tokens.starts[next]!) === 44)
      return false;
    const before = at - 1;
    if (before < 0 || tokens.kinds[before] === MARK || tokens.ends[before] !== tokens.starts[at]) return true;
    if (tokens.kinds[before] === NUMBER) return !opensSmall(tokens, next);
    const word = wordAt(tokens, before);
    if (abbreviations.has(word)) return false;
    if (beforeNumbers.has(word) && isDigit(tokens.text.charCodeAt(tokens.starts[next]!))) return false;
    if (word.length === 1 && word !== 'i' && (tokens.kinds[next] === WORD || isInitials(tokens, before))) return false;
    return !opensSmall(tokens, next) || word.length > 3;
  };

  const cutClauses = (tokens: Tokens, start: number, end: number, sentence: number): void => {
    let from = start;
    for (let at = start + 1; at < end; at++) {
      if (!startsClause(tokens, at, from, end)) continue;
      clauses.push({ start: from, end: at, sentence });
      from = at;
    }
    clauses.push({ start: from, end, sentence });
  };

  const startsClause = (tokens: Tokens, at: number, from: number, end: number): boolean => {
    if (tokens.kinds[at] === MARK) return false;
    const before = tokens.kinds[at - 1] === MARK ? tokens.text.charCodeAt(tokens.starts[at - 1]!) : 0;
    if (before === 59 || before === 0x2014) return true;
    const length = tokens.ends[at]! - tokens.starts[at]!;
    if (length > 12) return false;
    const word = wordAt(tokens, at);
    if (clauseWords.has(word)) return at - from > 1 || before !== 0;
    if (afterMark.has(word)) return before === 44;
    if (joins.has(word) && at + 1 < end && at - from > 2) {
      return subjects.has(wordAt(tokens, at + 1)) && (before === 44 || word !== 'or');
    }
    return false;
  };

  return {
    sentences,
    clauses,
    cut(tokens, breaks, paragraph, number, lineByLine) {
      let from = paragraph.start;
      const close = (to: number): void => {
        if (to <= from) return;
        sentences.push({ start: from, end: to, paragraph: number });
        cutClauses(tokens, from, to, sentences.length - 1);
        from = to;
      };
      for (let at = paragraph.start; at < paragraph.end; at++) {
        if (at > from) {
          const gap = breaks[at]!;
          if ((lineByLine && gap >= NEW_LINE) || gap === WIDE_GAP || at - from >= LONGEST_SENTENCE) close(at);
          else if (isBox(tokens, at, paragraph.end)) close(at);
        }
        if (tokens.kinds[at] === MARK && !isNumbering(tokens, from, at) && endsSentence(tokens, at, paragraph.end)) {
          let to = at + 1;
          while (to < paragraph.end && tokens.kinds[to] === MARK && isCloser(tokens, to)) to++;
          close(to);
          at = to - 1;
        }
      }
      close(paragraph.end);
    },
  };
}

const joins = new Set([
  'and',
  'or',
  'so',
  'because',
  'while',
  'as',
  'since',
  'where',
  'before',
  'after',
  'if',
  'unless',
]);

const isDigit = (code: number): boolean => code >= 48 && code < 58;

/** "U.S.C.": the letter before the stop follows another stop. */
function isInitials(tokens: Tokens, at: number): boolean {
  return at > 0 && tokens.ends[at - 1] === tokens.starts[at] && tokens.text.charCodeAt(tokens.starts[at - 1]!) === 46;
}

/** "¶ 1." or "4." opens a sentence and is none by itself. */
function isNumbering(tokens: Tokens, from: number, at: number): boolean {
  if (at - from > 2) return false;
  for (let token = from; token < at; token++) if (tokens.kinds[token] === WORD) return false;
  return at > from;
}

function opensSmall(tokens: Tokens, at: number): boolean {
  const first = tokens.text.charAt(tokens.starts[at]!);
  return tokens.kinds[at] === WORD && first !== first.toUpperCase();
}

/** Quote marks and brackets that close what just ended; a straight quote closes only when nothing stands between. */
function isCloser(tokens: Tokens, at: number): boolean {
  const mark = tokens.text.charAt(tokens.starts[at]!);
  if (')]\u201d\u2019?!.'.includes(mark)) return true;
  return (mark === '"' || mark === "'") && tokens.starts[at] === tokens.ends[at - 1];
}

/** A check box: "[x]", "[ ]", "( )", "☐". */
export function isBox(tokens: Tokens, at: number, end: number): boolean {
  if (tokens.kinds[at] !== MARK) return false;
  const mark = tokens.text.charAt(tokens.starts[at]!);
  if ('\u2610\u2611\u2612'.includes(mark)) return true;
  if (mark !== '[' && mark !== '(') return false;
  const closing = mark === '[' ? ']' : ')';
  const next = at + 1 < end ? tokens.text.charAt(tokens.starts[at + 1]!) : '';
  if (next === closing) return true;
  const single = at + 2 < end && tokens.ends[at + 1]! - tokens.starts[at + 1]! === 1;
  const after = single ? tokens.text.charAt(tokens.starts[at + 2]!) : '';
  return single && after === closing && 'xX\u2713\u2714\u2717*'.includes(next);
}
