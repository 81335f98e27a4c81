import { memo, useId } from 'react';
import type { Finding } from '../../model/finding';
import { experiencerWords, statusWords, timeWords } from '../../review/assertion-words';
import type { Decision } from '../../review/decide';
import { copy } from '../../ui/copy';
import { GroupMark } from '../../ui/group-mark';
import { KeyHint } from '../../ui/key-hint';
import { Quote } from '../../ui/quote';
import { useLookup } from '../services';
import { FindingDetails } from './finding-details';
import { SetAsideForm } from './set-aside-form';

/** What a card may ask for. The functions stay the same between renderings, so that unchanged cards are left alone. */
export interface CardActions {
  readonly select: (id: string) => void;
  readonly goTo: (id: string) => void;
  readonly keep: (id: string) => void;
  readonly askWhy: (id: string) => void;
  readonly setAside: (id: string, reason: string) => void;
  readonly cancelAside: (id: string) => void;
  readonly undo: (id: string) => void;
}

interface Props {
  readonly finding: Finding;
  readonly place: number;
  readonly of: number;
  readonly current: boolean;
  readonly decision: Decision;
  readonly reason: string;
  readonly asking: boolean;
  readonly offScreen: boolean;
  readonly letterKeys: boolean;
  readonly actions: CardActions;
}

/** One passage: closed it is the quote and how it is put; current it also explains itself and takes a decision. */
export const FindingCard = memo((props: Props) => {
  const { finding, place, of, current, decision, reason, asking, offScreen, letterKeys, actions } = props;
  const { indicator, family } = useLookup();
  const heading = useId();
  const group = family(finding.family)?.group ?? 'offence';
  const { status } = finding.assertion;
  const about = [experiencerWords(finding.assertion), timeWords(finding.assertion)].filter((words) => words !== '');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers keys for all its cards.
    <article
      className="card"
      id={cardId(finding.id)}
      data-finding={finding.id}
      data-decision={decision}
      data-status={status}
      aria-labelledby={heading}
      aria-posinset={place}
      aria-setsize={of}
      aria-current={current}
      tabIndex={current ? 0 : -1}
      onClick={(event) => {
        if (!isControl(event.target)) actions.select(finding.id);
      }}
    >
      <div className="card-head">
        <GroupMark group={group} status={status} />
        <h3 id={heading}>{indicator(finding.indicator)?.title ?? finding.indicator}</h3>
        {decision !== 'open' && <span className="badge">{decision === 'kept' ? copy.card.kept : copy.card.aside}</span>}
        {offScreen && <span className="badge faint">{copy.card.notOnScreen}</span>}
      </div>
      <Quote
        before={finding.passage.before}
        exact={finding.quote.exact}
        after={finding.passage.after}
        group={group}
        status={status}
        around={current ? 400 : 60}
      />
      <p className="small">
        <strong className="status">{statusWords(finding.assertion)}</strong>
        {about.length > 0 && <span className="soft"> · {about.join(' · ')}</span>}
      </p>
      {decision === 'set-aside' && <p className="small soft">{copy.card.asideBecause(reason)}</p>}
      {current && !asking && (
        <div className="row">
          {decision !== 'kept' && (
            <button type="button" className="primary" onClick={() => actions.keep(finding.id)}>
              {copy.card.keep} <KeyHint shown={letterKeys}>K</KeyHint>
            </button>
          )}
          {decision !== 'set-aside' && (
            <button type="button" onClick={() => actions.askWhy(finding.id)}>
              {copy.card.setAside} <KeyHint shown={letterKeys}>D</KeyHint>
            </button>
          )}
          {decision !== 'open' && (
            <button type="button" onClick={() => actions.undo(finding.id)}>
              {copy.card.undo} <KeyHint shown={letterKeys}>U</KeyHint>
            </button>
          )}
          {!offScreen && (
            <button type="button" className="quiet" onClick={() => actions.goTo(finding.id)}>
              {copy.card.goTo}
            </button>
          )}
        </div>
      )}
      {current && asking && (
        <SetAsideForm
          onReason={(why) => actions.setAside(finding.id, why)}
          onCancel={() => actions.cancelAside(finding.id)}
        />
      )}
      {current && <FindingDetails finding={finding} offScreen={offScreen} />}
    </article>
  );
});
FindingCard.displayName = 'FindingCard';

/** A click that something inside the card answers itself. */
const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, input, fieldset, summary, a') !== null;

/** The DOM id of a finding's card. */
export const cardId = (finding: string): string => `card-${finding}`;
