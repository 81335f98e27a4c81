import type { PageBox } from '../read-page';
import { boxAround, type Matrix, multiplied } from './matrix';
import { PaintState } from './paint-state';
import type { PaintedBox, Painting, TextColour } from './painting';
import { filledBoxes, isBox, strokedBoxes, unitBox } from './path-boxes';

type Ops = typeof import('pdfjs-dist')['OPS'];
interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
type Arguments = readonly unknown[];
interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
}

/** Lower than any letter: a rule, an underline or a line through the text hides nothing. */
const LEAST_HEIGHT = 4;
const MOST_BOXES = 5_000;
/** Pictures painted many at once, mostly a scan in strips: how much of the page they count as. */
const STRIPS = 0.5;

/** Follows a page's operator list, without drawing, to see which rectangles lie over which characters. */
export function tracePainting(list: OperatorList, ops: Ops, base: Matrix, page: PageBox): Painting {
  const trace = new Trace(ops, new PaintState(base, page), page, base);
  for (let at = 0; at < list.fnArray.length; at++)
    trace.step(list.fnArray[at]!, (list.argsArray[at] ?? []) as Arguments);
  return trace.painting;
}

class Trace {
  readonly #boxes: PaintedBox[] = [];
  readonly #colours: TextColour[] = [];
  readonly #parts: string[] = [];
  readonly #widths: number[] = [];
  #characters = 0;
  #pictures = 0;
  #outlines = 0;
  #clipNext = false;
  #annotation = false;

  constructor(
    private readonly ops: Ops,
    private readonly state: PaintState,
    private readonly page: PageBox,
    private readonly base: Matrix,
  ) {}

  get painting(): Painting {
    return {
      boxes: this.#boxes,
      colours: this.#colours,
      characters: this.#parts.join(''),
      widths: this.#widths,
      pictures: this.#pictures,
      outlines: this.#outlines,
    };
  }

  step(op: number, args: Arguments): void {
    const { ops, state } = this;
    switch (op) {
      case ops.showText:
        this.#text(args[0] as readonly (Glyph | number)[]);
        break;
      case ops.save:
      case ops.beginGroup:
        state.save();
        break;
      case ops.restore:
      case ops.endGroup:
      case ops.paintFormXObjectEnd:
        state.restore();
        break;
      case ops.transform:
        state.transform(args as unknown as Matrix);
        break;
      case ops.setGState:
        state.graphics(args[0] as readonly (readonly [string, unknown])[]);
        break;
      case ops.setLineWidth:
        state.set({ lineWidth: args[0] as number });
        break;
      case ops.setTextRenderingMode:
        state.set({ textMode: args[0] as number });
        break;
      case ops.setFillRGBColor:
        state.set({ fill: args[0] as string });
        break;
      case ops.setStrokeRGBColor:
        state.set({ stroke: args[0] as string });
        break;
      case ops.setFillColorN:
      case ops.setFillTransparent:
        state.set({ fill: null });
        break;
      case ops.clip:
      case ops.eoClip:
        this.#clipNext = true;
        break;
      case ops.constructPath:
        this.#path(args[0] as number, args[1] as readonly unknown[], args[2] as ArrayLike<number> | undefined);
        break;
      case ops.paintFormXObjectBegin:
        this.#form(args[0] as Matrix | null, args[1] as readonly number[] | null);
        break;
      case ops.beginAnnotation:
        this.#annotation = true;
        state.reset();
        state.save();
        state.set({ matrix: multiplied(args[3] as Matrix, multiplied(args[2] as Matrix, this.base)) });
        break;
      case ops.endAnnotation:
        state.reset();
        break;
      case ops.paintSolidColorImageMask: {
        const box = unitBox(state.now.matrix, state.now.clip);
        if (box) this.#cover([box], state.now.fill, state.now.fillOpaque);
        break;
      }
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
        this.#picture();
        break;
      case ops.paintImageXObjectRepeat:
      case ops.paintImageMaskXObjectGroup:
      case ops.paintImageMaskXObjectRepeat:
      case ops.paintInlineImageXObjectGroup:
        this.#pictures += STRIPS;
        break;
    }
  }

  #text(glyphs: readonly (Glyph | number)[]): void {
    if (this.#annotation) return;
    const { fill, textMode } = this.state.now;
    const last = this.#colours.at(-1);
    const invisible = textMode === 3;
    if (!last || last.colour !== fill || last.invisible !== invisible)
      this.#colours.push({ from: this.#characters, colour: fill, invisible });
    for (const glyph of glyphs) {
      if (typeof glyph === 'number' || !glyph.unicode) continue;
      const visible = glyph.unicode.replace(/\s/g, '');
      this.#parts.push(visible);
      this.#characters += visible.length;
      for (let at = 0; at < visible.length; at++) this.#widths.push((glyph.width ?? 0) / visible.length);
    }
  }

  #path(painted: number, data: readonly unknown[], around: ArrayLike<number> | undefined): void {
    const { ops, state } = this;
    const { matrix, clip, fill, stroke, fillOpaque, strokeOpaque, lineWidth } = state.now;
    const path = data[0];
    const packed = path instanceof Float32Array || Array.isArray(path) ? (path as ArrayLike<number>) : null;
    if (this.#clipNext) {
      this.#clipNext = false;
      const box = around ? boxAround(matrix, around[0]!, around[1]!, around[2]!, around[3]!) : this.page;
      state.clipTo(box, packed !== null && isBox(packed, matrix));
    }
    if (painted === ops.endPath || packed === null) return;
    const numbers = packed;

    if (painted !== ops.stroke && painted !== ops.closeStroke) {
      const { boxes, other } = filledBoxes(numbers, matrix, clip);
      this.#outlines += other;
      this.#cover(boxes, fill, fillOpaque);
    }
    if (painted !== ops.fill && painted !== ops.eoFill)
      this.#cover(strokedBoxes(numbers, matrix, clip, lineWidth, LEAST_HEIGHT), stroke, strokeOpaque);
  }

  #cover(boxes: readonly PageBox[], colour: string | null, opaque: boolean): void {
    if (!opaque || this.state.now.blended || this.state.now.oddClip) return;
    for (const box of boxes)
      if (box.height >= LEAST_HEIGHT && box.width >= LEAST_HEIGHT && this.#boxes.length < MOST_BOXES)
        this.#boxes.push({ box, colour, after: this.#characters, overPicture: this.#pictures > 0 });
  }

  #form(matrix: Matrix | null, box: readonly number[] | null): void {
    this.state.save();
    if (matrix) this.state.transform(matrix);
    if (box) this.state.clipTo(boxAround(this.state.now.matrix, box[0]!, box[1]!, box[2]!, box[3]!), true);
  }

  #picture(): void {
    const box = unitBox(this.state.now.matrix, this.state.now.clip);
    if (box) this.#pictures += (box.width * box.height) / (this.page.width * this.page.height);
  }
}
