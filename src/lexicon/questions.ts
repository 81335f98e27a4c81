import { z } from 'zod';
import type { Question } from '../model/question';
import { Stage } from '../model/review-note';
import type { Report } from './source-place';
import { readYaml, type SourceFile } from './yaml-source';

const QuestionsSource = z.strictObject({
  questions: z.array(
    z.strictObject({
      id: z.string().regex(/^G\d{2}$/, 'An id is G and two digits.'),
      text: z.string().min(1),
      help: z.string().min(1).optional(),
      source: z.string().min(1),
    }),
  ),
});

const folder = 'questions/';

/** The shared review questions; a file's name is the stage they are asked at, `all` every stage. */
export function readQuestions(files: readonly SourceFile[], report: Report): readonly Question[] {
  const questions: Question[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    if (!file.path.startsWith(folder)) continue;
    const stages = stagesOf(file.path);
    if (stages === null) {
      report(
        { file: file.path, line: 1, column: 1 },
        'LEX070',
        'The file’s name is not a stage.',
        `Name it after one of: ${[...Stage.options, 'all'].join(', ')}.`,
      );
      continue;
    }
    const read = readYaml(file, QuestionsSource, report);
    read?.value.questions.forEach(({ id, text, help, source }, index) => {
      if (seen.has(id))
        report(
          read.place(['questions', index, 'id']),
          'LEX071',
          `The question ${id} is there twice.`,
          'Give it an id of its own; ids are permanent.',
        );
      seen.add(id);
      questions.push({ id, stages, text, source, ...(help === undefined ? {} : { help }) });
    });
  }
  return questions.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function stagesOf(path: string): readonly Stage[] | null {
  const name = path.slice(folder.length).replace(/\.ya?ml$/, '');
  if (name === 'all') return Stage.options;
  const stage = Stage.safeParse(name);
  return stage.success ? [stage.data] : null;
}
