declare module 'virtual:figures' {
  /** What was measured of this lexicon and engine; null where nothing was recorded. */
  export const figures: import('../model/figures').Figures | null;
}
