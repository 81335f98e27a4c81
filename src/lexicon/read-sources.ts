import type { z } from 'zod';
import type { ClassMembers } from './pattern-compiler';
import type { Report, SourcePlace } from './source-place';
import { CitedSources, ClassesSource, FamiliesSource, IndicatorSource } from './source-shapes';
import { type ReadSource, readYaml, type SourceFile } from './yaml-source';

export interface ReadIndicator {
  readonly file: string;
  readonly source: IndicatorSource;
  readonly place: ReadSource<IndicatorSource>['place'];
}

/** The lexicon's own sources, read; files that do not read are left out and reported. */
export interface LexiconSources {
  readonly indicators: readonly ReadIndicator[];
  readonly classes: ReadSource<ClassesSource> | null;
  readonly cited: CitedSources | null;
  readonly families: z.infer<typeof FamiliesSource>;
}

export const isIndicatorFile = (path: string): boolean => /^indicators\/.+\.ya?ml$/.test(path);

export function readSources(files: readonly SourceFile[], report: Report): LexiconSources {
  const one = <T>(path: string, shape: z.ZodType<T>): ReadSource<T> | null => {
    const file = files.find((candidate) => candidate.path === path);
    if (file !== undefined) return readYaml(file, shape, report);
    report(
      { file: path, line: 1, column: 1 },
      'LEX005',
      'The file is missing.',
      'Restore it; README.md lists the files of a lexicon.',
    );
    return null;
  };
  const families = one('families.yaml', FamiliesSource)?.value ?? [];
  const classes = one('classes.yaml', ClassesSource);
  const cited = one('sources.yaml', CitedSources)?.value ?? null;
  const indicators: ReadIndicator[] = [];
  const inOrder = files.filter(({ path }) => isIndicatorFile(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of inOrder) {
    const read = readYaml(file, IndicatorSource, report);
    if (read !== null) indicators.push({ file: file.path, source: read.value, place: read.place });
  }
  indicators.sort((a, b) => (a.source.id < b.source.id ? -1 : a.source.id > b.source.id ? 1 : 0));
  return { indicators, classes, cited, families };
}

/** The classes as the pattern compiler wants them; a problem in a member is reported at that member. */
export function classMembers(classes: LexiconSources['classes'], report: Report): ReadonlyMap<string, ClassMembers> {
  if (classes === null) return new Map();
  return new Map(
    Object.entries(classes.value).map(([name, { members }]) => [
      name,
      {
        members,
        problem: (member, problem) =>
          report(classes.place([name, 'members', member], problem.at), problem.code, problem.message, problem.remedy),
      },
    ]),
  );
}

export type Place = (path: readonly PropertyKey[], offset?: number) => SourcePlace;
