import type { LoadedLexicon } from '../engine/scan';
import { hashText } from '../engine/tagger-features';
import { whoseWeights } from '../engine/whose-reader';
import type { Case, LabelMap } from './evaluation-cases';
import { addLesson, type WhoseLessons } from './whose-lessons';
import { trainWhose } from './whose-training';

const PARTS = 5;

/** The part of the readings a document belongs to; the tagger's held-out parts are the same. */
const partOf = (one: Case): number => hashText(`${one.id}.txt`) % PARTS;

/**
 * For each document a lexicon that has not learned from it whose experience passages are: the readings in five parts,
 * each read with what the other four taught. Takes a few seconds.
 */
export function crossTaught(
  cases: readonly Case[],
  lexicon: LoadedLexicon,
  labels: LabelMap,
): (one: Case) => LoadedLexicon {
  if (!lexicon.whose) return () => lexicon;
  const parts = Array.from({ length: PARTS }, (_, part) => {
    const lessons: WhoseLessons = { documents: [], passages: [] };
    for (const one of cases) if (partOf(one) !== part) addLesson(lessons, one, lexicon, labels);
    return { ...lexicon, whose: whoseWeights(trainWhose(lessons.documents, lessons.passages)) };
  });
  return (one) => parts[partOf(one)]!;
}
