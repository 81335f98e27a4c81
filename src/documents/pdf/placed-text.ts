import type { PageBox } from '../read-page';
import { boxAround, type Matrix, multiplied } from './matrix';
import { isTextItem, type TextContent } from './text-items';

/** Quarter turns of the line of writing, clockwise; text at any other angle counts with the nearest. */
export type Turn = 0 | 1 | 2 | 3;

/** A text item on the page. Coordinates are of the page as shown, from its top left corner. */
export interface PlacedText {
  readonly item: number;
  readonly text: string;
  readonly box: PageBox;
  readonly turn: Turn;
  /** Where the line of writing lies: y for upright text. */
  readonly baseline: number;
  readonly size: number;
  /** A blank stood before it in the file. */
  readonly spaced: boolean;
  /** How many characters, blanks not counted, the items before it hold. */
  readonly before: number;
}

const ASCENT = 0.8;
const DESCENT = 0.22;
const blanks = /\s/g;

/** Text items with their boxes; items of blanks alone are left out and leave a mark. */
export function placedTexts(content: TextContent, view: Matrix): PlacedText[] {
  const placed: PlacedText[] = [];
  const scale = Math.sqrt(Math.abs(view[0] * view[3] - view[1] * view[2]));
  let before = 0;
  let spaced = false;
  for (const [item, one] of content.items.entries()) {
    if (!isTextItem(one) || one.str === '') continue;
    const visible = one.str.replace(blanks, '').length;
    if (visible === 0) {
      spaced = true;
      continue;
    }
    const m = multiplied(one.transform as unknown as Matrix, view);
    const length = Math.hypot(m[0], m[1]) || 1;
    const size = Math.hypot(m[2], m[3]) || length;
    const along: Matrix = [m[0] / length, m[1] / length, m[2] / size, m[3] / size, m[4], m[5]];
    const box = boxAround(along, 0, -DESCENT * size, one.width * scale, ASCENT * size);
    const turn = ((Math.round(Math.atan2(m[1], m[0]) / (Math.PI / 2)) + 4) % 4) as Turn;
    placed.push({ item, text: one.str, box, turn, baseline: turn % 2 === 0 ? m[5] : m[4], size, spaced, before });
    before += visible;
    spaced = false;
  }
  return placed;
}
