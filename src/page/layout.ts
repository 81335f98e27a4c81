import { CELL, type Gap, JOINED, LINE, PARAGRAPH, SPACE } from './flow';

/** How an element shapes the text in it. */
export interface Layout {
  readonly gone: boolean;
  /** Its own text is not seen; elements in it may still be (`visibility`). */
  readonly unseen: boolean;
  readonly folded: boolean;
  readonly keepsBlanks: boolean;
  readonly gap: Gap;
  /** Its children stand beside each other. */
  readonly row: boolean;
}

const paragraphs = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table section article hr fieldset figure form'.split(' '),
);
const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Reads the computed style of an element; `inRow` when its parent lays its children out beside each other. */
export function layoutOf(element: Element, inRow: boolean): Layout {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element);
  const { display, visibility } = style;
  return {
    gone: display === 'none' || isClippedAway(style),
    unseen: visibility !== 'visible',
    folded: style.contentVisibility === 'hidden',
    keepsBlanks: keepsBlanks(style.whiteSpace),
    gap: gapOf(element.localName, display, style.position, inRow),
    row: (display === 'flex' || display === 'grid') && !style.flexDirection.startsWith('column'),
  };
}

function gapOf(name: string, display: string, position: string, inRow: boolean): Gap {
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return JOINED;
  if (display.startsWith('inline')) return SPACE;
  if (display === 'table-cell') return CELL;
  // A span becomes a block when it is placed by coordinates or stands in a row; its words still belong to the line.
  if (inline.has(name) && (inRow || position === 'absolute' || position === 'fixed')) return SPACE;
  if (display === 'table-row' || display === 'list-item') return LINE;
  return paragraphs.has(name) ? PARAGRAPH : LINE;
}

const keepsBlanks = (whiteSpace: string): boolean => whiteSpace.startsWith('pre') || whiteSpace.startsWith('break');

/** Text for screen readers only, cut down to nothing on the screen. */
function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  if (style.clip.startsWith('rect(0px') || style.clip.startsWith('rect(1px') || style.clipPath === 'inset(50%)')
    return true;
  return style.overflow === 'hidden' && style.width === '1px' && style.height === '1px';
}
