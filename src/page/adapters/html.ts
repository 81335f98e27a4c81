import { ok } from '../../model/failure';
import type { Way } from '../../model/page-state';
import { assemble, type Mark, type Sheet } from '../assemble';
import type { DocumentAdapter, Extraction, Taken } from '../document-adapter';
import type { FarFrames } from '../far-frames';
import type { Fields } from '../fields';
import type { FilesOfPage } from '../files-of-page';
import { goThrough } from '../go-through';
import { reveal } from '../reveal';
import { type KnownSeries, SeriesMemory } from '../series-memory';
import { sha256Steps } from '../sha256';
import { inSlices } from '../slices';
import { TextMap } from '../text-map';
import { type Sight, type Walked, walk } from '../walk';
import { coverageOf, unreadParts } from './coverage';
import { readFar } from './far-text';
import { countWords, FEWEST_WORDS, mayHoldDocument, tooLong, unreadable, unreadSights } from './unread';

/** The most that is read of one page, in characters: about 1,300 pages of a report. */
const LIMIT = 4_000_000;

/** What the html adapter is told by its surroundings. */
export interface HtmlSurroundings {
  readonly fields: Fields;
  readonly far?: FarFrames;
  readonly files?: FilesOfPage;
  readonly limit?: number;
}

/** Pages made of text and markup, with their frames as far as they may be read. */
export const htmlAdapter = (around: HtmlSurroundings): DocumentAdapter => {
  const memory = new SeriesMemory();
  return {
    kind: 'html',
    matches: (page) => page.documentElement !== null,
    extract: async (page, signal) => finish(page, await gather(page, around, memory, signal), around, signal),
    goThrough: async (page, onProgress, signal) => {
      await goThrough(async () => (await gather(page, around, memory, signal)).series, onProgress, signal);
      await around.far?.goThrough(signal);
    },
    reveal,
  };
};

interface Gathered {
  readonly sheets: readonly Sheet[];
  readonly roots: readonly (Document | ShadowRoot)[];
  readonly sights: readonly Sight[];
  readonly series: readonly KnownSeries[];
  readonly cut: boolean;
}

/** Everything that can be read from here. Yields to the page all the while. */
async function gather(
  page: Document,
  { fields, limit = LIMIT }: HtmlSurroundings,
  memory: SeriesMemory,
  signal: AbortSignal,
): Promise<Gathered> {
  const sheets: Sheet[] = [];
  const roots: (Document | ShadowRoot)[] = [];
  const sights: Sight[] = [];
  const series: KnownSeries[] = [];
  let length = 0;
  let cut = false;

  const queue = [page];
  for (let document = queue.shift(); document && !cut; document = queue.shift()) {
    fields.heed(document);
    const walked = await inSlices(walk(document, fields, limit - length), signal);
    roots.push(...walked.roots);
    const part = mainPart(walked);
    const assembled = assemble(walked, part.start, part.end, memory);
    series.push(...assembled.series);
    for (const sheet of assembled.sheets) {
      sheets.push(sheet);
      length += sheet.text.length + 1;
    }
    for (const sight of await inSlices(largeEnough(walked.sights), signal)) {
      const inner = isFrame(sight) ? documentIn(sight.element) : null;
      if (inner) queue.push(inner);
      else if (sight.kind === 'frame' || (sight.at >= part.start && sight.at <= part.end)) sights.push(sight);
    }
    cut = walked.flow.full || length >= limit;
    signal.throwIfAborted();
  }
  return { sheets, roots, sights, series, cut };
}

