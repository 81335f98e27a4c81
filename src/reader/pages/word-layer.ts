import type { ReadPage } from '../../documents/read-page';
import { TextMap } from '../../page/text-map';
import { copyReader } from '../../ui/copy-reader';

/** A page's words as text over its picture: transparent, to select, to copy and to paint under. */
export interface WordLayer {
  readonly element: HTMLElement;
  /** From offsets of the page's text to the text nodes. */
  readonly map: TextMap;
}

const FONT = 'sans-serif';
/** Letters reach a little below and above the size of their font. */
const SIZE_OF_BOX = 0.9;

/** Made at one CSS pixel a point; whoever shows it scales and turns it as a whole. */
export function wordLayer(page: ReadPage): WordLayer {
  const element = document.createElement('div');
  element.className = 'words';
  const map = new TextMap();
  const measure = new OffscreenCanvas(1, 1).getContext('2d')!;
  for (let at = 0; at < page.runs.count; at++) {
    const { start, end, box } = page.runs.at(at);
    const text = page.text.slice(start, end);
    if (text.trim() === '' || box.width <= 0 || box.height <= 0) continue;
    const span = document.createElement('span');
    const node = document.createTextNode(text);
    span.append(node);
    const unsure = page.unsure.find((word) => word.start < end && word.end > start);
    if (unsure) {
      span.className = 'unsure';
      span.title = unsure.read === undefined ? copyReader.strip.unsureWord : copyReader.strip.seenAs(unsure.read);
    }
    const upright = box.height > 2.5 * box.width && text.length > 2;
    const [long, size] = upright ? [box.height, box.width * SIZE_OF_BOX] : [box.width, box.height * SIZE_OF_BOX];
    measure.font = `${size}px ${FONT}`;
    const natural = measure.measureText(text).width;
    const stretch = natural > 0 ? `scaleX(${long / natural})` : '';
    span.style.cssText = `left:${box.x}px;top:${upright ? box.y + box.height : box.y}px;font-size:${size}px;line-height:${size / SIZE_OF_BOX}px;transform:${upright ? 'rotate(-90deg) ' : ''}${stretch}`;
    element.append(span);
    map.add(start, end - start, node, 0);
  }
  return { element, map };
}
