declare module 'virtual:lexicon' {
  import type { CompiledLexicon } from '../engine/compiled-lexicon';

  /** The lexicon of this build. */
  export const compiledLexicon: CompiledLexicon;
}
