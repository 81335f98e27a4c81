import { useState } from 'react';
import type { Evidence } from '../../model/review-note';
import { evidenceWords } from '../../review/assertion-words';
import { noteCopy as words } from '../../ui/copy-note';
import { Quote } from '../../ui/quote';
import { useLookup } from '../services';

/** A list of hundreds is drawn in parts. */
const page = 50;

interface Props {
  readonly evidence: readonly Evidence[];
  /** Before the number: A for what is kept, S for what was set aside; null for a list that the export does not number. */
  readonly letter: 'A' | 'S' | null;
  readonly reasonOf?: (evidence: Evidence) => string;
  readonly undoLabel: string;
  readonly onUndo: (finding: string) => void;
  readonly onGoTo: ((finding: string) => void) | null;
}

/** Quotes as the note holds them, numbered as the export numbers them. */
export const EvidenceList = ({ evidence, letter, reasonOf, undoLabel, onUndo, onGoTo }: Props) => {
  const { indicator, family } = useLookup();
  const [shown, setShown] = useState(page);
  return (
    <>
      <ol className="evidence">
        {evidence.slice(0, shown).map((item, index) => {
          const known = indicator(item.indicator);
          const group = (known && family(known.family)?.group) ?? 'offence';
          return (
            <li key={item.finding}>
              <h4>
                {letter !== null && `${letter}${index + 1}. `}
                {item.title}
              </h4>
              <Quote
                before={`…${item.quote.prefix}`}
                exact={item.quote.exact}
                after={`${item.quote.suffix}…`}
                group={group}
                status={item.assertion?.status ?? 'affirmed'}
                around={33}
              />
              <p className="small soft">{evidenceWords(item)}</p>
              {reasonOf && <p className="small">{reasonOf(item)}</p>}
              <div className="row">
                {onGoTo && (
                  <button type="button" className="quiet" onClick={() => onGoTo(item.finding)}>
                    {words.goTo}
                  </button>
                )}
                <button type="button" className="quiet" onClick={() => onUndo(item.finding)}>
                  {undoLabel}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      {evidence.length > shown && (
        <button type="button" onClick={() => setShown(shown + page)}>
          {words.list.more(Math.min(page, evidence.length - shown))}
        </button>
      )}
    </>
  );
};
