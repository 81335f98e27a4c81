import { markWords } from '../../../law/words';
import type { Mark } from '../../../model/legal-fact';

interface Props {
  readonly fact: {
    readonly is?: string;
    readonly mark: Mark;
    readonly from: readonly string[];
    readonly quote?: string | undefined;
    readonly note?: string | undefined;
  };
}

/** A statement, its short quotation, its doubt, and how far it was checked with what it rests on. */
export const FactLine = ({ fact: { is, mark, from, quote, note } }: Props) => (
  <span className="fact">
    {is} {quote !== undefined && <q className="quoted">{quote}</q>} {note !== undefined && <em>{note}</em>}{' '}
    <span className="mark" data-mark={mark}>
      {[markWords[mark], ...from].join(' · ')}
    </span>
  </span>
);
