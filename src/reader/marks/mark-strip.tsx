import { type RefObject, useEffect, useState } from 'react';
import { GroupMark } from '../../ui/group-mark';
import { pageOffsets } from '../page-offsets';
import { downThePage, type Turn } from '../pages/page-layout';
import type { Sight } from '../pages/sight';
import type { DocumentView } from '../reader-view';
import { type Bucket, buckets } from './buckets';

interface Props {
  readonly view: DocumentView;
  readonly sight: RefObject<Sight | null>;
  readonly turn: Turn;
  readonly scale: number;
  readonly onFinding: (id: string) => void;
}

/** Where the passages stand along the whole document, beside the scroll bar. The list by page says the same in words. */
export const MarkStrip = ({ view, sight, turn, scale, onFinding }: Props) => {
  const [marks, setMarks] = useState<readonly Bucket[]>([]);
  const { document, file, state } = view;
  const { report, setAside } = state;
  const groups = new Map(view.groups.map(({ family, group }) => [family, group]));

  // biome-ignore lint/correctness/useExhaustiveDependencies: another size or turn moves every mark
  useEffect(() => {
    if (!report || !document || !file) return setMarks([]);
    const offsets = pageOffsets(document);
    const aside = new Set(setAside);
    const placed = report.findings.flatMap((finding) => {
      const stretch = offsets.stretches(finding.position.start, finding.position.end)[0];
      if (!stretch || !finding.shown || aside.has(finding.id) || !sight.current) return [];
      const page = file.page(stretch.page);
      const box = page?.runs.boxes(stretch.start, stretch.end)[0];
      const down = file.pdf === null ? stretch.start : page && box ? downThePage(box, page, turn) : 0;
      return [{ finding, at: sight.current.fraction(stretch.page, down) }];
    });
    setMarks(buckets(placed));
  }, [report, document, file, setAside, sight, turn, scale]);

  return (
    <div className="mark-strip" aria-hidden="true">
      {marks.map(({ at, findings }) => (
        <button
          key={at}
          type="button"
          tabIndex={-1}
          style={{ top: `${at * 100}%` }}
          title={findings[0]!.quote.exact}
          onClick={() => onFinding(findings[0]!.id)}
        >
          <GroupMark group={groups.get(findings[0]!.family) ?? 'offence'} status={findings[0]!.assertion.status} />
        </button>
      ))}
    </div>
  );
};
