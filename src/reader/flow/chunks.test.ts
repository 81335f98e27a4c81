import { describe, expect, it } from 'vitest';
import type { Block } from '../../documents/read-page';
import { chunks } from './chunks';

const paragraph = (start: number, end: number, number: number): Block => ({
  start,
  end,
  is: 'paragraph',
  number,
  level: 0,
});

describe('the chunks of a text', () => {
  it('hold every block once, in order', () => {
    const text = 'x\n'.repeat(150);
    const blocks = Array.from({ length: 150 }, (_, at) => paragraph(at * 2, at * 2 + 1, at + 1));
    const parts = chunks({ text, blocks });
    expect(parts.map((part) => part.blocks.length)).toEqual([60, 60, 30]);
    expect(parts.flatMap((part) => part.blocks)).toEqual(blocks);
  });

  it('also hold text that no block covers', () => {
    const text = 'before\nblock\nafter\n';
    const words = chunks({ text, blocks: [paragraph(7, 12, 1)] }).flatMap((part) =>
      part.blocks.map(({ start, end }) => text.slice(start, end)),
    );
    expect(words).toEqual(['before', 'block', 'after']);
  });
});
