import type { PageBox } from '../read-page';
import { boxAround, type Matrix, overlap, point } from './matrix';

// pdf.js's packed path commands.
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
const arguments_ = [2, 2, 6, 4, 0];

type Points = (readonly [number, number])[];

/** The corners of every part of a path, curves reduced to their ends. */
export function partsOf(path: ArrayLike<number>, m: Matrix): Points[] {
  const parts: Points[] = [];
  let part: Points = [];
  for (let at = 0; at < path.length; ) {
    const command = path[at]!;
    const taken = arguments_[command];
    if (taken === undefined) return parts;
    if (command === MOVE) {
      if (part.length > 1) parts.push(part);
      part = [];
    }
    if (command === MOVE || command === LINE || command === CURVE || command === QUADRATIC)
      part.push(point(m, path[at + taken - 1]!, path[at + taken]!));
    if (command === CLOSE) {
      if (part.length > 1) parts.push(part);
      part = part.slice(0, 1);
    }
    at += taken + 1;
  }
  if (part.length > 1) parts.push(part);
  return parts;
}

const boxOf = (points: Points): PageBox => {
  let x0 = Number.POSITIVE_INFINITY;
  let y0 = Number.POSITIVE_INFINITY;
  let x1 = Number.NEGATIVE_INFINITY;
  let y1 = Number.NEGATIVE_INFINITY;
  for (const [x, y] of points) {
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
};

const areaOf = (points: Points): number => {
  let twice = 0;
  for (const [at, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(at + 1) % points.length]!;
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
};

/** A part that fills nearly all of the box around it counts as that box. */
const RECTANGULAR = 0.85;

const inside = (inner: PageBox, outer: PageBox): boolean =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;

/** Whether a path is one rectangle, so that the box around it says all about it. */
export function isBox(path: ArrayLike<number>, m: Matrix): boolean {
  const [part, ...more] = partsOf(path, m);
  if (!part || more.length > 0) return false;
  const box = boxOf(part);
  return areaOf(part) >= 0.98 * box.width * box.height;
}

/**
 * The filled rectangles of a path, cut to the clip; `other` counts parts of other shapes. A rectangle with another one
 * in it is a frame with a hole, and covers nothing.
 */
export function filledBoxes(path: ArrayLike<number>, m: Matrix, clip: PageBox): { boxes: PageBox[]; other: number } {
  const boxes: PageBox[] = [];
  let other = 0;
  for (const part of partsOf(path, m)) {
    const box = boxOf(part);
    if (areaOf(part) < RECTANGULAR * box.width * box.height || part.length > 40) {
      other++;
      continue;
    }
    boxes.push(box);
  }
  const whole = boxes.filter(
    (box, at) => !boxes.some((one, other) => other !== at && (inside(one, box) || inside(box, one))),
  );
  return { boxes: whole.flatMap((box) => overlap(box, clip) ?? []), other };
}

/** A straight thick line covers what a box would. Lines thinner than `least` are rules and underlines. */
export function strokedBoxes(
  path: ArrayLike<number>,
  m: Matrix,
  clip: PageBox,
  width: number,
  least: number,
): PageBox[] {
  const thick = width * Math.sqrt(Math.abs(m[0] * m[3] - m[1] * m[2]));
  if (thick < least) return [];
  return partsOf(path, m).flatMap((part) => {
    const { x, y, width: across, height: down } = boxOf(part);
    if (Math.min(across, down) > thick / 4) return [];
    const grown =
      across >= down
        ? { x, y: y - thick / 2, width: across, height: down + thick }
        : { x: x - thick / 2, y, width: across + thick, height: down };
    const seen = overlap(grown, clip);
    return seen ? [seen] : [];
  });
}

export const unitBox = (m: Matrix, clip: PageBox): PageBox | null => overlap(boxAround(m, 0, 0, 1, 1), clip);
