import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Report, SourcePlace } from './source-place';

export interface SourceFile {
  /** Relative to the lexicon's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** A YAML source whose values can be traced to line and column. */
export interface ReadSource<T> {
  readonly value: T;
  /** Where the value at `path` stands; for text, `offset` characters into it. */
  readonly place: (path: readonly PropertyKey[], offset?: number) => SourcePlace;
}

export const largestSource = 1_000_000;

/** What reads a value: a schema of zod or of zod/mini. */
interface Shape<T> {
  safeParse(
    raw: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/** Reads one YAML file against its shape; reports every problem and returns null when there is one. */
export function readYaml<T>(file: SourceFile, shape: Shape<T>, report: Report): ReadSource<T> | null {
  const top = { file: file.path, line: 1, column: 1 };
  if (file.text.length > largestSource) {
    report(top, 'LEX002', 'The file is larger than 1 MB.', 'Split it: one indicator a file, short cues.');
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { file: file.path, line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const error of [...document.errors, ...document.warnings])
    report(at(error.pos[0]), 'LEX001', `Not YAML: ${oneLine(error.message)}.`, 'Check indentation, colons and quotes.');
  if (document.errors.length > 0) return null;

  const find = (path: readonly PropertyKey[]): { node: unknown; start: number } => {
    let node: unknown = document.contents;
    let start = (document.contents as Node | null)?.range?.[0] ?? 0;
    for (const key of path) {
      const next = isMap(node)
        ? pairOf(node, key)?.value
        : isSeq(node) && typeof key === 'number'
          ? node.items[key]
          : null;
      const range = (next as Node | null | undefined)?.range;
      if (!range) break;
      node = next;
      start = range[0];
    }
    return { node, start };
  };
  const place = (path: readonly PropertyKey[], offset?: number): SourcePlace => {
    const { node, start } = find(path);
    const text = offset !== undefined && isScalar(node) && typeof node.value === 'string';
    return at(text ? start + inside(node, file.text, offset) : start);
  };
  const keyPlace = (path: readonly PropertyKey[], key: string): SourcePlace => {
    const { node, start } = find(path);
    const written = isMap(node) ? (pairOf(node, key)?.key as Node | undefined) : undefined;
    return at(written?.range?.[0] ?? start);
  };

  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: 50 });
  } catch {
    report(top, 'LEX001', 'The file’s aliases expand without bound.', 'Write the values out.');
    return null;
  }
  const parsed = shape.safeParse(raw);
  if (parsed.success) return { value: parsed.data, place };
  for (const issue of flattened(parsed.error.issues)) {
    const unknown = 'keys' in issue && Array.isArray(issue.keys) ? (issue.keys as string[]) : [];
    const where = issue.path.length === 0 ? 'The file' : `“${issue.path.join('.')}”`;
    if (unknown.length > 0)
      for (const key of unknown)
        report(
          keyPlace(issue.path, key),
          'LEX003',
          `Unknown field “${key}”.`,
          'Remove it or correct its spelling; README.md lists the fields.',
        );
    else
      report(
        place(issue.path),
        'LEX004',
        `${where}: ${oneLine(issue.message)}.`,
        'README.md shows the shape of every field.',
      );
  }
  return null;
}

const pairOf = (map: YAMLMap, key: PropertyKey): Pair | undefined =>
  map.items.find((item) => (isScalar(item.key) ? item.key.value : item.key) === key);

/** Offset of the `offset`th character of a scalar from the scalar's start; exact for one-line text, else its start. */
function inside(
  node: { range?: [number, number, number] | null; type?: string },
  text: string,
  offset: number,
): number {
  const [start, end] = node.range ?? [0, 0, 0];
  const source = text.slice(start, end);
  if (source.includes('\n')) return 0;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
    const quote = node.type === 'QUOTE_DOUBLE';
    let at = 1;
    for (let passed = 0; passed < offset && at < source.length; passed++)
      at += quote ? escapeAt(source, at) : source[at] === "'" ? 2 : 1;
    return at;
  }
  return offset;
}

/** How many characters of a double-quoted scalar's source make the one at `at`. */
function escapeAt(source: string, at: number): number {
  if (source[at] !== '\\') return 1;
  return { x: 4, u: 6, U: 10 }[source[at + 1] ?? ''] ?? 2;
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** A failed choice of shapes says what is wrong in the shape that came nearest. */
function flattened(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors === undefined || issue.errors.length === 0) return [issue];
    const nearest = [...issue.errors].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
    if (depth(nearest) === 0)
      return [issue.message === 'Invalid input' ? { ...issue, message: nearest[0]?.message ?? issue.message } : issue];
    return flattened(nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

const depth = (issues: readonly Issue[]): number =>
  Math.max(0, ...issues.map((issue) => (issue.code === 'unrecognized_keys' || issue.path.length > 0 ? 1 : 0)));

const oneLine = (message: string): string => message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
