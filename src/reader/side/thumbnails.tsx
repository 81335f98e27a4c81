import { useEffect, useMemo, useRef, useState } from 'react';
import { copyReader } from '../../ui/copy-reader';
import { Drawing, release } from '../pages/drawing';
import type { DocumentView } from '../reader-view';

const WIDTH = 110;
const ROW = 172;

/** Small pictures of the pages; only those in the window are drawn. */
export const Thumbnails = ({
  view,
  at,
  onPage,
}: {
  view: DocumentView;
  at: number;
  onPage: (page: number) => void;
}) => {
  const file = view.file!;
  const drawing = useMemo(() => new Drawing(file.pdf!), [file]);
  const list = useRef<HTMLUListElement>(null);
  const [range, setRange] = useState({ first: 0, last: 8 });

  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes to the page in view once, when it is opened
  useEffect(() => {
    const box = list.current?.closest('.side-body');
    if (!box) return;
    const life = new AbortController();
    const look = (): void => {
      const first = Math.max(0, Math.floor(box.scrollTop / ROW) - 2);
      const last = Math.ceil((box.scrollTop + box.clientHeight) / ROW) + 2;
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    };
    box.addEventListener('scroll', look, { signal: life.signal });
    box.scrollTop = Math.max(0, at * ROW - box.clientHeight / 2);
    look();
    return () => life.abort();
  }, []);

  const shown = Array.from(
    { length: Math.min(range.last, file.pageCount) - range.first },
    (_, each) => range.first + each,
  );
  return (
    <ul className="thumbnails" ref={list} style={{ height: file.pageCount * ROW }}>
      {shown.map((page) => (
        <li key={page} style={{ top: page * ROW, height: ROW }}>
          <Thumbnail
            drawing={drawing}
            page={page}
            label={file.page(page)?.label ?? String(page + 1)}
            current={page === at}
            onPage={onPage}
          />
        </li>
      ))}
    </ul>
  );
};

interface Props {
  readonly drawing: Drawing;
  readonly page: number;
  readonly label: string;
  readonly current: boolean;
  readonly onPage: (page: number) => void;
}

const Thumbnail = ({ drawing, page, label, current, onPage }: Props) => {
  const picture = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const stop = new AbortController();
    const box = picture.current;
    drawing.draw(page, WIDTH / 612, 0, stop.signal).then(
      (canvas) => {
        if (stop.signal.aborted || !box) return release(canvas);
        canvas.setAttribute('aria-hidden', 'true');
        box.replaceChildren(canvas);
      },
      // The page itself says that it cannot be drawn.
      () => undefined,
    );
    return () => {
      stop.abort();
      release(box?.querySelector('canvas'));
    };
  }, [drawing, page]);
  return (
    <button
      type="button"
      className="quiet thumbnail"
      aria-label={copyReader.side.goTo(label)}
      aria-current={current ? 'page' : undefined}
      onClick={() => onPage(page)}
    >
      <span className="thumb" ref={picture} />
      <span aria-hidden="true">{label}</span>
    </button>
  );
};
