import type { OpenFile } from '../../documents/open-file';
import type { Size } from './page-layout';

/** US Letter, until a page says otherwise. */
const usual: Size = { width: 612, height: 792 };

/**
 * The sizes of a document's pages. A page that was not read yet counts as large as the first one; asking a long
 * document for all of them would take longer than reading what is in view.
 */
export class PageSizes {
  readonly #known: (Size | undefined)[] = [];
  /** How many sizes differed from what was assumed before; a new number means a new layout. */
  version = 0;

  constructor(private readonly file: OpenFile) {}

  readonly sizeOf = (page: number): Size => this.#known[page] ?? this.#known[0] ?? usual;

  /** Takes over the sizes of pages that were read since. */
  learn(): number {
    for (let index = 0; index < this.file.pageCount; index++) {
      if (this.#known[index]) continue;
      const page = this.file.page(index);
      if (page) this.#take(index, page);
    }
    return this.version;
  }

  /** Asks for the sizes of pages that come into the window before they are read. */
  async ask(pages: readonly number[]): Promise<number> {
    const { pdf } = this.file;
    for (const index of pages) {
      if (!pdf || this.#known[index]) continue;
      this.#take(index, (await pdf.getPage(index + 1)).getViewport({ scale: 1 }));
    }
    return this.version;
  }

  #take(index: number, { width, height }: Size): void {
    const assumed = this.sizeOf(index);
    this.#known[index] = { width, height };
    if (assumed.width !== width || assumed.height !== height) this.version++;
  }
}
