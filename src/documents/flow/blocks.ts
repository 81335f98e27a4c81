import type { Block } from '../read-page';

/** A part of a text before its place is known. */
export interface LooseBlock {
  readonly is: Block['is'];
  readonly text: string;
  readonly level: number;
}

export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Puts blocks into one text: rows and items of a list on lines next to each other, all else apart by a blank line. */
export function joinedBlocks(loose: readonly LooseBlock[]): BlockText {
  let text = '';
  let last: LooseBlock | undefined;
  const blocks: Block[] = [];
  for (const one of loose) {
    if (one.text.trim() === '') continue;
    if (last) text += isClose(last, one) ? '\n' : '\n\n';
    const start = text.length;
    text += one.text;
    blocks.push({ start, end: text.length, is: one.is, number: blocks.length + 1, level: one.level });
    last = one;
  }
  return { text, blocks };
}

const isClose = (a: LooseBlock, b: LooseBlock): boolean =>
  a.is === b.is && (a.is === 'row' || a.is === 'item' || a.is === 'field');

/** The paragraphs of plain text, which stays as it is: blank lines part them. */
export function paragraphBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) blocks.push({ start, end, is: 'paragraph', number: blocks.length + 1, level: 0 });
    start = -1;
  };
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    const line = text.slice(from, to);
    if (line.trim() === '' || line.includes('\f')) close();
    if (line.trim() !== '') {
      if (start < 0) start = from;
      end = from + line.trimEnd().length;
    }
    from = to + 1;
  }
  close();
  return blocks;
}
