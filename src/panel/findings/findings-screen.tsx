import { useMemo, useState } from 'react';
import type { FamilyGroup } from '../../model/lexicon';
import type { ScanReport } from '../../model/report';
import type { ReviewNote } from '../../model/review-note';
import { decisions } from '../../review/decide';
import type { Settings } from '../../store/settings';
import { copy } from '../../ui/copy';
import { useLookup } from '../services';
import { CardList } from './card-list';
import { ListControls } from './list-controls';
import { listing } from './listing';
import { type Reviewing, useReviewing } from './use-reviewing';

export interface FindingsScreenProps extends Reviewing {
  readonly report: ScanReport;
  readonly note: ReviewNote | null;
  /** Ids that the page does not show; null where there is no page, as for a pasted text. */
  readonly notOnScreen: readonly string[] | null;
  readonly settings: Settings;
  readonly onOrder: (order: Settings['order']) => void;
}

/** The list of passages: the accessible equal of the highlights in the page. */
export const FindingsScreen = (props: FindingsScreenProps) => {
  const { report, note, notOnScreen, settings, onOrder } = props;
  const { family } = useLookup();
  const [off, setOff] = useState<ReadonlySet<FamilyGroup>>(new Set());
  const [background, setBackground] = useState(false);
  const list = useMemo(
    () => listing(report, family, { order: settings.order, off }),
    [report, family, settings.order, off],
  );
  const main = useMemo(() => list.sections.flatMap((section) => section.findings), [list]);
  const inReach = useMemo(() => (background ? [...main, ...list.background] : main), [main, list, background]);
  const decided = useMemo(() => decisions(note), [note]);
  const offScreen = useMemo(() => notOnScreen && new Set(notOnScreen), [notOnScreen]);
  const reasons = useMemo(
    () => new Map((note?.setAside ?? []).map((aside) => [aside.evidence.finding, aside.reason])),
    [note],
  );
  const { current, asking, actions } = useReviewing(props, {
    inReach,
    decided,
    letterKeys: settings.letterKeys,
    // A passage selected in the page may be one that is folded away or switched off here.
    reach: (finding) => {
      if (list.background.some(({ id }) => id === finding)) setBackground(true);
      else if (!main.some(({ id }) => id === finding)) setOff(new Set());
    },
  });

  const surroundings = {
    current,
    asking,
    decided,
    reasons,
    offScreen,
    letterKeys: settings.letterKeys,
    actions,
  };

  const toggle = (group: FamilyGroup): void => {
    const next = new Set(off);
    if (!next.delete(group)) next.add(group);
    setOff(next);
  };

  return (
    <section className="findings stack" aria-label={copy.list.label}>
      {list.all > 0 && (
        <ListControls
          order={settings.order}
          onOrder={onOrder}
          groups={list.groups}
          off={off}
          onToggle={toggle}
          shown={main.length}
          all={list.all}
        />
      )}
      {list.all > 0 && main.length === 0 && <p className="soft pad">{copy.list.filterNone}</p>}
      {list.sections.map(({ key, title, findings }) =>
        findings.length === 0 ? null : (
          <div key={key}>
            <h2 className={title === '' ? 'visually-hidden' : 'family'}>{title || copy.list.label}</h2>
            <CardList label={title || copy.list.label} findings={findings} {...surroundings} />
          </div>
        ),
      )}
      {list.background.length > 0 && (
        <details className="background" open={background} onToggle={(event) => setBackground(event.currentTarget.open)}>
          <summary>
            {copy.list.background} ({list.background.length})
          </summary>
          <p className="small soft pad">{copy.list.backgroundWhy}</p>
          {background && <CardList label={copy.list.background} findings={list.background} {...surroundings} />}
        </details>
      )}
      {settings.letterKeys && <p className="small soft pad">{copy.list.keys}</p>}
    </section>
  );
};
