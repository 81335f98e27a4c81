import { bring } from './assemble';
import { scrollerOf } from './series';
import type { KnownSeries } from './series-memory';

/** A viewer draws a page in well under this; a list asks its server for rows. */
const LONGEST_WAIT = 4_000;
const ROW_PATIENCE = 500;
const QUIET = 30;
const MOST_NUDGES = 8;
/** So many parts in a row that never came: the viewer does not answer to scrolling. */
const MOST_MISSES = 3;

/**
 * Scrolls through all series of a page, from one part that is not known to the next, and back to where the reviewer
 * was. `look` takes in what is on the screen. Parts that do not come are left as not read.
 */
export async function goThrough(
  look: () => Promise<readonly KnownSeries[]>,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const first = await look();
  for (const [at, start] of first.entries()) {
    const scrollers = new Map([scrollerOf(start.track)].map((each) => [each, [each.scrollTop, each.scrollLeft]]));
    let series = start;
    const given = new Set<number>();
    try {
      for (let misses = 0; misses < MOST_MISSES; ) {
        const next = unknown(series, given);
        if (next === null) break;
        const after = await show(series, next, look, signal);
        if (!after) break;
        series = after;
        onProgress((at + series.parts.length / Math.max(1, series.of)) / first.length);
        if (isKnown(series, next)) misses = 0;
        else {
          if (!isPicture(series, next)) misses++;
          given.add(next);
        }
      }
    } finally {
      for (const [scroller, [top, left]] of scrollers) {
        scroller.scrollTop = top!;
        scroller.scrollLeft = left!;
      }
    }
  }
}

/** Brings a part onto the screen and waits for its text. Null when the page has taken the series away. */
async function show(
  series: KnownSeries,
  index: number,
  look: () => Promise<readonly KnownSeries[]>,
  signal: AbortSignal,
): Promise<KnownSeries | null> {
  const { container } = series;
  const until = performance.now() + LONGEST_WAIT;
  let now: KnownSeries | null = series;
  bring(series, index);
  for (let nudges = 0; performance.now() < until; ) {
    const patience = series.kind === 'row' ? ROW_PATIENCE : LONGEST_WAIT;
    await settled(container, Math.min(until, performance.now() + patience), signal);
    now = (await look()).find((each) => each.container === container) ?? null;
    if (!now || isKnown(now, index) || index >= now.of || isPicture(now, index)) return now;
    if (now.kind === 'page' || ++nudges > MOST_NUDGES) continue;
    const shown = now.parts.filter((part) => part.now.length > 0).map((part) => part.index);
    const scroller = scrollerOf(now.track);
    if (Math.min(...shown) > index) scroller.scrollTop -= scroller.clientHeight;
    else if (Math.max(...shown) < index) scroller.scrollTop += scroller.clientHeight;
  }
  return now;
}

const isKnown = ({ parts, wordless, kind }: KnownSeries, index: number): boolean =>
  parts.some((part) => part.index === index) || (kind === 'row' && wordless.includes(index));

/** Viewers end a text layer with a mark of its own, also where the page has no text. */
const isPicture = ({ kind, container }: KnownSeries, index: number): boolean =>
  kind === 'page' && container.querySelector(`[data-page-number="${index + 1}"] .endOfContent`) !== null;

function unknown(series: KnownSeries, given: ReadonlySet<number>): number | null {
  const known = new Set(series.parts.map(({ index }) => index));
  for (let index = 0; index < series.of; index++) {
    if (!known.has(index) && !given.has(index) && !(series.kind === 'row' && series.wordless.includes(index)))
      return index;
  }
  return null;
}

/** Resolves when what is in a box has changed and come to rest, or at the end of the wait. */
function settled(box: Element, until: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(last);
      clearTimeout(quiet);
      observer.disconnect();
      signal.removeEventListener('abort', cancel);
    };
    const done = (): void => {
      end();
      resolve();
    };
    const cancel = (): void => {
      end();
      reject(signal.reason);
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    const last = setTimeout(done, Math.max(0, until - performance.now()));
    signal.addEventListener('abort', cancel, { once: true });
    observer.observe(box, { subtree: true, childList: true, characterData: true });
  });
}
