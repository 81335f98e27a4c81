import { createHash } from 'node:crypto';
import type { CompiledIndicator, CompiledLexicon } from '../engine/compiled-lexicon';
import type { ContextTables } from '../engine/context-tables';
import type { WhoseTable } from '../engine/whose-reader';
import type { Result } from '../model/failure';
import { compileContext } from './compile-context';
import { compileIndicators } from './compile-indicators';
import { isContextSource, readContextSources } from './context-sources';
import { PatternCompiler } from './pattern-compiler';
import { learnedFile } from './read-files';
import { classMembers, isIndicatorFile, type ReadIndicator, readSources } from './read-sources';
import { errorsInto, inOrder, type LexiconError, type Report } from './source-place';
import type { SourceFile } from './yaml-source';

/** The lexicon's tables from its sources, or every error in them. The same sources give the same bytes. */
export function compile(files: readonly SourceFile[]): Result<CompiledLexicon, readonly LexiconError[]> {
  const errors: LexiconError[] = [];
  const report = errorsInto(errors);
  const sources = readSources(files, report);
  const patterns = new PatternCompiler(classMembers(sources.classes, report));
  patterns.compileClasses();
  compileIndicators(sources.indicators, patterns, report);
  const context = compiledContext(files, patterns, report);
  const version = versionOf(files, report);
  if (errors.length > 0 || context === null) return { ok: false, failure: inOrder(errors) };
  return {
    ok: true,
    value: {
      version,
      sha256: sha256Of(files),
      families: sources.families,
      indicators: sources.indicators.map(compiledIndicator),
      patterns: patterns.tables(),
      context,
      ...learnedIn(files),
    },
  };
}

/** The learned table as `lexicon learn` wrote it; a lexicon without one reads by rules alone. */
function learnedIn(files: readonly SourceFile[]): Pick<CompiledLexicon, 'whose'> {
  const file = files.find(({ path }) => path === learnedFile);
  return file ? { whose: JSON.parse(file.text) as WhoseTable } : {};
}

/** The context rules, their cues added to `patterns`; null when their sources have errors. */
export function compiledContext(
  files: readonly SourceFile[],
  patterns: PatternCompiler,
  report: Report,
): ContextTables | null {
  const sources = readContextSources(files, report);
  if (sources === null) return null;
  return compileContext(sources, (phrase, at, cue) =>
    patterns.contextCue(cue, phrase, (problem) =>
      report({ ...at, column: at.column + problem.at }, problem.code, problem.message, problem.remedy),
    ),
  );
}

/** An indicator as reviewers read it and the engine knows it: without its cues. */
export function compiledIndicator({ source }: ReadIndicator): CompiledIndicator {
  return {
    id: source.id,
    title: source.title,
    family: source.family,
    strength: source.strength,
    status: source.status,
    experiencer: source.experiencer,
    why: source.why,
    ...(source['better-term'] === undefined ? {} : { betterTerm: source['better-term'] }),
    ...(source['may-also-mean'] === undefined ? {} : { mayAlsoMean: source['may-also-mean'] }),
    ...(source['ask-instead'] === undefined ? {} : { askInstead: source['ask-instead'] }),
    citations: source.citations,
  };
}

function versionOf(files: readonly SourceFile[], report: Report): string {
  const version = files.find(({ path }) => path === 'VERSION')?.text.trim() ?? '';
  if (!/^\d+\.\d+\.\d+$/.test(version))
    report({ file: 'VERSION', line: 1, column: 1 }, 'LEX006', 'The version is missing.', 'Write it as 0.1.0.');
  return version;
}

/** Of what was compiled: every source's path and text, in order. */
function sha256Of(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  const compiled = files.filter(
    ({ path }) =>
      isIndicatorFile(path) ||
      isContextSource(path) ||
      ['VERSION', 'classes.yaml', 'families.yaml', 'sources.yaml', learnedFile].includes(path),
  );
  for (const { path, text } of [...compiled].sort((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(`${path}\0${text.replaceAll('\r\n', '\n')}\0`);
  return hash.digest('hex');
}
