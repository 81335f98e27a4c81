import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { copyReader } from '../ui/copy-reader';
import { ACTUAL, type Zoom, zoomSteps } from './pages/page-layout';

interface Props {
  /** False for a document without pages of its own: nothing to turn, no page to go to. */
  readonly paged: boolean;
  /** By index. */
  readonly page: number;
  readonly labels: { readonly label: string; readonly of: number };
  readonly zoom: Zoom;
  /** Pixels a point. */
  readonly scale: number;
  readonly sideOpen: boolean;
  readonly onSide: () => void;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onTurn: () => void;
  readonly onFind: () => void;
  readonly onPrint: () => void;
  readonly onCite: () => void;
  readonly children: ReactNode;
}

const words = copyReader.tools;

export const Toolbar = (props: Props) => {
  const { paged, page, labels, zoom, scale, sideOpen, onSide, onPage, onZoom, onStep, onTurn } = props;
  return (
    <fieldset className="tools row" aria-label={words.label}>
      <button type="button" aria-pressed={sideOpen} title={words.sideHint} onClick={onSide}>
        {words.sideOpen}
      </button>
      {paged && <PageField page={page} labels={labels} onPage={onPage} />}
      <span className="row tight">
        <button type="button" aria-label={words.zoomOut} title={words.zoomOut} onClick={() => onStep(-1)}>
          −
        </button>
        <select
          className="narrow"
          aria-label={words.zoom}
          value={String(zoom)}
          onChange={({ target }) =>
            onZoom(target.value === 'width' || target.value === 'page' ? target.value : Number(target.value))
          }
        >
          {paged && <option value="width">{words.fitWidth}</option>}
          {paged && <option value="page">{words.fitPage}</option>}
          {!paged && typeof zoom !== 'number' && <option value={zoom}>{words.percent(1)}</option>}
          {zoomSteps.map((step) => (
            <option key={step} value={step}>
              {words.percent(step)}
            </option>
          ))}
        </select>
        <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => onStep(1)}>
          +
        </button>
        {paged && typeof zoom !== 'number' && <span className="small soft">{words.percent(scale / ACTUAL)}</span>}
      </span>
      {paged && (
        <button type="button" title={words.turnHint} onClick={onTurn}>
          {words.turn}
        </button>
      )}
      <button type="button" onClick={props.onFind}>
        {words.find}
      </button>
      <button
        type="button"
        title={words.citeHint}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onCite}
      >
        {words.cite}
      </button>
      <button type="button" onClick={props.onPrint}>
        {words.print}
      </button>
      {props.children}
    </fieldset>
  );
};

/** The page in view, to read and to type. */
const PageField = ({ page, labels, onPage }: Pick<Props, 'page' | 'labels' | 'onPage'>) => {
  const [typed, setTyped] = useState(String(page + 1));
  useEffect(() => setTyped(String(page + 1)), [page]);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = Math.round(Number(typed));
    if (wanted >= 1 && wanted <= labels.of) onPage(wanted - 1);
    else setTyped(String(page + 1));
  };
  return (
    <form className="row tight" onSubmit={go}>
      <button
        type="button"
        aria-label={words.previous}
        title={words.previous}
        disabled={page === 0}
        onClick={() => onPage(page - 1)}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={words.next}
        title={words.next}
        disabled={page >= labels.of - 1}
        onClick={() => onPage(page + 1)}
      >
        ↓
      </button>
      <input
        className="page-number"
        type="text"
        inputMode="numeric"
        aria-label={words.page}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(String(page + 1))}
      />
      <span className="soft">
        {words.of(labels.of)}
        {labels.label !== String(page + 1) && ` · ${copyReader.strip.page(labels.label)}`}
      </span>
    </form>
  );
};
