import type { GreyImage } from '../platform';

/** Turns pixels of four bytes into brightness as the eye weighs it; what is transparent counts as paper. */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number, scale: number): GreyImage {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const alpha = rgba[from + 3]!;
    const light = (rgba[from]! * 77 + rgba[from + 1]! * 151 + rgba[from + 2]! * 28) >> 8;
    pixels[at] = alpha === 255 ? light : 255 - (((255 - light) * alpha) >> 8);
  }
  return { width, height, pixels, scale };
}

/** The picture as a PGM file, which the recogniser reads without decoding. */
export function pgmOf({ width, height, pixels }: GreyImage): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
