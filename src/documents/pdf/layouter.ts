import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageState } from '../read-page';
import type { CoverCheck } from './cover-check';
import { layOutPage } from './lay-out-page';
import type { RawPage } from './raw-page';
import { textContentOptions } from './text-items';

type Ops = typeof import('pdfjs-dist')['OPS'];

export interface DocumentTraits {
  readonly labels: readonly string[] | null;
  readonly covers: CoverCheck;
}

/** Lays single pages out; a page that cannot be read is a page that says so. */
export class Layouter {
  constructor(
    private readonly ops: Ops,
    private readonly traits: DocumentTraits,
  ) {}

  async layOut(pdf: PDFDocumentProxy, index: number): Promise<RawPage> {
    try {
      const page = await pdf.getPage(index + 1);
      const content = await page.getTextContent(textContentOptions);
      const { mayCover, mayAnnotate } = this.traits.covers;
      // pdf.js keeps the number of the page's object without saying so in its types.
      const object = (page as { readonly ref?: { readonly num: number } | null }).ref?.num;
      const covered = object === undefined || mayCover(object);
      const source = { page, content, label: this.label(index), mayCover: covered, mayAnnotate };
      const raw = await layOutPage(source, this.ops);
      page.cleanup();
      return raw;
    } catch (error) {
      if (pdf.loadingTask.destroyed) throw error;
      return this.unread(index, 'damaged');
    }
  }

  label(index: number): string {
    return this.traits.labels?.[index] || String(index + 1);
  }

  unread(index: number, because: keyof typeof reasons): RawPage {
    const state: PageState = { is: 'not-read', because, ...reasons[because], recognisable: false };
    return {
      index,
      label: this.label(index),
      width: 612,
      height: 792,
      lines: [],
      turned: [],
      furniture: [],
      redactions: [],
      state,
    };
  }
}

const reasons = {
  damaged: {
    why: 'This page of the file is damaged.',
    remedy: 'Ask for a new copy, or read the page in another program.',
  },
  slow: {
    why: 'Reading stopped: a page took longer than a minute.',
    remedy: 'Read the rest in another program, or ask for a simpler copy.',
  },
  'not-yet': { why: 'It has not been read yet.', remedy: 'Wait until reading is done.' },
} as const;
