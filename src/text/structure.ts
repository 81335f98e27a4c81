/** How a text is built: every span is in tokens, `end` exclusive. Spans of one list do not overlap and are in order. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
}

/** What kind of text a section or paragraph is; decides whether it can assert anything about anybody. */
export type TextType =
  | 'narrative'
  | 'quoted-speech'
  | 'question-answer'
  | 'form-field'
  | 'training-and-experience'
  | 'statute-or-charge'
  | 'argument'
  | 'header-footer';

export interface Section extends TokenSpan {
  /** The heading as printed, or empty. */
  readonly heading: string;
  readonly type: TextType;
}

export interface Paragraph extends TokenSpan {
  readonly section: number;
  readonly type: TextType;
}

export interface Sentence extends TokenSpan {
  readonly paragraph: number;
}

export interface Clause extends TokenSpan {
  readonly sentence: number;
}

export interface Structure {
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
}
