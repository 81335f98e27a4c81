import type { PageBox } from '../read-page';
import type { HiddenText } from './hidden-text';
import type { PlacedText, Turn } from './placed-text';

/**
 * A stretch of one text item, in the frame in which its line of writing is upright: x grows with the writing, y
 * downwards. `box` is where it stands on the page as shown.
 */
export interface Piece {
  readonly text: string;
  readonly item: number;
  readonly from: number;
  readonly x0: number;
  readonly x1: number;
  readonly base: number;
  readonly size: number;
  readonly spaced: boolean;
  readonly hidden: boolean;
  readonly box: PageBox;
}

export interface Piecing {
  readonly turn: Turn;
  readonly pieces: Piece[];
}

const wideGap = /\s{3,}/g;

/** Cuts items where text is hidden and where blanks stand for a gap; one list for each direction of writing, the page's main one first. */
export function piecesOf(
  texts: readonly PlacedText[],
  hidden: HiddenText,
  page: { readonly width: number; readonly height: number },
): Piecing[] {
  const byTurn = new Map<Turn, { pieces: Piece[]; characters: number }>();
  for (const text of texts) {
    const list = byTurn.get(text.turn) ?? { pieces: [], characters: 0 };
    byTurn.set(text.turn, list);
    list.characters += text.text.length;
    for (const [from, to, covered] of stretches(text.text, hidden.marks.get(text.item)))
      list.pieces.push(pieceOf(text, from, to, covered, page));
  }
  return [...byTurn]
    .sort(([, a], [, b]) => b.characters - a.characters)
    .map(([turn, { pieces }]) => ({ turn, pieces }));
}

type Stretch = readonly [from: number, to: number, hidden: boolean];

function stretches(text: string, marks: Uint8Array | undefined): Stretch[] {
  const found: Stretch[] = [];
  const cut = (from: number, to: number, hidden: boolean): void => {
    let start = from;
    if (!hidden)
      for (const gap of text.slice(from, to).matchAll(wideGap)) {
        if (from + gap.index > start) found.push([start, from + gap.index, false]);
        start = from + gap.index + gap[0].length;
      }
    if (text.slice(start, to).trim() !== '') found.push([start, to, hidden]);
  };
  if (!marks) {
    cut(0, text.length, false);
    return found;
  }
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (to < text.length && marks[to] === marks[from]) to++;
    if (marks[from] !== 2) cut(from, to, marks[from] === 1);
    from = to;
  }
  return found;
}

function pieceOf(
  text: PlacedText,
  from: number,
  to: number,
  hidden: boolean,
  page: { readonly width: number; readonly height: number },
): Piece {
  const { box, turn, size, baseline, item } = text;
  const upright = turn % 2 === 0;
  const length = upright ? box.width : box.height;
  const unit = length / text.text.length;
  const forward = turn === 0 || turn === 1;
  const start = forward ? from * unit : (text.text.length - to) * unit;
  const across = (to - from) * unit;
  const shown = upright
    ? { x: box.x + start, y: box.y, width: across, height: box.height }
    : { x: box.x, y: box.y + start, width: box.width, height: across };
  const origin = [box.x, box.y, page.width - box.x - box.width, page.height - box.y - box.height][turn]!;
  const base = [baseline, page.width - baseline, page.height - baseline, baseline][turn]!;
  return {
    text: text.text.slice(from, to),
    item,
    from,
    x0: origin + from * unit,
    x1: origin + to * unit,
    base,
    size,
    spaced: from === 0 ? text.spaced : true,
    hidden,
    box: shown,
  };
}