async function finish(
  page: Document,
  { sheets: own, roots, sights, series, cut }: Gathered,
  { far, files, limit = LIMIT }: HtmlSurroundings,
  signal: AbortSignal,
): Promise<Taken> {
  const frames = readFar(sights, own.length, far);
  const seen = unreadSights(frames.rest, files);
  const sheets = [...own, ...frames.sheets];
  const { text, map, marks, starts } = joined(sheets);
  const words = countWords(text);
  const isUndrawn = series.length > 0 && series.every(({ parts }) => parts.length === 0);
  const undrawn: Way[] = series.some(({ of, parts }) => parts.length < of) ? [{ where: '', does: 'go-through' }] : [];
  const ways = [...undrawn, ...seen.ways, ...frames.ways];
  const closed = seen.closed;
  if (words === 0 || (words < FEWEST_WORDS && (seen.code !== null || isUndrawn)))
    return { taken: unreadable(seen.code, isUndrawn), roots, ways, closed };

  const unread = [...(cut ? [tooLong(limit)] : []), ...series.flatMap(unreadParts), ...seen.unread, ...frames.unread];
  const sha256 = await inSlices(sha256Steps(text), signal);
  const extraction: Extraction = {
    document: {
      ref: { id: sha256, title: titleOf(page), sha256, origin: originOf(page) },
      kind: 'html',
      pages: sheets.map(({ label, text }, index) => ({ index, label: label ?? String(index + 1), text })),
      coverage: coverageOf(own.length, series, unread, frames.counted),
    },
    text,
    map,
    roots,
    marks,
    series,
    far: frames.stretches.map(({ frame, first, last }) => ({
      frame,
      start: starts[first]!,
      end: starts[last]! + sheets[last]!.text.length,
    })),
  };
  return { taken: ok(extraction), roots, ways, closed };
}

/** The sheets as one text; `starts`: where each begins in it. */
function joined(sheets: readonly Sheet[]) {
  const map = new TextMap();
  const marks: Mark[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const sheet of sheets) {
    starts.push(at);
    sheet.map.copyInto(map, 0, sheet.text.length, at);
    for (const mark of sheet.marks) marks.push({ ...mark, start: mark.start + at, end: mark.end + at });
    at += sheet.text.length + 1;
  }
  return { text: sheets.map(({ text }) => text).join('\n'), map, marks, starts };
}

/** The page's main part where it has one that holds at least half of its words; else all of it. */
function mainPart({ flow, mains, parts }: Walked): { start: number; end: number } {
  let main = { start: 0, end: 0 };
  for (const each of mains) if (each.end - each.start > main.end - main.start) main = each;
  const { start, end } = main;
  // Of a viewer outside the main part nobody knows yet how many words it will show.
  const holdsAll = parts.every((part) => part.start >= start && part.end <= end);
  return holdsAll && end - start >= flow.length / 2 ? main : { start: 0, end: flow.length };
}

/** A page may hold any number of small pictures. */
function* largeEnough(sights: readonly Sight[]): Generator<void, Sight[]> {
  const large: Sight[] = [];
  for (const sight of sights) {
    if (mayHoldDocument(sight)) large.push(sight);
    yield;
  }
  return large;
}

/** A frame begins with an empty document of this site, whatever it will show. */
const isOnItsWay = (element: Element, { URL, body }: Document): boolean =>
  URL === 'about:blank' &&
  body?.firstChild === null &&
  /^(https?:|\/|\.|\w+[^:]*$)/.test(element.getAttribute('src') ?? '');

const isFrame = ({ kind }: Sight): boolean => kind === 'frame' || kind === 'embedded';

/** The document in a frame of the same site, when it is a web page. */
function documentIn(element: Element): Document | null {
  try {
    const inner = (element as HTMLIFrameElement).contentDocument;
    if (!inner?.defaultView || isOnItsWay(element, inner)) return null;
    return /html|text\/plain|xml/.test(inner.contentType) ? inner : null;
  } catch {
    return null;
  }
}

/** Without the count of news that some sites put first. */
const titleOf = (page: Document): string => page.title.replace(/^\(\d+\)\s*/, '').trim();

const originOf = ({ location }: Document): string =>
  location.protocol === 'file:' ? 'file' : location.origin === 'null' ? '' : location.origin;
