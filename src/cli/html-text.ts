import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const skipped = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'nav',
  'menu',
  'footer',
  'svg',
  'head',
  'select',
  'button',
  'iframe',
  'object',
  'canvas',
  'audio',
  'video',
]);
const blocks = new Set(
  'address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody tfoot thead tr ul textarea'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th']);

/** The readable text of a page: blocks on lines of their own, cells apart; scripts, hidden parts, menus and footers left out. */
export function htmlText(html: string): { text: string; title: string } {
  const document = parse(html);
  const parts: string[] = [];
  let title = '';
  // A stack instead of recursion: pages may nest deeper than the call stack.
  const waiting: { node: Node; leaving: boolean; raw: boolean }[] = [{ node: document, leaving: false, raw: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, leaving, raw } = next;
    if (node.nodeName === '#text') {
      const { value } = node as DefaultTreeAdapterTypes.TextNode;
      parts.push(raw ? value : value.replace(/\s+/g, ' '));
      continue;
    }
    if (!('childNodes' in node)) continue;
    const element = 'tagName' in node ? (node as Element) : undefined;
    if (element?.tagName === 'title' && title === '') title = textOf(element);
    if (element?.tagName === 'head') title ||= titleIn(element);
    if (element && isLeftOut(element)) continue;
    if (element && blocks.has(element.tagName)) parts.push('\n');
    if (element && cells.has(element.tagName)) parts.push('\t');
    if (leaving) continue;
    waiting.push({ node, leaving: true, raw });
    const children = node.childNodes;
    const keep = raw || element?.tagName === 'pre' || element?.tagName === 'textarea';
    for (let at = children.length - 1; at >= 0; at--) waiting.push({ node: children[at]!, leaving: false, raw: keep });
  }
  return { text: tidied(parts.join('')), title };
}

function isLeftOut(element: Element): boolean {
  if (skipped.has(element.tagName)) return true;
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'role' && /^(navigation|menu|menubar|contentinfo|search)$/.test(value)) ||
      (name === 'style' && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)),
  );
}

const textOf = (element: Element): string =>
  element.childNodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function titleIn(head: Element): string {
  const found = head.childNodes.find((node) => node.nodeName === 'title');
  return found ? textOf(found as Element) : '';
}

function tidied(text: string): string {
  return text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
