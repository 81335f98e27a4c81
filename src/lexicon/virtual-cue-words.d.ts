declare module 'virtual:cue-words' {
  /** Each indicator's cues as their author wrote them, in the order of the compiled lexicon. */
  export const cueWords: readonly (readonly string[])[];
}
