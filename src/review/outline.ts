/** A note laid out once, to be written as Word, PDF, HTML, Markdown or plain text. No markup in any string. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'evidence'; readonly passages: readonly Passage[] }
  | { readonly kind: 'answer'; readonly answer: AnsweredQuestion };

/** A quoted passage: `before` and `after` are up to 32 characters of the document around it. */
export interface Passage {
  /** "A1", "S1": how the rest of the note cites it. */
  readonly label: string;
  readonly title: string;
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  /** Page, assertion, reason: one line each. */
  readonly lines: readonly string[];
}

export interface AnsweredQuestion {
  /** "G13"; empty where the question has no number of its own. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** May hold line breaks. */
  readonly reasons: string;
  readonly source: string;
}

/**
 * Which part of a note is exported. A is facts and may have to be disclosed; B is the reviewer's evaluation; the requests go
 * to whoever holds the file; the declaration is an outline for the person's own words.
 */
export type NotePart = 'whole' | 'evidence' | 'evaluation' | 'requests' | 'declaration';

/** "G13. What pressure operated?" */
export const questionLine = ({ id, question }: AnsweredQuestion): string =>
  id === '' ? question : `${id}. ${question}`;
