import type { Coverage, Unread } from '../../model/coverage';
import type { DocumentRef, SourceDocument } from '../../model/document';
import { failed, type Result } from '../../model/failure';
import type { FileKind, OpenFile, Outline, ReadOptions } from '../open-file';
import { PageRuns } from '../page-runs';
import type { ReadPage } from '../read-page';
import { wordsOf } from '../words';
import type { BlockText } from './blocks';

export interface FlowContent extends BlockText {
  readonly kind: Exclude<FileKind, 'pdf'>;
  readonly title: string;
  /** Parts that were not read, for example attachments. */
  readonly notRead?: readonly Unread[];
}

/** A file without pages of its own: one long page of blocks, read when it is opened. */
export class FlowFile implements OpenFile {
  readonly kind: FileKind;
  readonly pageCount = 1;
  readonly pdf = null;
  #page: ReadPage | undefined;
  readonly #coverage: Coverage;

  constructor(
    readonly ref: DocumentRef,
    content: FlowContent,
  ) {
    const notRead = content.notRead ?? [];
    this.kind = content.kind;
    this.#page = pageOf(content);
    this.#coverage = { unit: notRead.length > 0 ? 'part' : 'page', read: 1, of: 1 + notRead.length, notRead };
  }

  async outline(): Promise<Outline> {
    const page = this.#page;
    const headings = page?.blocks.filter(({ is }) => is === 'heading') ?? [];
    return {
      entries: headings.map(({ start, end, level }) => ({
        title: page!.text.slice(start, end),
        page: 0,
        depth: level - 1,
      })),
      leftOut: 0,
    };
  }

  async read({ signal, onPage, onProgress }: ReadOptions = {}): Promise<SourceDocument> {
    signal?.throwIfAborted();
    if (this.#page) onPage?.(this.#page);
    onProgress?.({ done: 1, of: 1, page: 0 });
    return this.document();
  }

  page(index: number): ReadPage | undefined {
    return index === 0 ? this.#page : undefined;
  }

  async textContent(): Promise<never> {
    throw new Error('Only a PDF has text content; show the blocks of the page.');
  }

  document(): SourceDocument {
    return {
      ref: this.ref,
      kind: this.kind,
      pages: [{ index: 0, label: '1', text: this.#page?.text ?? '' }],
      coverage: this.#coverage,
    };
  }

  async recognise(): Promise<Result<SourceDocument>> {
    return failed('nothing-to-recognise', 'This file is text already.', 'Nothing needs to be done.');
  }

  async close(): Promise<void> {
    this.#page = undefined;
  }
}

const pageOf = ({ text, blocks }: FlowContent): ReadPage => ({
  index: 0,
  label: '1',
  text,
  width: 0,
  height: 0,
  words: wordsOf(text).length,
  state: { is: 'text' },
  runs: new PageRuns([]),
  furniture: [],
  redactions: [],
  unsure: [],
  blocks,
});
