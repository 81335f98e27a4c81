import type { PdfObjects, Ref } from './objects';

/** An element of the file's structure: what a screen reader walks through. */
export interface Tag {
  readonly kind: string;
  readonly children: (Tag | Mark)[];
  /** Further entries, for instance a header cell's scope. */
  readonly entries: string;
}

interface Mark {
  readonly page: number;
  readonly id: number;
}

/** Builds the tags and which marks on which page belong to them. */
export class Structure {
  readonly root: Tag = { kind: 'Document', children: [], entries: '' };
  readonly #marks: Tag[][] = [];

  add(parent: Tag, kind: string, entries = ''): Tag {
    const tag: Tag = { kind, children: [], entries };
    parent.children.push(tag);
    return tag;
  }

  /** The number of the next mark of the tag on a page. */
  mark(tag: Tag, page: number): number {
    this.#marks[page] ??= [];
    const onPage = this.#marks[page];
    onPage.push(tag);
    const id = onPage.length - 1;
    tag.children.push({ page, id });
    return id;
  }

  /** Writes the tree; `pages` are the pages' objects, whose number in the parent tree is their index. */
  write(objects: PdfObjects, pages: readonly Ref[]): Ref {
    const refs = new Map<Tag, Ref>();
    const tree = objects.reserve();
    const write = (tag: Tag, parent: Ref): Ref => {
      const own = objects.reserve();
      refs.set(tag, own);
      const children = tag.children.map((child) =>
        'kind' in child ? write(child, own) : `<< /Type /MCR /Pg ${pages[child.page]} /MCID ${child.id} >>`,
      );
      return objects.put(
        `<< /Type /StructElem /S /${tag.kind} /P ${parent} /K [${children.join(' ')}] ${tag.entries} >>`,
        own,
      );
    };
    const root = write(this.root, tree);
    const marks = pages.map(
      (_, page) => `${page} [${(this.#marks[page] ?? []).map((tag) => refs.get(tag)).join(' ')}]`,
    );
    const parents = objects.put(`<< /Nums [${marks.join(' ')}] >>`);
    return objects.put(
      `<< /Type /StructTreeRoot /K [${root}] /ParentTree ${parents} /ParentTreeNextKey ${pages.length} >>`,
      tree,
    );
  }
}
