import type { ReactNode } from 'react';
import type { Failure } from '../model/failure';

/** What happened and what to do, in words. `children` are the actions. */
export const FailureNotice = ({ failure, children }: { failure: Failure; children?: ReactNode }) => (
  <div className="notice" role="alert">
    <p>
      <strong>{failure.message}</strong>
    </p>
    <p>{failure.remedy}</p>
    {children}
  </div>
);
