import type { GreyImage } from '../platform';

/** In degrees: the most a page is taken to lie askew, and how finely that is measured. */
const MOST = 6;
const COARSE = 0.5;
const FINE = 0.1;
/** Less than this the recogniser does not mind. */
const LEAST = 0.3;
const SHRINK = 4;

/** How many degrees a page is turned, clockwise positive; 0 when it lies straight or that cannot be told. */
export function skewOf(image: GreyImage): number {
  const dots = darkDots(image);
  if (dots.count < 500) return 0;
  let best = bestAngle(dots, 0, MOST, COARSE);
  best = bestAngle(dots, best, COARSE, FINE);
  return Math.abs(best) < LEAST || Math.abs(best) > MOST - COARSE ? 0 : best;
}

interface Dots {
  readonly xs: Float32Array;
  readonly ys: Float32Array;
  readonly count: number;
  readonly reach: number;
}

/** The dark parts of the picture made small. */
function darkDots({ width, height, pixels }: GreyImage): Dots {
  const across = Math.floor(width / SHRINK);
  const down = Math.floor(height / SHRINK);
  const small = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let sum = 0;
      for (let dy = 0; dy < SHRINK; dy++) {
        const row = (y * SHRINK + dy) * width + x * SHRINK;
        sum += pixels[row]! + pixels[row + 1]! + pixels[row + 2]! + pixels[row + 3]!;
      }
      small[y * across + x] = sum / (SHRINK * SHRINK);
    }
  const threshold = thresholdOf(small);
  const xs = new Float32Array(small.length);
  const ys = new Float32Array(small.length);
  let count = 0;
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++)
      if (small[y * across + x]! < threshold) {
        xs[count] = x;
        ys[count++] = y;
      }
  return { xs, ys, count, reach: across + down };
}

/** Otsu's threshold: where dark and light come apart best. */
export function thresholdOf(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel]!++;
  let sum = 0;
  for (let at = 0; at < 256; at++) sum += at * counts[at]!;
  let dark = 0;
  let darkSum = 0;
  let best = 0;
  let threshold = 128;
  for (let at = 0; at < 256; at++) {
    dark += counts[at]!;
    darkSum += at * counts[at]!;
    const light = pixels.length - dark;
    if (dark === 0 || light === 0) continue;
    const apart = darkSum / dark - (sum - darkSum) / light;
    const between = dark * light * apart * apart;
    if (between > best) {
      best = between;
      threshold = at + 1;
    }
  }
  return threshold;
}

function bestAngle(dots: Dots, around: number, reach: number, step: number): number {
  let best = around;
  let most = -1;
  for (let angle = around - reach; angle <= around + reach + 1e-6; angle += step) {
    const score = sharpness(dots, angle);
    if (score > most) {
      most = score;
      best = angle;
    }
  }
  return best;
}

/** How sharply lines of print stand apart when looked at along an angle. */
function sharpness({ xs, ys, count, reach }: Dots, angle: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const rows = new Uint32Array(2 * reach);
  for (let at = 0; at < count; at++) rows[Math.round(ys[at]! - xs[at]! * slope) + reach]!++;
  let score = 0;
  for (let at = 1; at < rows.length; at++) {
    const step = rows[at]! - rows[at - 1]!;
    score += step * step;
  }
  return score;
}

/** The picture turned back by so many degrees about its middle; what comes in from outside is paper. */
export function straightened(image: GreyImage, angle: number): GreyImage {
  if (angle === 0) return image;
  const { width, height, pixels } = image;
  const turned = new Uint8Array(pixels.length).fill(255);
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  const midX = width / 2;
  const midY = height / 2;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fromX = (x - midX) * cos - (y - midY) * sin + midX;
      const fromY = (x - midX) * sin + (y - midY) * cos + midY;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const dx = fromX - left;
      const dy = fromY - top;
      const at = top * width + left;
      const upper = pixels[at]! * (1 - dx) + pixels[at + 1]! * dx;
      const lower = pixels[at + width]! * (1 - dx) + pixels[at + width + 1]! * dx;
      turned[y * width + x] = upper * (1 - dy) + lower * dy;
    }
  return { ...image, pixels: turned };
}

/** Where a point of the straightened picture lies in the one that was turned. */
export function turnedPoint(
  { width, height }: GreyImage,
  angle: number,
  x: number,
  y: number,
): readonly [number, number] {
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  return [
    (x - width / 2) * cos - (y - height / 2) * sin + width / 2,
    (x - width / 2) * sin + (y - height / 2) * cos + height / 2,
  ];
}
