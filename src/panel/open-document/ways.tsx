import { useState } from 'react';
import type { Coverage } from '../../model/coverage';
import type { Way } from '../../model/page-state';
import { pageCopy } from '../../ui/copy-page';

interface Props {
  readonly ways: readonly Way[];
  readonly unit: Coverage['unit'] | null;
  /** Must be called straight from the click: the browser asks only then. False where the reviewer refused. */
  readonly onAct: (way: Way) => Promise<boolean>;
}

/** What can be done about what was not read, one button each. */
export const Ways = ({ ways, unit, onAct }: Props) => {
  const [refused, setRefused] = useState<string | null>(null);
  if (ways.length === 0) return null;
  const act = (way: Way): void => {
    setRefused(null);
    void onAct(way).then((done) => {
      if (!done && way.site !== undefined) setRefused(hostOf(way.site));
    });
  };
  return (
    <div className="ways stack">
      <ul className="row plain">
        {onePerDeed(ways).map((way) => (
          <li key={`${way.does} ${way.where} ${way.site}`}>
            <button
              type="button"
              className={way.does === 'open' && way.where === '' ? 'primary' : undefined}
              title={hintOf(way)}
              onClick={() => act(way)}
            >
              {nameOf(way, unit)}
            </button>
          </li>
        ))}
      </ul>
      {refused !== null && <p role="alert">{pageCopy.ways.allow.refused(refused)}</p>}
    </div>
  );
};

/** Several frames of one site need one permission. */
const onePerDeed = (ways: readonly Way[]): readonly Way[] =>
  ways.filter((way, at) => way.does !== 'allow' || ways.findIndex(({ site }) => site === way.site) === at);

const nameOf = (way: Way, unit: Props['unit']): string => {
  switch (way.does) {
    case 'go-through':
      return pageCopy.ways['go-through'][unit === 'row' ? 'row' : unit === 'page' || unit === null ? 'page' : 'other'];
    case 'open':
      return way.where === '' ? pageCopy.ways.open.action : pageCopy.ways.open.of(way.where);
    case 'allow':
      return pageCopy.ways.allow.action(hostOf(way.site));
  }
};

const hintOf = (way: Way): string | undefined => {
  if (way.does === 'go-through') return pageCopy.ways['go-through'].why;
  return way.does === 'allow' ? pageCopy.ways.allow.why(hostOf(way.site)) : undefined;
};

const hostOf = (site: string | undefined): string => (site && URL.canParse(site) ? new URL(site).host : '');
