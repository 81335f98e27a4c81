import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDocuments } from '../support/documents/library';

export interface BenchText {
  readonly name: string;
  readonly documents: readonly string[];
}

const characters = (documents: readonly string[]): number => documents.reduce((sum, one) => sum + one.length, 0);

const filled = (documents: readonly string[], size: number): string => {
  const whole = documents.join('\n\n');
  return whole.repeat(Math.ceil(size / whole.length)).slice(0, size);
};

/** The ordinary documents of the corpus beside the repository, up to `most` characters; nothing when it is absent. */
const corpus = (root: string, most: number): readonly string[] => {
  const folder = join(root, '../shared/corpus/documents');
  if (!existsSync(folder)) return [];
  const documents: string[] = [];
  for (const kind of readdirSync(folder)
    .filter((name) => name.startsWith('ordinary-'))
    .sort())
    for (const name of readdirSync(join(folder, kind)).sort().slice(0, 40)) {
      if (characters(documents) > most) return documents;
      documents.push(readFileSync(join(folder, kind, name), 'utf8'));
    }
  return documents;
};

/** The invented documents of the repository as text. */
export const sampleTexts = (): readonly string[] =>
  sampleDocuments().map(({ source, layout }) => (layout === 'markup' ? source.replace(/<[^>]+>/g, '\n') : source));

export const benchTexts = (root: string): readonly BenchText[] => {
  const ordinary = corpus(root, 400_000);
  return [
    { name: 'the sample documents', documents: sampleTexts() },
    ...(ordinary.length > 0 ? [{ name: 'ordinary documents of the corpus', documents: ordinary }] : []),
  ];
};

/** `size` characters of the sample documents, again and again. */
export const longText = (size: number): string => filled(sampleTexts(), size);

export const kilobytes = (text: BenchText): number => characters(text.documents) / 1000;
