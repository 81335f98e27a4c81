import type { Coverage, Unread } from '../../model/coverage';
import type { KnownSeries } from '../series-memory';

const words = {
  page: {
    one: 'Page',
    many: 'Pages',
    unseen: 'The viewer has not drawn their text yet, or they are pictures.',
    wordless: 'The viewer shows a picture without text.',
    remedy: 'Let Indicia read all pages, or scroll through them: each is read when its text appears.',
    picture: 'Open the file in the reader, or the text view of the document in the case system.',
  },
  row: {
    one: 'Row',
    many: 'Rows',
    unseen: 'The list draws only the rows near the part that is on the screen.',
    wordless: 'The list shows nothing in them.',
    remedy: 'Let Indicia read all rows, or scroll through the list: each row is read when it appears.',
    picture: 'Scroll to them and wait until they are drawn.',
  },
} as const;

/** What a viewer or a list has not shown yet, in runs. */
export function unreadParts({ kind, of, isEstimate, parts, wordless }: KnownSeries): Unread[] {
  const { one, many, unseen, remedy, picture, ...say } = words[kind];
  const known = new Set(parts.map(({ index }) => index));
  const empty = new Set(wordless);
  const where = ({ from, to }: Run): string => {
    const last = isEstimate && to === of - 1 ? `about ${to + 1}` : String(to + 1);
    return from === to ? `${one} ${last}` : `${many} ${from + 1} to ${last}`;
  };
  const unread: Unread[] = [];
  for (const run of runs(of, (index) => !known.has(index) && (kind === 'row' || !empty.has(index))))
    unread.push({ where: where(run), why: unseen, remedy });
  if (kind === 'page')
    for (const run of runs(of, (index) => empty.has(index) && !known.has(index)))
      unread.push({ where: where(run), why: say.wordless, remedy: picture });
  return unread;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function runs(of: number, holds: (index: number) => boolean): Run[] {
  const found: Run[] = [];
  for (let index = 0; index < of; index++) {
    if (!holds(index)) continue;
    const from = index;
    while (index + 1 < of && holds(index + 1)) index++;
    found.push({ from, to: index });
  }
  return found;
}

/** What frames of other sites said of themselves, added up. */
export interface Counted {
  readonly unit: Coverage['unit'];
  readonly read: number;
  readonly of: number;
}

/** How much of a web page was read: in pages or rows where it has a series of them, else in frames or parts. */
export function coverageOf(
  sheets: number,
  series: readonly KnownSeries[],
  notRead: readonly Unread[],
  far: readonly Counted[],
): Coverage {
  const unit = (['page', 'row'] as const).find(
    (each) => series.some(({ kind }) => kind === each) || far.some((frame) => frame.unit === each),
  );
  if (unit) {
    const mine = series.filter(({ kind }) => kind === unit);
    const theirs = far.filter((frame) => frame.unit === unit);
    const read = sum(mine.map(({ parts }) => parts.length)) + sum(theirs.map((frame) => frame.read));
    const of = sum(mine.map((each) => each.of)) + sum(theirs.map((frame) => frame.of));
    const others = notRead.filter(({ where }) => !/^(?:Pages?|Rows?) /.test(where)).length;
    return { unit, read, of: of + others, notRead };
  }
  const onlyFrames = notRead.every(({ where }) => where.startsWith('Frame'));
  const read = sheets + sum(far.map((frame) => frame.read));
  return { unit: onlyFrames ? 'frame' : 'part', read, of: read + notRead.length, notRead };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
