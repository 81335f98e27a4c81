import { laidOutParent } from './shadow-roots';

/** Scrolls a passage to the middle of everything it scrolls in, frames included. The reviewer's selection stays as it is. */
export function reveal(place: StaticRange | Element): void {
  const isElement = 'localName' in place;
  const start = isElement ? place : place.startContainer;
  if (!start.isConnected) return;
  let box: () => DOMRect;
  if (isElement) box = () => place.getBoundingClientRect();
  else {
    const range = start.ownerDocument!.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    box = () => range.getBoundingClientRect();
  }
  for (let at = laidOutParent(start); at; at = laidOutParent(at)) {
    if (at !== at.ownerDocument.documentElement && !scrolls(at)) continue;
    const page = at.ownerDocument.scrollingElement === at || at === at.ownerDocument.documentElement;
    const view = at.ownerDocument.defaultView!;
    const port = page ? new DOMRect(0, 0, view.innerWidth, view.innerHeight) : at.getBoundingClientRect();
    const { top, bottom, left, right } = box();
    if (top < port.top + 40 || bottom > port.bottom - 40) at.scrollTop += (top + bottom - port.top - port.bottom) / 2;
    if (left < port.left || right > port.right) at.scrollLeft += left - port.left - 40;
  }
  const frame = start.ownerDocument!.defaultView?.frameElement;
  if (frame) frame.scrollIntoView({ block: 'nearest' });
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return false;
  const { overflowY, overflowX } = element.ownerDocument.defaultView!.getComputedStyle(element);
  return /auto|scroll|hidden|overlay/.test(overflowY + overflowX);
}
