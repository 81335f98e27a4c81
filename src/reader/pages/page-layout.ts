/** In points, as the page is shown before the reviewer turns it. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far the reviewer turned the pages, clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** Above every page stands a line that says which page it is and how it was read. */
export const STRIP = 24;
export const GAP = 16;

/** Where every page stands in one long column, in CSS pixels. */
export interface Layout {
  readonly count: number;
  readonly scale: number;
  readonly height: number;
  readonly width: number;
  topOf(page: number): number;
  sizeOf(page: number): Size;
  /** The page that stands at this height; the gap after a page belongs to it. */
  pageAt(y: number): number;
}

export function layOut(count: number, sizeOf: (page: number) => Size, scale: number, turn: Turn): Layout {
  const tops = new Float64Array(count + 1);
  const turned = (page: number): Size => {
    const { width, height } = sizeOf(page);
    const [across, down] = turn % 180 === 0 ? [width, height] : [height, width];
    return { width: Math.floor(across * scale), height: Math.floor(down * scale) };
  };
  let widest = 0;
  let y = GAP;
  for (let page = 0; page < count; page++) {
    const { width, height } = turned(page);
    tops[page] = y;
    y += STRIP + height + GAP;
    widest = Math.max(widest, width);
  }
  tops[count] = y;
  return {
    count,
    scale,
    height: y,
    width: widest,
    topOf: (page) => tops[Math.min(page, count)]!,
    sizeOf: turned,
    pageAt: (at) => {
      let low = 0;
      let high = Math.max(0, count - 1);
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (tops[middle]! <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** First and last page that are worth having ready: those in view and one screen before and after. */
export function pagesNear(layout: Layout, top: number, height: number): readonly number[] {
  const first = layout.pageAt(Math.max(0, top - height / 2));
  const last = layout.pageAt(top + height * 1.5);
  return Array.from({ length: layout.count === 0 ? 0 : last - first + 1 }, (_, at) => first + at);
}

export type Zoom = 'width' | 'page' | number;

/** CSS pixels in a point at 100 percent. */
export const ACTUAL = 96 / 72;
export const zoomSteps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** Taller than this and browsers lose count of pixels. */
const TALLEST = 15_000_000;

/** Pixels a point, for a page of `size` (turned) in a window of `room`. */
export function scaleFor(zoom: Zoom, size: Size, room: Size, points: number): number {
  const wide = (room.width - 2 * GAP) / size.width;
  const tall = (room.height - STRIP - GAP) / size.height;
  const wanted =
    zoom === 'width' ? Math.min(wide, 2.5 * ACTUAL) : zoom === 'page' ? Math.min(wide, tall) : zoom * ACTUAL;
  return Math.max(0.1, Math.min(wanted, TALLEST / Math.max(1, points)));
}

/** The next step up or down from a scale. */
export function stepZoom(scale: number, by: 1 | -1): number {
  const now = scale / ACTUAL;
  const steps = by > 0 ? zoomSteps : zoomSteps.toReversed();
  return steps.find((step) => (by > 0 ? step > now + 0.01 : step < now - 0.01)) ?? steps[steps.length - 1]!;
}

/** How far down the page, as it is shown, a place stands: in points, from a place on the upright page. */
export function downThePage(place: { readonly x: number; readonly y: number }, size: Size, turn: Turn): number {
  switch (turn) {
    case 0:
      return place.y;
    case 90:
      return place.x;
    case 180:
      return size.height - place.y;
    case 270:
      return size.width - place.x;
  }
}
