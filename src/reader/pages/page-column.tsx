import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { OpenFile } from '../../documents/open-file';
import type { TextMap } from '../../page/text-map';
import { copyReader } from '../../ui/copy-reader';
import { Drawing } from './drawing';
import { GAP, layOut, pagesNear, STRIP, scaleFor, type Turn, type Zoom } from './page-layout';
import { PageSheet } from './page-sheet';
import { PageSizes } from './page-sizes';
import type { ColumnView, Sight } from './sight';

interface Props {
  readonly file: OpenFile;
  readonly name: string;
  readonly pagesRead: number;
  readonly zoom: Zoom;
  readonly turn: Turn;
  /** How the tools and the side speak to the column. */
  readonly sight: RefObject<Sight | null>;
  /** Where it was left, when the reviewer comes back to this document. */
  readonly start: ColumnView;
  readonly onView: (view: ColumnView) => void;
  readonly onWords: (page: number, map: TextMap | null) => void;
  readonly onRecognise: ((page: number) => void) | null;
}

/** All pages of a PDF in one column, of which only those near the window are there. */
export const PageColumn = (props: Props) => {
  const { file, name, pagesRead, zoom, turn, sight, start, onView, onWords, onRecognise } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const drawing = useMemo(() => new Drawing(file.pdf!), [file]);
  const sizes = useMemo(() => new PageSizes(file), [file]);
  const [room, setRoom] = useState({ width: 800, height: 800 });
  const [near, setNear] = useState<readonly number[]>([]);
  const [known, setKnown] = useState(0);
  /** What stands at the upper edge of the window, kept through every change of layout. */
  const anchor = useRef<Pick<ColumnView, 'page' | 'points'>>(start);

  // biome-ignore lint/correctness/useExhaustiveDependencies: pages that were read say how large they are
  const version = useMemo(() => Math.max(known, sizes.learn()), [sizes, known, pagesRead]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are the version
  const layout = useMemo(() => {
    const { width, height } = sizes.sizeOf(anchor.current.page);
    const size = turn % 180 === 0 ? { width, height } : { width: height, height: width };
    return layOut(file.pageCount, sizes.sizeOf, scaleFor(zoom, size, room, size.height * file.pageCount), turn);
  }, [file, sizes, version, zoom, turn, room]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const measure = (): void => setRoom({ width: box.clientWidth, height: box.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const { page, points } = anchor.current;
    box.scrollTop = layout.topOf(page) + points * layout.scale;
  }, [layout]);

  useEffect(() => {
    let wanted = true;
    sizes.ask(near).then(
      (next) => wanted && setKnown(next),
      // A page that cannot be opened says so where it would be drawn.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [sizes, near]);

  const scrolled = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const page = layout.pageAt(box.scrollTop);
    anchor.current = { page, points: (box.scrollTop - layout.topOf(page)) / layout.scale };
    setNear((before) => {
      const next = pagesNear(layout, box.scrollTop, box.clientHeight);
      return next[0] === before[0] && next.length === before.length ? before : next;
    });
    const middle = layout.pageAt(box.scrollTop + box.clientHeight / 3);
    onView({ ...anchor.current, inView: middle, scale: layout.scale });
  }, [layout, onView]);

  useEffect(() => {
    sight.current = {
      show: (page, points) => {
        const box = scroller.current;
        if (!box) return;
        const y = layout.topOf(page) + (points === null ? -GAP / 2 : STRIP + points * layout.scale);
        if (points === null) box.scrollTop = y;
        else if (!inside(box, y)) box.scrollTop = y - box.clientHeight / 3;
        scrolled();
      },
      focus: () => scroller.current?.focus({ preventScroll: true }),
      fraction: (page, points) => (layout.topOf(page) + STRIP + points * layout.scale) / layout.height,
      toFraction: (fraction) =>
        scroller.current?.scrollTo({ top: fraction * layout.height - (scroller.current.clientHeight ?? 0) / 2 }),
      layout,
    };
    scrolled();
    return () => {
      sight.current = null;
    };
  }, [layout, scrolled, sight]);

  const width = Math.max(room.width, layout.width + 2 * GAP);
  return (
    <section
      className="scroller"
      ref={scroller}
      onScroll={scrolled}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={copyReader.pagesLabel(name)}
    >
      <div className="column" style={{ height: layout.height, width }}>
        {near
          .filter((index) => index < layout.count)
          .map((index) => {
            const size = layout.sizeOf(index);
            const page = file.page(index);
            return (
              <PageSheet
                key={index}
                index={index}
                label={page?.label ?? String(index + 1)}
                page={page}
                drawing={drawing}
                top={layout.topOf(index)}
                left={Math.floor((width - size.width) / 2)}
                size={size}
                scale={layout.scale}
                turn={turn}
                onWords={onWords}
                onRecognise={onRecognise}
              />
            );
          })}
      </div>
    </section>
  );
};

const inside = (box: Element, y: number): boolean =>
  y > box.scrollTop + 40 && y < box.scrollTop + box.clientHeight - 60;
