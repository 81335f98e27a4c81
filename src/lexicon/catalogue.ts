import type { Catalogue, Questions } from '../model/catalogue';
import type { Result } from '../model/failure';
import { compiledIndicator } from './compile';
import { readQuestions } from './questions';
import { readSources } from './read-sources';
import { errorsInto, inOrder, type LexiconError } from './source-place';
import type { SourceFile } from './yaml-source';

export interface ReadCatalogue {
  readonly catalogue: Catalogue;
  readonly questions: Questions;
}

/** What people read of the lexicon, and the review questions, from the sources; or every error in them. */
export function readCatalogue(files: readonly SourceFile[]): Result<ReadCatalogue, readonly LexiconError[]> {
  const errors: LexiconError[] = [];
  const report = errorsInto(errors);
  const sources = readSources(files, report);
  const questions = readQuestions(files, report);
  if (errors.length > 0) return { ok: false, failure: inOrder(errors) };
  return {
    ok: true,
    value: {
      catalogue: {
        version: files.find(({ path }) => path === 'VERSION')?.text.trim() ?? '',
        families: sources.families,
        indicators: sources.indicators.map(compiledIndicator),
        sources: (sources.cited ?? []).map(({ id, title, publisher, year }) => ({
          id,
          title: [title, publisher, year].filter((part) => part !== undefined && part !== '').join(', '),
        })),
      },
      questions,
    },
  };
}
