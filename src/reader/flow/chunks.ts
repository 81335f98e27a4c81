import type { Block, ReadPage } from '../../documents/read-page';

/** Blocks that are laid out together; the browser skips those that are far from the window. */
export interface Chunk {
  readonly start: number;
  readonly blocks: readonly Block[];
}

const BLOCKS = 60;

/** A page's text in chunks. Text that no block covers is shown too, line by line: nothing is left out. */
export function chunks({ text, blocks }: Pick<ReadPage, 'text' | 'blocks'>): readonly Chunk[] {
  const all: Block[] = [];
  let at = 0;
  for (const block of blocks) {
    all.push(...loose(text, at, block.start));
    all.push(block);
    at = block.end;
  }
  all.push(...loose(text, at, text.length));
  const parts: Chunk[] = [];
  for (let from = 0; from < all.length; from += BLOCKS)
    parts.push({ start: all[from]!.start, blocks: all.slice(from, from + BLOCKS) });
  return parts;
}

function loose(text: string, from: number, to: number): Block[] {
  const found: Block[] = [];
  for (let start = from; start < to; ) {
    const line = text.indexOf('\n', start);
    const end = line < 0 || line > to ? to : line;
    if (text.slice(start, end).trim() !== '') found.push({ start, end, is: 'paragraph', number: 0, level: 0 });
    start = end + 1;
  }
  return found;
}
