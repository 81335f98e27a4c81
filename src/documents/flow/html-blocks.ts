import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block } from '../read-page';
import type { LooseBlock } from './blocks';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const skipped = words(
  'script style noscript template nav menu footer svg head select button iframe object canvas audio video',
);
const blocks = words(
  'address article aside blockquote caption center dd details dialog div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody tfoot thead tr ul textarea body',
);
const cells = words('td th');
const lists = words('ul ol');

/** The readable parts of a page in order; scripts, hidden parts, menus and footers left out. Nothing of it is run. */
export function htmlBlocks(html: string): { blocks: readonly LooseBlock[]; title: string } {
  const walk = new Walk();
  // A stack instead of recursion: pages may nest deeper than the call stack.
  const waiting: { node: Node; leaving: boolean; raw: boolean }[] = [{ node: parse(html), leaving: false, raw: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, leaving, raw } = next;
    if (node.nodeName === '#text') {
      walk.text((node as DefaultTreeAdapterTypes.TextNode).value, raw);
      continue;
    }
    if (!('childNodes' in node)) continue;
    const element = 'tagName' in node ? (node as Element) : undefined;
    if (leaving) {
      if (element) walk.leave(element.tagName);
      continue;
    }
    if (element?.tagName === 'title' || element?.tagName === 'head') walk.name(element);
    if (element && isLeftOut(element)) continue;
    if (element) walk.enter(element.tagName);
    waiting.push({ node, leaving: true, raw });
    const keep = raw || element?.tagName === 'pre' || element?.tagName === 'textarea';
    for (let at = node.childNodes.length - 1; at >= 0; at--)
      waiting.push({ node: node.childNodes[at]!, leaving: false, raw: keep });
  }
  walk.flush();
  return { blocks: walk.blocks, title: walk.title };
}

class Walk {
  readonly blocks: LooseBlock[] = [];
  title = '';
  #parts: string[] = [];
  #heading = 0;
  #items = 0;
  #depth = 0;
  #rows = 0;
  #fields = 0;

  name(element: Element): void {
    const title =
      element.tagName === 'title' ? element : element.childNodes.find(({ nodeName }) => nodeName === 'title');
    if (title) this.title ||= textOf(title as Element);
  }

  text(value: string, raw: boolean): void {
    this.#parts.push(raw ? value : value.replace(/\s+/g, ' '));
  }

  enter(tag: string): void {
    if (tag === 'br') this.#parts.push('\n');
    else if (cells.has(tag)) this.#cell();
    else if (tag === 'dd' && this.#parts.join('').trim() !== '') this.#parts.push(': ');
    else if (blocks.has(tag) && this.#rows === 0) this.flush();
    else if (blocks.has(tag)) this.#parts.push(tag === 'tr' ? '' : ' ');
    if (tag === 'tr') {
      if (this.#rows === 0) this.flush();
      this.#rows++;
    }
    if (/^h[1-6]$/.test(tag)) this.#heading = Number(tag.charAt(1));
    if (tag === 'li') this.#items++;
    if (lists.has(tag)) this.#depth++;
    if (tag === 'dt' || tag === 'dd') this.#fields++;
  }

  leave(tag: string): void {
    if (tag === 'tr') this.#rows--;
    const inRow = this.#rows > 0;
    if (blocks.has(tag) && tag !== 'dt') inRow ? this.#parts.push(' ') : this.flush(tag === 'tr');
    if (/^h[1-6]$/.test(tag)) this.#heading = 0;
    if (tag === 'li') this.#items--;
    if (lists.has(tag)) this.#depth--;
    if (tag === 'dt' || tag === 'dd') this.#fields--;
  }

  flush(row = false): void {
    const text = tidied(this.#parts.join(''));
    this.#parts = [];
    if (text === '') return;
    const [is, level] = this.#kind(row);
    this.blocks.push({ is, text, level });
  }

  #cell(): void {
    if (this.#parts.some((part) => part.trim() !== '')) this.#parts.push('\t');
  }

  #kind(row: boolean): readonly [Block['is'], number] {
    if (row) return ['row', 0];
    if (this.#heading > 0) return ['heading', this.#heading];
    if (this.#fields > 0) return ['field', 0];
    return this.#items > 0 ? ['item', this.#depth] : ['paragraph', 0];
  }
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

const tidied = (text: string): string =>
  text
    .replace(/ *([\t\n]) */g, '$1')
    .replace(/\t*\n\t*/g, '\n')
    .replace(/(?<! ) {2}(?! )/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
