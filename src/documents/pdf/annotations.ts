import type { PDFPageProxy } from 'pdfjs-dist';
import type { PageBox } from '../read-page';
import { boxAround, type Matrix } from './matrix';
import type { Piece } from './pieces';

/** What stands over a page's own text: values of form fields, notes, and boxes that mark text to be removed. */
export interface Annotated {
  readonly pieces: readonly Piece[];
  readonly toRemove: readonly PageBox[];
}

interface Annotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly quadPoints?: ArrayLike<number> | null;
  readonly hidden?: boolean;
  readonly noView?: boolean;
  readonly fieldType?: string;
  readonly fieldName?: string;
  readonly alternativeText?: string;
  readonly fieldValue?: unknown;
  readonly password?: boolean;
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly pushButton?: boolean;
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly contentsObj?: { readonly str?: string };
  readonly titleObj?: { readonly str?: string };
}

const MOST = 2_000;

/** Reads a page's annotations; a field's value becomes a piece where it stands, with its name when nothing is printed beside it. */
export async function readAnnotations(page: PDFPageProxy, view: Matrix, printed: readonly Piece[]): Promise<Annotated> {
  const annotations = ((await page.getAnnotations({ intent: 'display' })) as readonly Annotation[]).slice(0, MOST);
  const pieces: Piece[] = [];
  const toRemove: PageBox[] = [];
  for (const one of annotations) {
    if (!one.rect || one.hidden || one.noView) continue;
    const box = boxAround(view, one.rect[0]!, one.rect[1]!, one.rect[2]!, one.rect[3]!);
    if (one.subtype === 'Redact') toRemove.push(...marked(one, box, view));
    else if (one.subtype === 'Widget') {
      const text = fieldText(one, box, printed);
      if (text) pieces.push(pieceIn(box, text));
    } else {
      const note = noteText(one);
      if (note) pieces.push(pieceIn(box, note));
    }
  }
  return { pieces, toRemove };
}

function marked(one: Annotation, box: PageBox, view: Matrix): PageBox[] {
  const quads = one.quadPoints;
  if (!quads || quads.length < 8) return [box];
  const boxes: PageBox[] = [];
  for (let at = 0; at + 7 < quads.length; at += 8) {
    const xs = [0, 2, 4, 6].map((step) => quads[at + step]!);
    const ys = [1, 3, 5, 7].map((step) => quads[at + step]!);
    boxes.push(boxAround(view, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)));
  }
  return boxes;
}

function fieldText(one: Annotation, box: PageBox, printed: readonly Piece[]): string {
  if (one.password || one.pushButton) return '';
  const name = (one.alternativeText || one.fieldName?.split('.').at(-1) || '').replace(/[_\s]+/g, ' ').trim();
  if (one.checkBox || one.radioButton) {
    const on = one.exportValue ?? one.buttonValue;
    const ticked = typeof one.fieldValue === 'string' && one.fieldValue !== 'Off' && one.fieldValue === on;
    return hasNeighbour(box, printed, 'either') || !isSpeaking(name) ? box_(ticked) : `${box_(ticked)} ${name}`;
  }
  const value = (Array.isArray(one.fieldValue) ? one.fieldValue : [one.fieldValue])
    .filter((each): each is string => typeof each === 'string')
    .join(', ')
    .replace(/\r\n?/g, '\n')
    .trim();
  if (value === '' || one.fieldType === 'Sig') return '';
  return hasNeighbour(box, printed, 'before') || !isSpeaking(name) ? value : `${name}: ${value}`;
}

const box_ = (ticked: boolean): string => (ticked ? '[x]' : '[ ]');

/** A name that tells something, unlike `Text12`. */
const isSpeaking = (name: string): boolean =>
  /\p{L}{3,}/u.test(name) &&
  !/^(text|field|undefined|check ?box|combo|button|untitled|topmostsubform)[\s\d.[\]]*$/i.test(name);

/** Whether words are printed right beside or above a field, which label it. */
function hasNeighbour(box: PageBox, printed: readonly Piece[], side: 'before' | 'either'): boolean {
  return printed.some(({ box: label, text }) => {
    if (!/\p{L}/u.test(text)) return false;
    const beside = label.y < box.y + box.height && label.y + label.height > box.y;
    const gap = box.x - (label.x + label.width);
    if (beside && gap > -4 && gap < 60) return true;
    if (side === 'either' && beside && label.x - (box.x + box.width) > -4 && label.x - (box.x + box.width) < 60)
      return true;
    const above = box.y - (label.y + label.height);
    return above > -4 && above < 10 && label.x < box.x + box.width && label.x + label.width > box.x;
  });
}

const noteNames: Readonly<Record<string, string>> = {
  FreeText: 'Typed on the page',
  Text: 'Comment',
  Highlight: 'Comment on highlighted text',
  Underline: 'Comment on underlined text',
  StrikeOut: 'Comment on struck text',
  Stamp: 'Stamp',
  Caret: 'Comment',
  Square: 'Comment',
  Ink: 'Comment',
};

function noteText(one: Annotation): string {
  const name = noteNames[one.subtype ?? ''];
  const words = one.contentsObj?.str?.replace(/\r\n?/g, '\n').trim();
  return name && words ? `[${name}: ${words}]` : '';
}

function pieceIn(box: PageBox, text: string): Piece {
  const size = Math.min(12, Math.max(6, box.height * 0.7));
  const lines = text.split('\n').length;
  const base = lines > 1 || box.height > 30 ? box.y + size * 1.2 : box.y + box.height * 0.75;
  const width = Math.min(
    Math.max(box.width, 8),
    0.5 * size * Math.max(...text.split('\n').map(({ length }) => length)),
  );
  return { text, item: -1, from: 0, x0: box.x, x1: box.x + width, base, size, spaced: true, hidden: false, box };
}
