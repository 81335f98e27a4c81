import type { Law } from '../../law/matter';
import type { Question } from '../../model/question';

/** The law packs, loaded when a note or the table of places is first opened, so that the panel itself stays quick. */
export const loadLaw = async (questions: readonly Question[]): Promise<Law> => {
  const { packs, offences } = await import('virtual:jurisdictions');
  return { packs, offences, questions };
};
