declare module 'virtual:lexicon' {
  /** The lexicon of this build. */
  export const compiledLexicon: import('../engine/compiled-lexicon').CompiledLexicon;
}
