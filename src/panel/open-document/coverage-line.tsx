import type { ReactNode } from 'react';
import type { Coverage } from '../../model/coverage';
import { coverageLine, coverageState } from '../../review/coverage-words';
import { copy } from '../../ui/copy';

/** How much was read, always in sight; what was not, with why and what to do, one click away. */
export const CoverageLine = ({ coverage, ways }: { coverage: Coverage; ways?: ReactNode }) => {
  const state = coverageState(coverage);
  if (state === 'whole') return <p className="coverage small soft">{coverageLine(coverage)}.</p>;
  return (
    <>
      <details className="coverage small" data-state={state}>
        <summary>
          <strong>{coverageLine(coverage)}</strong>
          <span className="visually-hidden">. {copy.coverage.more}</span>
        </summary>
        <UnreadList coverage={coverage} />
      </details>
      {ways}
    </>
  );
};

/** Every place that was not read. */
export const UnreadList = ({ coverage }: { coverage: Coverage }) => (
  <ul className="unread stack">
    {coverage.notRead.map(({ where, why, remedy }) => (
      <li key={`${where} ${why}`}>
        <strong>{where}</strong>
        <p>{why}</p>
        <p>{remedy}</p>
      </li>
    ))}
  </ul>
);
