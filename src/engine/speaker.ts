import type { Assertion } from '../model/finding';
import type { Person } from '../model/person';
import { wordAt } from '../text/phrase-set';
import type { Paragraph, Sentence } from '../text/structure';
import { MARK, type Tokens } from '../text/tokenise';
import type { Mention } from './mentions';
import type { Candidate } from './merge';
import type { PersonVocabulary } from './person-vocabulary';

type Speaker = Assertion['speaker'];

const speakers: Record<Person['role'] | 'unclear', Speaker> = {
  'reviewed-person': 'reviewed-person',
  complainant: 'witness',
  witness: 'witness',
  officer: 'officer',
  'co-accused': 'other',
  relative: 'witness',
  other: 'other',
  unclear: 'unclear',
};

/**
 * Who says it: the subject of the last verb of saying before the passage in its sentence, or of the one right after it;
 * without one, whoever writes the document (an officer, in a narrative) unless somebody is quoted.
 */
export function speakerOf(
  candidate: Candidate,
  sentence: Sentence,
  paragraph: Paragraph,
  tokens: Tokens,
  mentions: readonly Mention[],
  vocabulary: PersonVocabulary,
): Speaker {
  for (let at = candidate.start - 1; at > sentence.start; at--) {
    if (isSaying(tokens, at, vocabulary)) return subjectBefore(at, sentence.start, mentions);
  }
  for (let at = candidate.end; at < sentence.end; at++) {
    if (isSaying(tokens, at, vocabulary)) return subjectBefore(at, candidate.end, mentions);
  }
  if (paragraph.type === 'question-answer' || paragraph.type === 'quoted-speech') {
    const first = mentions.find((one) => one.start >= paragraph.start && one.start < paragraph.start + 3);
    return first ? speakers[first.role] : 'unclear';
  }
  return paragraph.type === 'narrative' || paragraph.type === 'form-field' ? 'officer' : 'other';
}

const isSaying = (tokens: Tokens, at: number, vocabulary: PersonVocabulary): boolean =>
  tokens.kinds[at] !== MARK && vocabulary.sayings.has(wordAt(tokens, at));

function subjectBefore(verb: number, from: number, mentions: readonly Mention[]): Speaker {
  const subject = mentions.findLast((one) => one.end <= verb && one.start >= from);
  if (!subject) return 'unclear';
  return subject.self ? 'officer' : speakers[subject.role];
}
