import { useEffect, useState } from 'react';
import type { Outline } from '../../documents/open-file';
import { copyReader } from '../../ui/copy-reader';
import type { DocumentView } from '../reader-view';

/** At most this many lines are made at once; more are made on request. */
const AT_ONCE = 300;

/** The table of contents that the file brings along. */
export const OutlineList = ({ view, onPage }: { view: DocumentView; onPage: (page: number) => void }) => {
  const words = copyReader.side;
  const { file } = view;
  const [outline, setOutline] = useState<Outline | null>(null);
  const [most, setMost] = useState(AT_ONCE);

  useEffect(() => {
    const life = new AbortController();
    file?.outline(life.signal).then(
      (found) => {
        if (!life.signal.aborted) setOutline(found);
      },
      () => {
        if (!life.signal.aborted) setOutline({ entries: [], leftOut: 0 });
      },
    );
    return () => life.abort();
  }, [file]);

  if (!outline) return <p className="soft pad">{words.notYet}</p>;
  if (outline.entries.length === 0) return <p className="soft pad">{words.noOutline}</p>;
  const more = outline.entries.length - most;
  return (
    <>
      <ul className="outline">
        {outline.entries.slice(0, most).map(({ title, page, depth }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries never move, and titles repeat
          <li key={at} style={{ paddingInlineStart: `${Math.min(depth, 8) * 12}px` }}>
            {page === null ? (
              <span className="soft">{title}</span>
            ) : (
              <button type="button" className="quiet" onClick={() => onPage(page)}>
                {title}
              </button>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => setMost(most + 10 * AT_ONCE)}>
          {words.moreOutline(more)}
        </button>
      )}
      {outline.leftOut > 0 && <p className="soft pad">{words.outlineCut(outline.leftOut)}</p>}
    </>
  );
};
