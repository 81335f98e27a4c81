import { type FormEvent, useEffect, useRef, useState } from 'react';
import { copyReader } from '../../ui/copy-reader';
import { pageOffsets } from '../page-offsets';
import type { DocumentView } from '../reader-view';
import { type Marked, pagePicture } from './page-pictures';
import { MOST_PRINTED, pageRange } from './page-range';
import { printOut } from './print-out';

interface Props {
  readonly view: DocumentView;
  /** The page in view. */
  readonly current: number;
  readonly onClose: () => void;
}

type Choice = 'all' | 'current' | 'range';

/** Which pages to print, with or without marks. A text without pages is printed as it stands. */
export const PrintDialog = ({ view, current, onClose }: Props) => {
  const words = copyReader.print;
  const file = view.file!;
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState<Choice>(file.pageCount > MOST_PRINTED ? 'current' : 'all');
  const [from, setFrom] = useState('1');
  const [to, setTo] = useState(String(file.pageCount));
  const [withMarks, setWithMarks] = useState(true);
  const [done, setDone] = useState<{ readonly count: number; readonly of: number } | null>(null);
  const life = useRef(new AbortController());

  useEffect(() => {
    const box = dialog.current;
    const own = new AbortController();
    life.current = own;
    box?.showModal();
    return () => {
      own.abort();
      box?.close();
    };
  }, []);

  const pages =
    choice === 'current'
      ? [current]
      : choice === 'all'
        ? pageRange('1', String(file.pageCount), file.pageCount)
        : pageRange(from, to, file.pageCount);

  const print = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!pages) return;
    const { signal } = life.current;
    const pictures: string[] = [];
    try {
      for (const page of pages) {
        setDone({ count: pictures.length + 1, of: pages.length });
        pictures.push(await pagePicture(file, page, withMarks ? markedIn(view) : null, signal));
      }
      dialog.current?.close();
      await printOut(pictures);
    } finally {
      if (!signal.aborted) onClose();
    }
  };

  return (
    <dialog ref={dialog} aria-labelledby="print-title" onCancel={onClose}>
      <form className="stack" onSubmit={(event) => void print(event)}>
        <h2 id="print-title">{words.title}</h2>
        <fieldset className="stack" disabled={done !== null}>
          <legend>{words.pages}</legend>
          <Pick value="all" choice={choice} onPick={setChoice}>
            {words.all(file.pageCount)}
          </Pick>
          <Pick value="current" choice={choice} onPick={setChoice}>
            {words.current(file.page(current)?.label ?? String(current + 1))}
          </Pick>
          <Pick value="range" choice={choice} onPick={setChoice}>
            {words.range}
          </Pick>
          {choice === 'range' && (
            <div className="row">
              <input
                type="text"
                inputMode="numeric"
                aria-label={words.from}
                value={from}
                onChange={(event) => setFrom(event.target.value)}
              />
              <input
                type="text"
                inputMode="numeric"
                aria-label={words.to}
                value={to}
                onChange={(event) => setTo(event.target.value)}
              />
            </div>
          )}
          {file.pageCount > MOST_PRINTED && <p className="small soft">{words.most(MOST_PRINTED)}</p>}
          <label className="choice">
            <input type="checkbox" checked={withMarks} onChange={(event) => setWithMarks(event.target.checked)} />
            {words.marks}
          </label>
        </fieldset>
        {done && <p role="status">{words.preparing(done.count, done.of)}</p>}
        <div className="row">
          <button type="submit" className="primary" disabled={!pages || done !== null}>
            {words.start}
          </button>
          <button type="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
};

interface PickProps {
  readonly value: Choice;
  readonly choice: Choice;
  readonly onPick: (choice: Choice) => void;
  readonly children: string;
}

const Pick = ({ value, choice, onPick, children }: PickProps) => (
  <label className="choice">
    <input type="radio" name="pages" checked={choice === value} onChange={() => onPick(value)} />
    {children}
  </label>
);

function markedIn({ document, state, groups }: DocumentView): Marked | null {
  if (!document || !state.report) return null;
  const aside = new Set(state.setAside);
  return {
    findings: state.report.findings.filter(({ id, shown }) => shown && !aside.has(id)),
    groups: new Map(groups.map(({ family, group }) => [family, group])),
    offsets: pageOffsets(document),
  };
}
