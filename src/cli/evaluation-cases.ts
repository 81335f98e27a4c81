import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Assertion } from '../model/finding';
import { parseReading, type ReadingSpan } from '../training/inline-format';

/** One text with what reviewers marked in it. `spans` is null where nobody marked any: only prompts are counted. */
export interface Case {
  readonly id: string;
  readonly text: string;
  readonly reviewed: string;
  readonly spans: readonly ReadingSpan[] | null;
  readonly prompt: boolean | null;
}

/** Cases of one origin, never pooled with another's. */
export interface Source {
  readonly name: string;
  readonly cases: readonly Case[];
  /** Ordinary documents: every prompt on them is false. */
  readonly ordinary: boolean;
  /** The shipped tagger has learned from these very texts. */
  readonly taught: boolean;
  /** What the lexicon has learned of whose experience passages are, it learned from these very texts. */
  readonly learned: boolean;
}

/** Acceptable families for each annotator's label. */
export type LabelMap = ReadonlyMap<string, readonly string[]>;

export function readLabels(path: string): LabelMap {
  const { labels } = JSON.parse(readFileSync(path, 'utf8')) as { labels: Record<string, readonly string[]> };
  return new Map(Object.entries(labels));
}

const texts = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name));

/** A folder of readings: annotated documents, one a file. */
export function readingsIn(folder: string): Source {
  return {
    name: basename(folder),
    ordinary: false,
    taught: isTaught(folder),
    learned: isTaught(folder),
    cases: texts(folder).map(readingCase),
  };
}

/** A lexicon's own readings, or the corpus they were copied from. */
const isTaught = (folder: string): boolean => ['readings', 'annotated'].includes(basename(folder));

function readingCase(path: string): Case {
  const reading = parseReading(readFileSync(path, 'utf8'));
  return {
    id: basename(path, '.txt'),
    text: reading.text,
    reviewed: reading.reviewed,
    spans: reading.spans,
    prompt: reading.prompt,
  };
}

/** A folder of marked lines, each a case of its own. */
export function linesIn(folder: string): Source {
  const cases = texts(folder).flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line, at): Case => {
        const { text, spans } = parseReading(line);
        return { id: `${basename(path, '.txt')}:${at + 1}`, text, reviewed: '', spans, prompt: null };
      }),
  );
  return { name: `${basename(folder)} (lines)`, ordinary: false, taught: true, learned: false, cases };
}

/** A folder of documents nobody marked; its name says whether they are ordinary. The first line names the origin and is left out. */
export function documentsIn(folder: string): Source {
  const cases = texts(folder).map((path): Case => {
    const text = readFileSync(path, 'utf8').replace(/^SOURCE:.*\n/, '');
    return { id: basename(path, '.txt'), text, reviewed: '', spans: null, prompt: null };
  });
  return {
    name: basename(folder),
    ordinary: basename(folder).startsWith('ordinary'),
    taught: false,
    learned: false,
    cases,
  };
}

interface SentenceLine {
  readonly id: string;
  readonly kind: string;
  readonly sentence: string;
  readonly expected: readonly {
    indicatorCategory: string;
    start: number;
    end: number;
    assertion: string;
    experiencer: string;
  }[];
}

/** Sentences as JSON lines, by kind. */
export function sentencesIn(path: string): Source[] {
  const byKind = new Map<string, Case[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, kind, sentence, expected } = JSON.parse(line) as SentenceLine;
    const spans = expected.map(
      (one): ReadingSpan => ({
        start: one.start,
        end: one.end,
        label: one.indicatorCategory,
        status: statusOf(one.assertion),
        experiencer: one.experiencer === 'subject' ? 'reviewed-person' : 'other',
        uncertain: false,
      }),
    );
    const list = byKind.get(kind) ?? [];
    list.push({ id, text: sentence, reviewed: '', spans, prompt: null });
    byKind.set(kind, list);
  }
  return [...byKind].map(([kind, cases]) => ({
    name: `sentences: ${kind}`,
    ordinary: false,
    taught: false,
    learned: false,
    cases,
  }));
}

function statusOf(assertion: string): Assertion['status'] {
  if (assertion === 'denied' || assertion === 'hypothetical' || assertion === 'generic') return assertion;
  return assertion === 'boilerplate' ? 'generic' : 'affirmed';
}

/** Everything to measure on: the paths given, or the readings of the repository and the corpus where it is there. */
export function sourcesFor(paths: readonly string[], readings: string, corpus: string): Source[] {
  if (paths.length > 0) return paths.flatMap(sourcesAt);
  const sources = existsSync(readings) ? [readingsIn(readings)] : [];
  if (existsSync(join(readings, 'bank'))) sources.push(linesIn(join(readings, 'bank')));
  if (existsSync(join(corpus, 'sentences', 'dev.jsonl')))
    sources.push(...sentencesIn(join(corpus, 'sentences', 'dev.jsonl')));
  const documents = join(corpus, 'documents');
  if (existsSync(documents))
    for (const name of readdirSync(documents).sort()) sources.push(documentsIn(join(documents, name)));
  return sources;
}

function sourcesAt(path: string): Source[] {
  if (path.endsWith('.jsonl')) return sentencesIn(path);
  if (!statSync(path).isDirectory())
    return [
      {
        name: basename(path),
        ordinary: false,
        taught: isTaught(dirname(path)),
        learned: false,
        cases: [readingCase(path)],
      },
    ];
  if (basename(path) === 'bank') return [linesIn(path)];
  const first = texts(path)[0];
  if (first === undefined)
    return readdirSync(path)
      .sort()
      .map((name) => join(path, name))
      .filter((one) => statSync(one).isDirectory())
      .flatMap(sourcesAt);
  return [readFileSync(first, 'utf8').startsWith('#!') ? readingsIn(path) : documentsIn(path)];
}
