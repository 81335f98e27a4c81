import type { Unread } from '../../model/coverage';
import type { Way } from '../../model/page-state';
import type { Sheet } from '../assemble';
import type { FarFrame, FarFrames, FarText } from '../far-frames';
import { TextMap } from '../text-map';
import type { Sight } from '../walk';
import type { Counted } from './coverage';

/** What frames of other sites told of themselves, in the order in which the page shows them. */
export interface FarReading {
  readonly sheets: readonly Sheet[];
  /** Which of all sheets each frame gave. */
  readonly stretches: readonly { readonly frame: number; readonly first: number; readonly last: number }[];
  readonly unread: readonly Unread[];
  readonly ways: readonly Way[];
  readonly counted: readonly Counted[];
  /** What was not told of by any of them. */
  readonly rest: readonly Sight[];
}

/** Puts what far frames told in the place of the frames that show it. `before`: how many sheets stand before theirs. */
export function readFar(sights: readonly Sight[], before: number, far: FarFrames | undefined): FarReading {
  if (!far) return { sheets: [], stretches: [], unread: [], ways: [], counted: [], rest: sights };
  const sheets: Sheet[] = [];
  const stretches: { frame: number; first: number; last: number }[] = [];
  const unread: Unread[] = [];
  const ways: Way[] = [];
  const counted: Counted[] = [];
  const rest: Sight[] = [];
  const missing: Element[] = [];
  const find = far.finder();

  const take = (frame: number, told: FarText): void => {
    if (told.pages.length > 0) {
      const first = before + sheets.length;
      for (const { label, text } of told.pages)
        sheets.push({ label: told.coverage.unit === 'page' ? label : null, text, map: new TextMap(), marks: [] });
      stretches.push({ frame, first, last: before + sheets.length - 1 });
    }
    counted.push(told.coverage);
    const inner = told.closed.map(({ path, where }) => ({ where, found: far.at(path) }));
    const isFound = (where: string): boolean =>
      inner.some((each) => each.where === where && each.found?.told.type === 'frame/text');
    unread.push(...told.coverage.notRead.filter(({ where }) => !isFound(where)));
    ways.push(...told.ways.filter(({ where, does }) => does !== 'open' && !isFound(where)));
    for (const { found } of inner) if (found?.told.type === 'frame/text') take(found.frame, found.told);
  };

  for (const sight of sights) {
    const isFrame = sight.kind === 'frame' || sight.kind === 'embedded';
    const found = isFrame ? find(sight.element) : null;
    if (found?.told.type === 'frame/text') take(found.frame, found.told);
    else if (found?.told.type === 'frame/file') {
      const where = `File ${ways.filter(({ does }) => does === 'open').length + 1}`;
      unread.push({ where, why: shown, remedy: open });
      ways.push({ where, does: 'open', frame: found.frame });
    } else {
      if (isFrame && !found) missing.push(sight.element);
      rest.push(said(sight, found));
    }
  }
  far.missing(missing);
  return { sheets, stretches, unread, ways, counted, rest };
}

const shown = 'It is a file that a viewer of the browser shows, and its words are out of reach there.';
const open = 'Open it in the reader of Indicia. If that fails, save the file and drop it onto the reader.';

/** A frame that has the script but no text yet, or none at all, says so itself. */
const said = (sight: Sight, found: FarFrame | null): Sight =>
  found?.told.type === 'frame/unreadable' ? { ...sight, said: found.told } : sight;
