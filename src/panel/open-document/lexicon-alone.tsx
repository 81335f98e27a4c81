import { copy } from '../../ui/copy';

/** Said above the list while the trained reader is not there: fewer passages are found then. */
export const LexiconAlone = ({ why }: { why: string }) => (
  <details className="coverage small" data-state="part">
    <summary>
      <strong>{copy.coverage.alone}</strong>
    </summary>
    <p>{why}</p>
  </details>
);
