const word = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** The words of a text, as they are counted for coverage. */
export const wordsOf = (text: string): readonly string[] => text.match(word) ?? [];
