import { matcherFor } from '../engine/matcher';
import { segmenterFor } from '../text/segment';
import { compiledContext } from './compile';
import { compileIndicators } from './compile-indicators';
import { ExampleRun } from './example-run';
import { exampleStructure } from './example-structure';
import { examplesOf } from './examples';
import { isPackFile, readJurisdictions } from './jurisdictions';
import { PatternCompiler } from './pattern-compiler';
import { readQuestions } from './questions';
import { classMembers, isIndicatorFile, type LexiconSources, type ReadIndicator, readSources } from './read-sources';
import { errorsInto, inOrder, type LexiconError, type Report } from './source-place';
import type { SourceFile } from './yaml-source';

export interface Checked {
  readonly errors: readonly LexiconError[];
  /** What an author may want to know and need not change. */
  readonly notes: readonly LexiconError[];
}

/** Every error of a lexicon; examples run as tests. `only`: one indicator's file by path, whatever the others say. */
export function checkLexicon(files: readonly SourceFile[], only?: string): Checked {
  const errors: LexiconError[] = [];
  const notes: LexiconError[] = [];
  const report = errorsInto(errors);
  const wanted = only === undefined ? files : files.filter(({ path }) => !isIndicatorFile(path) || path === only);
  const sources = readSources(wanted, report);
  const patterns = new PatternCompiler(classMembers(sources.classes, report));
  compileIndicators(sources.indicators, patterns, report);
  checkNames(sources, files, report);
  const context = compiledContext(files, patterns, report);
  if (only === undefined) {
    checkClasses(sources, patterns, errorsInto(notes));
    readQuestions(files, report);
    readJurisdictions(files, report);
  } else if (isPackFile(only)) readJurisdictions(files, report);
  const broken = new Set(errors.map(({ file }) => file));
  const reader = {
    matcher: matcherFor(patterns.tables()),
    segment: context === null ? exampleStructure : segmenterFor(context.segments),
  };
  sources.indicators.forEach((indicator, number) => {
    if (broken.has(indicator.file)) return;
    const run = new ExampleRun(indicator, number, reader);
    for (const example of examplesOf(indicator.source)) run.check(example, report);
    run.reportUnexercised(report);
  });
  return {
    errors: inOrder(only === undefined ? errors : errors.filter(({ file }) => file === only)),
    notes: inOrder(notes),
  };
}

/** Classes that no cue, exception, context cue or other class names. */
function checkClasses({ classes }: LexiconSources, patterns: PatternCompiler, report: Report): void {
  const used = new Set(patterns.used);
  // What the unused ones contain is still compiled, so that its errors are seen.
  patterns.compileClasses();
  if (classes === null) return;
  for (const name of Object.keys(classes.value)) {
    if (used.has(name)) continue;
    report(classes.place([name]), 'LEX032', `No cue uses the class <${name}>.`, 'Only the tagger sees it.');
  }
}

function checkNames(sources: LexiconSources, files: readonly SourceFile[], report: Report): void {
  const cited = sources.cited === null ? null : new Set(sources.cited.map(({ id }) => id));
  const seen = new Map<string, string>();
  for (const indicator of sources.indicators) {
    const { file, source, place } = indicator;
    const [, folder, name] = /^indicators\/(.+)\/([^/]+)\.ya?ml$/.exec(file) ?? ['', '', ''];
    if (name !== source.id)
      report(
        place(['id']),
        'LEX050',
        `The file is called ${name}, the id is ${source.id}.`,
        `Rename the file to ${source.id}.yaml.`,
      );
    if (folder !== source.family)
      report(
        place(['family']),
        'LEX051',
        `The file lies in “${folder}”, the family is ${source.family}.`,
        `Move it to indicators/${source.family}/.`,
      );
    const family = sources.families.find(({ id }) => id === source.family);
    if (family !== undefined && !source.id.startsWith(`${family.prefix}-`))
      report(
        place(['id']),
        'LEX052',
        `Ids of ${source.family} begin with ${family.prefix}.`,
        `Call it ${family.prefix}-nn.`,
      );
    const twin = seen.get(source.id);
    if (twin !== undefined)
      report(place(['id']), 'LEX053', `${twin} has the same id.`, 'Give one of them the next free number.');
    seen.set(source.id, file);
    if (cited !== null)
      source.citations.forEach(({ source: id }, at) => {
        if (!cited.has(id))
          report(
            place(['citations', at, 'source']),
            'LEX054',
            `There is no source “${id}” in sources.yaml.`,
            'Correct it, or add the source there.',
          );
      });
    checkFields(indicator, report);
  }
  // A twin outside the files that were read still counts.
  for (const { path } of files)
    if (isIndicatorFile(path) && !sources.indicators.some(({ file }) => file === path)) {
      const id = /([^/]+)\.ya?ml$/.exec(path)?.[1] ?? '';
      const twin = sources.indicators.find(({ source, file }) => source.id === id && file !== path);
      if (twin !== undefined)
        report(twin.place(['id']), 'LEX053', `${path} has the same id.`, 'Give one of them the next free number.');
    }
}

/** Fields that only some families have. */
function checkFields({ source, place }: ReadIndicator, report: Report): void {
  const needs: Readonly<Record<string, readonly ('better-term' | 'may-also-mean' | 'ask-instead')[]>> = {
    'stigmatising-language': ['better-term'],
    'trauma-presentation': ['may-also-mean', 'ask-instead'],
  };
  const needed = needs[source.family] ?? [];
  for (const field of ['better-term', 'may-also-mean', 'ask-instead'] as const) {
    if (needed.includes(field) && source[field] === undefined)
      report(place(['id']), 'LEX055', `An indicator of ${source.family} needs “${field}”.`, 'Add the field.');
    if (!needed.includes(field) && source[field] !== undefined)
      report(place([field]), 'LEX056', `“${field}” does not belong to ${source.family}.`, 'Remove it.');
  }
}
