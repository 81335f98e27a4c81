import { z } from 'zod';
import { Threshold } from '../model/legal-provision';
import type { Question } from '../model/question';
import { Role, Stage } from '../model/review-note';
import type { Report } from './source-place';
import { readYaml, type SourceFile } from './yaml-source';

const QuestionsSource = z.strictObject({
  questions: z.array(
    z.strictObject({
      id: z.string().regex(/^G\d{2}$/, 'An id is G and two digits.'),
      text: z.string().min(1),
      help: z.string().min(1).optional(),
      source: z.string().min(1),
      roles: z.array(z.enum(Role.options)).min(1).optional(),
      thresholds: z.array(z.enum(Threshold.options)).min(1).optional(),
      childOnly: z.literal(true).optional(),
      scopeOpen: z.literal(true).optional(),
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
    read?.value.questions.forEach((question, index) => {
      const { id } = question;
      if (seen.has(id))
        report(
          read.place(['questions', index, 'id']),
          'LEX071',
          `The question ${id} is there twice.`,
          'Give it an id of its own; ids are permanent.',
        );
      seen.add(id);
      questions.push(withoutGaps({ ...question, stages }));
    });
  }
  return questions.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Without the fields that were left out, so that what is compiled holds only what was written. */
const withoutGaps = (question: { readonly [Key in keyof Question]: Question[Key] | undefined }): Question =>
  Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) as Question;

function stagesOf(path: string): readonly Stage[] | null {
  const name = path.slice(folder.length).replace(/\.ya?ml$/, '');
  if (name === 'all') return Stage.options;
  const stage = Stage.safeParse(name);
  return stage.success ? [stage.data] : null;
}
