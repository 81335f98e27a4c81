declare module 'virtual:catalogue' {
  /** What people read of the lexicon of this build: far smaller than its tables. */
  export const catalogue: import('../model/catalogue').Catalogue;
  export const questions: import('../model/catalogue').Questions;
}
