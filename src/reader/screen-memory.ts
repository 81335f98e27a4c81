import type { Turn, Zoom } from './pages/page-layout';
import { atTheTop, type ColumnView } from './pages/sight';

export type SideTab = 'passages' | 'outline' | 'pages';

/** What one document's screen looks like, kept while another document is in front. */
export interface ScreenMemory {
  readonly zoom: Zoom;
  readonly turn: Turn;
  readonly side: { readonly open: boolean; readonly tab: SideTab };
  readonly view: ColumnView;
}

export const firstSight: ScreenMemory = {
  zoom: 'width',
  turn: 0,
  side: { open: true, tab: 'passages' },
  view: atTheTop,
};
