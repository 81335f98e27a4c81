declare module 'virtual:tagger-weights' {
  /** The weights file of the lexicon this program was built with; empty when it had none. */
  export const weightsBase64: string;
}
