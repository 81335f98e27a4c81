import type { Assertion } from '../model/finding';
import type { FamilyGroup } from '../model/lexicon';

interface Props {
  readonly before: string;
  readonly exact: string;
  readonly after: string;
  readonly group: FamilyGroup;
  readonly status: Assertion['status'];
  /** The most characters shown on each side. */
  readonly around: number;
}

/** A quote in its sentence, marked as it is in the page. The words are the document's, unchanged. */
export const Quote = ({ before, exact, after, group, status, around }: Props) => (
  <p className="quote">
    <span className="soft">{tail(before, around)}</span>
    <mark data-group={group} data-status={status}>
      {exact}
    </mark>
    <span className="soft">{head(after, around)}</span>
  </p>
);

const tail = (text: string, most: number): string => (text.length > most ? `…${text.slice(-most)}` : text);
const head = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
