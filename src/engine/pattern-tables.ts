/** The compiled token trie. Shape belongs to `src/lexicon/compile` and `matcher`; nobody else looks inside. */
export interface PatternTables {
  readonly format: 1;
}
