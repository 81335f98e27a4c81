import type { OpenFile } from '../open-file';

/** The pages that text recognition may read, as far as the file was read. */
export function recognisablePages(file: OpenFile): number[] {
  const found: number[] = [];
  for (let index = 0; index < file.pageCount; index++) {
    const state = file.page(index)?.state;
    if (state?.is === 'not-read' && state.recognisable) found.push(index);
  }
  return found;
}
