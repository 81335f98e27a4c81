import { memo } from 'react';
import type { Finding } from '../../model/finding';
import type { FamilyGroup } from '../../model/lexicon';
import type { PageState } from '../../model/page-state';
import { copyReader } from '../../ui/copy-reader';
import { FailureNotice } from '../../ui/failure-notice';
import { GroupMark } from '../../ui/group-mark';
import type { DocumentView } from '../reader-view';
import { type PagePassages, passagesByPage } from './passages-by-page';

interface Props {
  readonly view: DocumentView;
  readonly onFinding: (id: string) => void;
}

/** The listed passages page by page; decisions about them are taken in the side panel. */
export const PassageList = ({ view, onFinding }: Props) => {
  const { report, setAside, selected } = view.state;
  if (!report) return <NoReport state={view.state} />;
  const pages = passagesByPage(report.findings, setAside);
  const { read, of } = report.coverage;
  if (pages.length === 0) return <p className="soft pad">{copyReader.side.noPassages(read, of)}</p>;
  const paged = view.file?.pdf != null;
  const groups = new Map(view.groups.map(({ family, group }) => [family, group]));
  return pages.map((page) => (
    <PageOfPassages
      key={page.index}
      page={page}
      titled={paged}
      groups={groups}
      selected={selected}
      onFinding={onFinding}
    />
  ));
};

/** Nothing can be listed yet, or not at all: then why, and a way to go on. */
const NoReport = ({ state }: { state: PageState }) => {
  if (state.phase === 'failed' && state.failure) return <FailureNotice failure={state.failure} />;
  return <p className="soft pad">{state.phase === 'scanning' ? copyReader.side.scanning : copyReader.side.notYet}</p>;
};

interface PageProps {
  readonly page: PagePassages;
  /** False for a document without pages of its own. */
  readonly titled: boolean;
  readonly groups: ReadonlyMap<Finding['family'], FamilyGroup>;
  readonly selected: string | null;
  readonly onFinding: (id: string) => void;
}

const PageOfPassages = memo(
  function PageOfPassages({ page, titled, groups, selected, onFinding }: PageProps) {
    return (
      <section
        className="page-passages"
        style={{ containIntrinsicBlockSize: `auto ${30 + page.findings.length * 44}px` }}
      >
        {titled && <h2 className="family">{copyReader.strip.page(page.label)}</h2>}
        <ul>
          {page.findings.map((finding) => (
            <PassageLine
              key={finding.id}
              finding={finding}
              group={groups.get(finding.family) ?? 'offence'}
              current={finding.id === selected}
              onFinding={onFinding}
            />
          ))}
        </ul>
      </section>
    );
  },
  (before, after) =>
    before.page.key === after.page.key &&
    before.onFinding === after.onFinding &&
    holds(before) === holds(after) &&
    (before.selected === after.selected || holds(after) === null),
);

interface LineProps {
  readonly finding: Finding;
  readonly group: FamilyGroup;
  readonly current: boolean;
  readonly onFinding: (id: string) => void;
}

const PassageLine = memo(function PassageLine({ finding, group, current, onFinding }: LineProps) {
  return (
    <li className="passage-line">
      <button
        type="button"
        className="quiet passage"
        aria-current={current ? 'true' : undefined}
        onClick={() => onFinding(finding.id)}
      >
        <GroupMark group={group} status={finding.assertion.status} />
        <span className="passage-words">{finding.quote.exact}</span>
      </button>
    </li>
  );
});

const holds = ({ page, selected }: PageProps): string | null =>
  page.findings.some(({ id }) => id === selected) ? selected : null;
