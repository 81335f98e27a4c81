import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashText } from '../engine/tagger-features';
import { readMarks } from '../lexicon/marks';
import { readSources } from '../lexicon/read-sources';
import type { SourceFile } from '../lexicon/yaml-source';
import type { Family } from '../model/lexicon';
import { parseReading, type Reading, type ReadingSpan } from './inline-format';
import { labelFamilies, labels } from './labels';

/** One text to learn from. */
export interface Lesson {
  readonly name: string;
  /** 0 to 4: the part it is held out with; decided by its name alone. */
  readonly fold: number;
  readonly kind: 'document' | 'line' | 'ordinary';
  readonly reading: Reading;
  /** The indicator whose example it is. */
  readonly indicator?: string;
}

export const FOLDS = 5;

/** Every reading, bank line, ordinary text and indicator example of a lexicon's folder, in a fixed order. */
export function teachingSet(folder: string, files: readonly SourceFile[]): Lesson[] {
  const readings = join(folder, 'readings');
  const texts = (under: string): [string, string][] =>
    existsSync(join(readings, under))
      ? readdirSync(join(readings, under))
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .map((name) => [name, readFileSync(join(readings, under, name), 'utf8')])
      : [];
  const lesson = (name: string, kind: Lesson['kind'], source: string): Lesson => {
    try {
      return { name, fold: hashText(name) % FOLDS, kind, reading: parseReading(source) };
    } catch (error) {
      throw new Error(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  };
  return [
    ...texts('.').map(([name, source]) => lesson(name, 'document', source)),
    ...texts('bank').flatMap(([name, source]) =>
      source
        .split('\n')
        .flatMap((line, at) => (line.trim() === '' ? [] : [lesson(`bank/${name}:${at + 1}`, 'line', line)])),
    ),
    ...texts('ordinary').flatMap(([name, source]) =>
      source.split(/\n\s*\n/).map((part, at) => lesson(`ordinary/${name}:${at + 1}`, 'ordinary', part)),
    ),
    ...exampleLessons(files),
  ];
}

/** Families of offence words: annotators did not mark these, so their examples teach nothing. */
const isOffence = (family: Family): boolean => family.startsWith('offence-');

/** The indicators' own examples: match and context lines with their marks, no_match lines as text without signs. */
function exampleLessons(files: readonly SourceFile[]): Lesson[] {
  const lessons: Lesson[] = [];
  for (const { source } of readSources(files, () => undefined).indicators) {
    const label = labelOf(source.family, source.title);
    if (label === undefined) continue;
    const add = (
      part: string,
      marked: string,
      status: ReadingSpan['status'],
      experiencer: 'reviewed-person' | 'other',
    ): void => {
      const read = readMarks(marked);
      if (!read.ok) return;
      const spans = read.value.spans.map((span) => ({ ...span, label, status, experiencer, uncertain: false }));
      const name = `${source.id}:${part}`;
      const reading = { text: read.value.text, spans, prompt: null, reviewed: '', kind: '' };
      lessons.push({ name, fold: hashText(name) % FOLDS, kind: 'line', reading, indicator: source.id });
    };
    source.examples.match.forEach((example, at) => {
      add(`match-${at + 1}`, typeof example === 'string' ? example : example.text, 'affirmed', 'reviewed-person');
    });
    source.examples.no_match.forEach((example, at) => {
      add(`no-match-${at + 1}`, example, 'affirmed', 'reviewed-person');
    });
    source.examples.context.forEach(({ text, is }, at) => {
      const status = is === 'denied' || is === 'hypothetical' || is === 'generic' ? is : 'affirmed';
      add(`context-${at + 1}`, text, status, is === 'other-person' ? 'other' : 'reviewed-person');
    });
  }
  return lessons;
}

/** The label that an indicator's examples teach; its family's, where two labels share a family the one its title speaks of. */
function labelOf(family: Family, title: string): string | undefined {
  if (isOffence(family)) return undefined;
  if (family === 'debt-and-earnings') return /debt/i.test(title) ? 'debt' : 'earnings-control';
  if (family === 'recruitment-and-movement')
    return /recruit|offer|promise|approach|advert|agen|job/i.test(title) ? 'recruitment' : 'movement';
  return labels.find((label) => labelFamilies[label] === family);
}
