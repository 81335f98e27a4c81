import { copyReader } from '../../ui/copy-reader';
import { Tabs } from '../../ui/tabs';
import type { DocumentView } from '../reader-view';
import type { SideTab } from '../screen-memory';
import { OutlineList } from './outline-list';
import { PassageList } from './passage-list';
import { Thumbnails } from './thumbnails';

interface Props {
  readonly view: DocumentView;
  readonly tab: SideTab;
  /** The page in view. */
  readonly at: number;
  readonly onTab: (tab: SideTab) => void;
  readonly onPage: (page: number) => void;
  readonly onFinding: (id: string) => void;
}

/** What helps to find one's way: passages by page, the table of contents, small pictures of the pages. */
export const Side = ({ view, tab, at, onTab, onPage, onFinding }: Props) => {
  const words = copyReader.side;
  const paged = view.file?.pdf != null;
  const shown = paged ? tab : 'passages';
  return (
    <aside className="side" aria-label={words.label}>
      <Tabs
        label={words.label}
        selected={shown}
        onSelect={onTab}
        tabs={[
          { id: 'passages', title: words.passages },
          ...(paged
            ? [{ id: 'outline', title: words.outline } as const, { id: 'pages', title: words.pages } as const]
            : []),
        ]}
      />
      <div className="side-body" role="tabpanel" id={`panel-${shown}`} aria-labelledby={`tab-${shown}`}>
        {shown === 'passages' && <PassageList view={view} onFinding={onFinding} />}
        {shown === 'outline' && <OutlineList view={view} onPage={onPage} />}
        {shown === 'pages' && <Thumbnails view={view} at={at} onPage={onPage} />}
      </div>
    </aside>
  );
};
