import type { FontUse, Weight } from './fonts';

export interface Span {
  readonly text: string;
  readonly weight?: Weight;
}

interface Piece {
  readonly text: string;
  readonly weight: Weight;
  readonly width: number;
}

/** One line of text: pieces from left to right. Widths are in points. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Breaks text into lines at spaces, and inside a word only where it is longer than a line. */
export const breakLines = (spans: readonly Span[], fonts: FontUse, size: number, width: number): readonly Line[] => {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let used = 0;
  const measure = (text: string, weight: Weight): number => (fonts.widthOf(text, weight) * size) / 1000;
  const end = (): void => {
    lines.push({ pieces: merged(pieces), width: used });
    pieces = [];
    used = 0;
  };
  const put = (text: string, weight: Weight, wide: number): void => {
    pieces.push({ text, weight, width: wide });
    used += wide;
  };
  for (const { text, weight = 'regular' } of spans)
    for (const word of text.match(/\n|[^\S\n]+|\S+/g) ?? []) {
      if (word === '\n') {
        end();
        continue;
      }
      const blank = word.trim() === '';
      const wide = measure(blank ? ' ' : word, weight);
      if (blank) {
        if (pieces.length > 0 && used + wide <= width) put(' ', weight, wide);
        continue;
      }
      if (used + wide > width && pieces.length > 0) end();
      if (wide <= width) {
        put(word, weight, wide);
        continue;
      }
      for (const character of word) {
        const one = measure(character, weight);
        if (used + one > width && pieces.length > 0) end();
        put(character, weight, one);
      }
    }
  if (pieces.length > 0 || lines.length === 0) end();
  return lines;
};

const merged = (pieces: readonly Piece[]): readonly Piece[] => {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.weight === piece.weight)
      result[result.length - 1] = { ...last, text: last.text + piece.text, width: last.width + piece.width };
    else result.push(piece);
  }
  return result;
};
