import { catalogue, questions } from 'virtual:catalogue';
import { describe, expect, it } from 'vitest';
import { readQuestions } from './questions';
import { errorsInto, type LexiconError } from './source-place';

const read = (path: string, text: string) => {
  const errors: LexiconError[] = [];
  return { questions: readQuestions([{ path, text }], errorsInto(errors)), errors };
};

describe('the review questions', () => {
  it('are the 43 of the catalogue, each with its stage and source', () => {
    expect(questions.map(({ id }) => id)).toEqual(
      Array.from({ length: 43 }, (_, n) => `G${String(n + 1).padStart(2, '0')}`),
    );
    expect(questions.filter(({ stages }) => stages.length === 6).map(({ id }) => id)).toEqual(['G41', 'G42', 'G43']);
    for (const { source } of questions) expect(source).not.toBe('');
  });

  it('come with the words for every family and indicator', () => {
    expect(catalogue.families).toHaveLength(28);
    const known = new Set(catalogue.sources.map(({ id }) => id));
    for (const indicator of catalogue.indicators)
      for (const citation of indicator.citations) expect(known).toContain(citation.source);
  });

  it('name the place and the remedy of an error', () => {
    const one = '  - { id: G01, text: "Why?", source: "001" }\n';
    expect(read('questions/charging.yaml', `questions:\n${one}${one}`).errors).toMatchObject([
      { code: 'LEX071', line: 3, file: 'questions/charging.yaml' },
    ]);
    expect(read('questions/trial.yaml', `questions:\n${one}`).errors).toMatchObject([{ code: 'LEX070' }]);
    expect(read('questions/plea.yaml', 'questions:\n  - { id: G01, text: "Why?" }\n').errors).toHaveLength(1);
  });
});
