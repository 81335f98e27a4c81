import type { Block } from './outline';

/** Short ways to write blocks, so that a layout reads like the page it makes. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[], ordered = false): Block => ({ kind: 'list', ordered, items });

/** The blocks, or none of them where there is nothing to show. */
export const where = (there: boolean, ...blocks: readonly Block[]): readonly Block[] => (there ? blocks : []);
