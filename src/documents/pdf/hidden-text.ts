import type { PageBox } from '../read-page';
import type { Colour, PaintedBox, Painting, TextColour } from './painting';
import type { PlacedText } from './placed-text';

export interface HiddenText {
  /** For an item: which of its characters a box hides (1), or are as light as the paper (2). Others show all. */
  readonly marks: ReadonlyMap<number, Uint8Array>;
  /** The boxes that hide something. */
  readonly boxes: readonly PageBox[];
}

/** Colours nearer than this (of 441) cannot be told apart by a reader. */
const SAME_COLOUR = 48;
/** Darker boxes hide the text under them when it cannot be told which was painted first. */
const DARK = 96;

/**
 * Text that a reader cannot see because a rectangle lies over it, or because it has the colour of the rectangle it
 * stands on. `annotated` are boxes of redaction annotations: text under them is to go, whatever is painted.
 */
export function hiddenText(
  texts: readonly PlacedText[],
  painting: Painting,
  annotated: readonly PageBox[],
): HiddenText {
  const marks = new Map<number, Uint8Array>();
  const hiding = new Set<PageBox>();
  if (painting.boxes.length === 0 && annotated.length === 0) return { marks, boxes: [] };
  const last = texts.at(-1);
  const total = last ? last.before + last.text.replace(/\s/g, '').length : 0;
  const ordered = painting.characters.length === total;
  const colourAt = colourFinder(painting.colours);
  for (const text of texts) {
    const near = painting.boxes.filter(({ box }) => touches(box, text.box));
    const wanted = annotated.filter((box) => touches(box, text.box));
    if (near.length === 0 && wanted.length === 0) continue;
    const hidden = new Uint8Array(text.text.length);
    const edges = ordered ? edgesOf(text, painting.widths) : null;
    let painted = text.before;
    for (let at = 0; at < text.text.length; at++) {
      if (isBlank(text.text, at)) continue;
      const middle = edges ? (edges[at]! + edges[at + 1]!) / 2 : (at + 0.5) / text.text.length;
      const over = near.filter(({ box }) => covers(box, text, middle));
      const box =
        wanted.find((one) => covers(one, text, middle)) ??
        (ordered ? hidingAt(over, painted, colourAt(painted)) : over.find(({ colour }) => isDark(colour))?.box);
      if (box) {
        hidden[at] = box === paper ? 2 : 1;
        if (box !== paper && /[\p{L}\p{N}]/u.test(text.text.charAt(at))) hiding.add(box);
      }
      painted++;
    }
    if (hidden.some((mark) => mark > 0)) marks.set(text.item, bridged(hidden, text.text));
  }
  return { marks, boxes: [...hiding] };
}

function hidingAt(over: readonly PaintedBox[], painted: number, text: TextColour | undefined): PageBox | undefined {
  const later = over.find(({ after }) => after > painted);
  if (later) return later.box;
  if (text?.invisible) return over.find(({ overPicture }) => overPicture)?.box;
  const ground = over.at(-1);
  if (!ground || !text || !sameColour(ground.colour, text.colour)) return undefined;
  return isDark(ground.colour) ? ground.box : paper;
}

function colourFinder(colours: readonly TextColour[]): (painted: number) => TextColour | undefined {
  let at = 0;
  return (painted) => {
    if (at >= colours.length || (colours[at]?.from ?? 0) > painted) at = 0;
    while (at + 1 < colours.length && colours[at + 1]!.from <= painted) at++;
    return colours[at];
  };
}

/** Stands for a light ground under letters as light: nobody sees them, but nobody hid them either. */
const paper: PageBox = { x: 0, y: 0, width: 0, height: 0 };

const touches = (a: PageBox, b: PageBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Where every character of an item begins, as shares of its length; blanks share what the letters leave. */
function edgesOf(text: PlacedText, widths: readonly number[]): Float64Array {
  const count = text.text.length;
  const own = new Float64Array(count);
  let painted = text.before;
  let letters = 0;
  let blanks = 0;
  for (let at = 0; at < count; at++)
    if (isBlank(text.text, at)) blanks++;
    else letters += own[at] = widths[painted++] ?? 0;
  const length = (Math.max(text.box.width, text.box.height) / text.size) * 1000;
  const blank = blanks > 0 ? Math.max(100, (length - letters) / blanks) : 0;
  const total = letters + blanks * blank || 1;
  const edges = new Float64Array(count + 1);
  for (let at = 0; at < count; at++) edges[at + 1] = edges[at]! + (isBlank(text.text, at) ? blank : own[at]!) / total;
  return edges;
}

const isBlank = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/** Whether a box covers a point of an item's length, 0 to 1. */
function covers(box: PageBox, text: PlacedText, share: number): boolean {
  const { x, y, width, height } = text.box;
  if (text.turn === 0 || text.turn === 2) {
    const middle = x + width * (text.turn === 0 ? share : 1 - share);
    return box.x <= middle && box.x + box.width >= middle && spans(box.y, box.height, y, height);
  }
  const middle = y + height * (text.turn === 1 ? share : 1 - share);
  return box.y <= middle && box.y + box.height >= middle && spans(box.x, box.width, x, width);
}

/** Whether the cover reaches over the middle half of the letters. */
const spans = (from: number, length: number, letters: number, size: number): boolean =>
  from <= letters + size * 0.4 && from + length >= letters + size * 0.65;

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function sameColour(a: Colour, b: Colour): boolean {
  if (a === null || b === null) return false;
  const other = channels(b);
  return Math.hypot(...channels(a).map((one, at) => one - other[at]!)) < SAME_COLOUR;
}

const isDark = (colour: Colour): boolean => colour !== null && Math.max(...channels(colour)) < DARK;

/** Blanks between hidden characters are hidden too. */
function bridged(hidden: Uint8Array, text: string): Uint8Array {
  let last = -1;
  for (let at = 0; at < hidden.length; at++) {
    const mark = hidden[at]!;
    if (mark > 0) {
      if (last >= 0 && hidden[last] === mark && text.slice(last + 1, at).trim() === '') hidden.fill(mark, last, at);
      last = at;
    }
  }
  return hidden;
}
