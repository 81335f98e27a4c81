/** Part of every report: changes whenever the same text and lexicon may give other findings. */
export const engineVersion = '0.1.0';
