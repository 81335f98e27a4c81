import type { Piece } from '../pdf/pieces';
import { printLines } from '../pdf/print-lines';
import type { Doubt, RawPage } from '../pdf/raw-page';
import type { GreyImage, RecognisedWord, Recogniser } from '../platform';
import type { PageBox } from '../read-page';
import { skewOf, straightened, turnedPoint } from './deskew';
import { mendedWord } from './mend';

/** Below this, of 100, a word may be another one. */
export const SURE = 75;
/** Less is a speck or the edge of a picture. */
const LEAST = 12;

export interface RecogniseSettings {
  readonly recogniser: Recogniser;
  readonly onProgress: (done: number) => void;
  readonly known?: ((word: string) => boolean) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Recognises the text on a picture of a page. Its size and label are those of the page as it was read before. */
export async function recognisePage(
  image: GreyImage,
  page: Pick<RawPage, 'index' | 'label' | 'width' | 'height'>,
  { recogniser, onProgress, known, signal }: RecogniseSettings,
): Promise<RawPage> {
  const angle = skewOf(image);
  const words = await recogniser.recognise(straightened(image, angle), onProgress, signal);
  const doubts = new Map<Piece, Doubt>();
  const pieces: Piece[] = [];
  let sum = 0;
  const kept = words.filter(({ text, confidence }) => text.trim() !== '' && confidence >= LEAST);
  const lines = linesOf(kept);
  for (const word of kept) {
    const mended = word.confidence < SURE && known ? mendedWord(word.text, known) : undefined;
    const piece = pieceOf(word, mended ?? word.text, lines.get(word.line)!, image, angle);
    pieces.push(piece);
    sum += word.confidence;
    if (mended !== undefined) doubts.set(piece, { confidence: word.confidence, read: word.text });
    else if (word.confidence < SURE) doubts.set(piece, { confidence: word.confidence });
  }
  return {
    index: page.index,
    label: page.label,
    width: page.width,
    height: page.height,
    lines: printLines(pieces),
    turned: [],
    furniture: [],
    redactions: [],
    state: { is: 'recognised', confidence: kept.length > 0 ? Math.round(sum / kept.length) : 0 },
    doubts,
  };
}

interface Line {
  readonly base: number;
  readonly size: number;
}

/** A line's words share one line of writing: the middle of their lower edges, and of their heights. */
function linesOf(words: readonly RecognisedWord[]): ReadonlyMap<number, Line> {
  const byLine = new Map<number, RecognisedWord[]>();
  for (const word of words) byLine.set(word.line, [...(byLine.get(word.line) ?? []), word]);
  return new Map(
    [...byLine].map(([line, all]) => [
      line,
      { base: middle(all.map(({ y, height }) => y + height)), size: middle(all.map(({ height }) => height)) },
    ]),
  );
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function pieceOf(word: RecognisedWord, text: string, line: Line, image: GreyImage, angle: number): Piece {
  const { x, y, width, height } = word;
  const { scale } = image;
  return {
    text,
    item: -1,
    from: 0,
    x0: x / scale,
    x1: (x + width) / scale,
    base: line.base / scale,
    size: (line.size * 1.2) / scale,
    spaced: true,
    hidden: false,
    box: shownBox(image, angle, x, y, width, height),
  };
}

/** The upright box around a word as it stands on the page, askew as it may be. */
function shownBox(image: GreyImage, angle: number, x: number, y: number, width: number, height: number): PageBox {
  const [midX, midY] = turnedPoint(image, angle, x + width / 2, y + height / 2);
  const { scale } = image;
  return {
    x: (midX - width / 2) / scale,
    y: (midY - height / 2) / scale,
    width: width / scale,
    height: height / scale,
  };
}
