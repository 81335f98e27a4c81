import type { OpenFile } from '../documents/open-file';
import type { FamilyGroups } from '../messages/protocol';
import type { SourceDocument } from '../model/document';
import type { Failure } from '../model/failure';
import type { PageState } from '../model/page-state';

/** What recognising text on pictures is doing. */
export interface RecognitionView {
  readonly busy: boolean;
  /** The page that is being recognised, by index. */
  readonly page: number | null;
  readonly done: number;
  readonly of: number;
  readonly failure: Failure | null;
}

/** What the reader's screens show of one document. A new object whenever anything changed. */
export interface DocumentView {
  readonly phase: 'opening' | 'failed' | 'open';
  readonly name: string;
  readonly failure: Failure | null;
  /** The file wants a password. */
  readonly password: { readonly wrongBefore: boolean } | null;
  readonly file: OpenFile | null;
  /** As read so far. */
  readonly document: SourceDocument | null;
  readonly pagesRead: number;
  /** Pages without text that recognition may read, and was not asked to yet. */
  readonly pictures: readonly number[];
  /** What the side panel is told. */
  readonly state: PageState;
  readonly groups: FamilyGroups;
  readonly recognition: RecognitionView;
}

export const noState: PageState = {
  phase: 'reading',
  progress: 0,
  document: null,
  report: null,
  notOnScreen: [],
  setAside: [],
  selected: null,
  failure: null,
};

export const notOpenYet = (name: string): DocumentView => ({
  phase: 'opening',
  name,
  failure: null,
  password: null,
  file: null,
  document: null,
  pagesRead: 0,
  pictures: [],
  state: noState,
  groups: [],
  recognition: { busy: false, page: null, done: 0, of: 0, failure: null },
});
