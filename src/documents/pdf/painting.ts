import type { PageBox } from '../read-page';

/** `#rrggbb`, or null where the colour is a pattern or cannot be told. */
export type Colour = string | null;

/** An opaque rectangle, and how many characters had been painted before it. */
export interface PaintedBox {
  readonly box: PageBox;
  readonly colour: Colour;
  readonly after: number;
  /** A picture was painted before it, so that it may cover what the picture shows. */
  readonly overPicture: boolean;
}

/** From character `from` on (blanks not counted), text is painted in this colour; invisible text has rendering mode 3. */
export interface TextColour {
  readonly from: number;
  readonly colour: Colour;
  readonly invisible: boolean;
}

/** What the operator list of a page says about what covers what. */
export interface Painting {
  readonly boxes: readonly PaintedBox[];
  readonly colours: readonly TextColour[];
  /** Characters painted by the page itself, blanks not counted, in order. */
  readonly characters: string;
  /** Their widths, in thousandths of the letters' size. */
  readonly widths: readonly number[];
  /** Share of the page under pictures, 0 to 1 and above where they overlap. */
  readonly pictures: number;
  /** Filled or stroked paths that are no rectangles: letters drawn as outlines look like this. */
  readonly outlines: number;
}

export const nothingPainted: Painting = {
  boxes: [],
  colours: [],
  characters: '',
  widths: [],
  pictures: 0,
  outlines: 0,
};
