/** A place in a source file that an author can jump to; line and column count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What is wrong in a lexicon source, where, and what to do. `code` is permanent and explained in lexicons/README.md. */
export interface LexiconError extends SourcePlace {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Collects every error of a run, so that an author sees all of them at once. */
export type Report = (at: SourcePlace, code: string, message: string, remedy: string) => void;

export function errorsInto(list: LexiconError[]): Report {
  return (at, code, message, remedy) => {
    list.push({ file: at.file, line: at.line, column: at.column, code, message, remedy });
  };
}

/** `file:line:column CODE what is wrong. What to do.` */
export function printed(error: LexiconError): string {
  return `${error.file}:${error.line}:${error.column} ${error.code} ${error.message} ${error.remedy}`;
}

/** By file, then place, so that the same sources print the same list. */
export function inOrder(errors: readonly LexiconError[]): LexiconError[] {
  return [...errors].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
