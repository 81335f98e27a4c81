import { memo, useEffect, useRef, useState } from 'react';
import type { ReadPage } from '../../documents/read-page';
import type { TextMap } from '../../page/text-map';
import { copyReader } from '../../ui/copy-reader';
import { type Drawing, release } from './drawing';
import type { Size, Turn } from './page-layout';
import { PageStrip } from './page-strip';
import { wordLayer } from './word-layer';

interface Props {
  readonly index: number;
  readonly label: string;
  readonly page: ReadPage | undefined;
  readonly drawing: Drawing;
  readonly top: number;
  readonly left: number;
  /** In CSS pixels, as it is shown. */
  readonly size: Size;
  readonly scale: number;
  readonly turn: Turn;
  readonly onWords: (page: number, map: TextMap | null) => void;
  readonly onRecognise: ((page: number) => void) | null;
}

/** One page of a PDF: its picture, its words over it, and a line above that says how it was read. */
export const PageSheet = memo(function PageSheet(props: Props) {
  const { index, label, page, drawing, top, left, size, scale, turn, onWords, onRecognise } = props;
  const picture = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [undrawn, setUndrawn] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    drawing.draw(index, scale * devicePixelRatio, turn, stop.signal).then(
      (canvas) => {
        if (stop.signal.aborted || !picture.current) return release(canvas);
        const before = picture.current.querySelector('canvas');
        canvas.setAttribute('aria-hidden', 'true');
        picture.current.replaceChildren(canvas);
        release(before);
        setUndrawn(false);
      },
      () => {
        if (!stop.signal.aborted) setUndrawn(true);
      },
    );
    return () => stop.abort();
  }, [drawing, index, scale, turn]);

  useEffect(() => {
    const box = picture.current;
    return () => release(box?.querySelector('canvas'));
  }, []);

  const read = page !== undefined && page.state.is !== 'not-read' ? page : null;
  useEffect(() => {
    if (!read || !words.current) return;
    const layer = wordLayer(read);
    words.current.replaceChildren(layer.element);
    onWords(index, layer.map);
    return () => onWords(index, null);
  }, [read, index, onWords]);

  return (
    <section
      className="sheet"
      style={{ top, left, width: size.width }}
      data-page={index}
      aria-label={copyReader.strip.page(label)}
    >
      <PageStrip label={label} page={page} onRecognise={onRecognise && (() => onRecognise(index))} />
      <div className="paper" style={{ width: size.width, height: size.height }}>
        <div className="picture" ref={picture} />
        {undrawn && <p className="undrawn">{copyReader.drawing}</p>}
        <div className="turned" ref={words} style={{ transform: transformOf(turn, size, scale) }} />
      </div>
    </section>
  );
});

/** Lays the words, made upright at one pixel a point, over the page as it is shown. */
function transformOf(turn: Turn, { width, height }: Size, scale: number): string {
  const move = {
    0: '',
    90: `translate(${width}px, 0)`,
    180: `translate(${width}px, ${height}px)`,
    270: `translate(0, ${height}px)`,
  };
  return `${move[turn]} rotate(${turn}deg) scale(${scale})`;
}
