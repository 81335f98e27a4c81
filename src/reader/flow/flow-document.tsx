import { memo, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Block, ReadPage } from '../../documents/read-page';
import { reveal } from '../../page/reveal';
import { TextMap } from '../../page/text-map';
import { copyReader } from '../../ui/copy-reader';
import type { ColumnView, Sight } from '../pages/sight';
import { type Chunk, chunks } from './chunks';

interface Props {
  readonly name: string;
  readonly page: ReadPage;
  readonly zoom: number;
  readonly sight: RefObject<Sight | null>;
  readonly start: ColumnView;
  readonly onView: (view: ColumnView) => void;
  readonly onWords: (page: number, map: TextMap | null) => void;
}

/** A document without pages of its own, as readable text. Every piece of it is text: nothing in it can run. */
export const FlowDocument = ({ name, page, zoom, sight, start, onView, onWords }: Props) => {
  const scroller = useRef<HTMLDivElement>(null);
  const first = useRef(start);
  const parts = useMemo(() => chunks(page), [page]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    onWords(page.index, mapOf(box));
    box.scrollTop = first.current.points;
    return () => onWords(page.index, null);
  }, [page, onWords]);

  useEffect(() => {
    sight.current = {
      show: (_page, offset) => {
        const box = scroller.current;
        if (!box || offset === null) return box?.scrollTo({ top: 0 });
        const [piece] = mapOf(box).pieces(offset, offset + 1);
        if (piece) reveal(rangeAt(piece.node as Text, piece.start));
      },
      focus: () => scroller.current?.focus({ preventScroll: true }),
      fraction: (_page, offset) => offset / Math.max(1, page.text.length),
      toFraction: (fraction) => {
        const box = scroller.current;
        box?.scrollTo({ top: fraction * box.scrollHeight - box.clientHeight / 2 });
      },
      layout: null,
    };
    return () => {
      sight.current = null;
    };
  }, [page, sight]);

  const scrolled = (): void => {
    const points = scroller.current?.scrollTop ?? 0;
    onView({ page: page.index, points, inView: page.index, scale: zoom });
  };

  return (
    <section
      className="scroller"
      ref={scroller}
      onScroll={scrolled}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={copyReader.textLabel(name)}
    >
      <div className="flow" style={{ fontSize: `${zoom * 16}px` }}>
        {parts.map((part) => (
          <FlowChunk key={part.start} part={part} text={page.text} />
        ))}
      </div>
    </section>
  );
};

const FlowChunk = memo(function FlowChunk({ part, text }: { part: Chunk; text: string }) {
  return (
    <div className="chunk" style={{ containIntrinsicBlockSize: `auto ${part.blocks.length * 40}px` }}>
      {part.blocks.map((block) => (
        <FlowBlock key={block.start} block={block} text={text} />
      ))}
    </div>
  );
});

const headings = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

const FlowBlock = ({ block, text }: { block: Block; text: string }) => {
  const words = text.slice(block.start, block.end);
  const place = { 'data-at': block.start, id: `block-${block.number}` };
  switch (block.is) {
    case 'heading': {
      // The page's own heading is the first.
      const Heading = headings[Math.min(block.level, 5) - 1] ?? 'h6';
      return (
        <Heading className="block heading" {...place}>
          {words}
        </Heading>
      );
    }
    case 'row':
      return (
        <p className="block row-of-cells" {...place}>
          {words}
        </p>
      );
    case 'item':
      return (
        <p className="block item" style={{ marginInlineStart: `${block.level + 1}em` }} {...place}>
          {words}
        </p>
      );
    default:
      return (
        <p className={`block ${block.is}`} data-number={block.number} {...place}>
          {words}
        </p>
      );
  }
};

function mapOf(root: Element): TextMap {
  const map = new TextMap();
  for (const element of root.querySelectorAll<HTMLElement>('[data-at]')) {
    const node = element.firstChild;
    if (node?.nodeType === Node.TEXT_NODE) map.add(Number(element.dataset.at), (node as Text).length, node as Text, 0);
  }
  return map;
}

const rangeAt = (node: Text, offset: number): StaticRange =>
  new StaticRange({ startContainer: node, startOffset: offset, endContainer: node, endOffset: offset + 1 });
