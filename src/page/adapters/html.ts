import type { Coverage, Unread } from '../../model/coverage';
import { ok, type Result } from '../../model/failure';
import type { DocumentAdapter, Extraction } from '../document-adapter';
import type { Fields } from '../fields';
import { reveal } from '../reveal';
import { sha256Steps } from '../sha256';
import { inSlices } from '../slices';
import { TextMap } from '../text-map';
import { type Sight, type Walked, walk } from '../walk';
import { countWords, FEWEST_WORDS, mayHoldDocument, tooLong, unreadable, unreadSights, viewerCoverage } from './unread';

/** The most that is read of one page, in characters: about 1,300 pages of a report. */
const LIMIT = 4_000_000;

/** Pages made of text and markup, with the frames that belong to the same site. */
export const htmlAdapter = (fields: Fields, limit = LIMIT): DocumentAdapter => ({
  kind: 'html',
  matches: (page) => page.documentElement !== null,
  extract: (page, signal) => extract(page, fields, limit, signal),
  reveal,
});

async function extract(
  page: Document,
  fields: Fields,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Extraction>> {
  const texts: string[] = [];
  const map = new TextMap();
  const roots: (Document | ShadowRoot)[] = [];
  const sights: Sight[] = [];
  const unread: Unread[] = [];
  let length = 0;
  let viewerPages = 0;

  const queue = [page];
  for (let document = queue.shift(); document; document = queue.shift()) {
    fields.heed(document);
    const walked = await inSlices(walk(document, fields, limit - length), signal);
    roots.push(...walked.roots);
    const part = mainPart(walked);
    if (part.text !== '') {
      if (texts.length > 0) length++;
      walked.flow.map.copyInto(map, part.start, part.end, length);
      texts.push(part.text);
      length += part.text.length;
    }
    for (const sight of walked.sights) {
      const inner = sight.kind === 'frame' || sight.kind === 'embedded' ? readableFrame(sight) : null;
      if (inner) queue.push(inner);
      else if (sight.kind === 'frame' || (sight.at >= part.start && sight.at <= part.end)) sights.push(sight);
    }
    for (const root of walked.roots) {
      const viewer = viewerCoverage(root);
      viewerPages += viewer.of;
      unread.push(...viewer.unread);
    }
    if (walked.flow.full) {
      unread.push(tooLong(limit));
      break;
    }
    signal.throwIfAborted();
  }

  const seen = unreadSights(sights);
  unread.push(...seen.unread);
  const text = texts.join('\n');
  const words = countWords(text);
  if (words === 0 || (words < FEWEST_WORDS && seen.code !== null)) return unreadable(seen.code);

  const sha256 = await inSlices(sha256Steps(text), signal);
  return ok({
    document: {
      ref: { id: sha256, title: titleOf(page), sha256, origin: originOf(page) },
      kind: 'html',
      pages: texts.map((each, index) => ({ index, label: String(index + 1), text: each })),
      coverage: coverageOf(texts.length, viewerPages, unread, seen.unread.length),
    },
    text,
    map,
    roots,
  });
}

/** The page's main part where it has one that holds at least half of its words; else all of it. */
function mainPart({ flow, mains }: Walked): { text: string; start: number; end: number } {
  const text = flow.text;
  let main = { start: 0, end: 0 };
  for (const each of mains) if (each.end - each.start > main.end - main.start) main = each;
  const { start, end } = main.end - main.start >= text.length / 2 ? main : { start: 0, end: text.length };
  const blank = /^\s*/.exec(text.slice(start, end))![0].length;
  return { text: text.slice(start + blank, end), start: start + blank, end };
}

/** The document in a frame of the same site, when it is a web page. */
function readableFrame(sight: Sight): Document | null {
  if (!mayHoldDocument(sight)) return null;
  try {
    const inner = (sight.element as HTMLIFrameElement).contentDocument;
    return inner?.defaultView && /html|text\/plain|xml/.test(inner.contentType) ? inner : null;
  } catch {
    return null;
  }
}

function coverageOf(texts: number, viewerPages: number, notRead: readonly Unread[], others: number): Coverage {
  if (viewerPages > 0) {
    const hidden = notRead.length - others;
    return { unit: 'page', read: Math.max(0, viewerPages - hidden), of: viewerPages + others, notRead };
  }
  const onlyFrames = notRead.every(({ where }) => where.startsWith('Frame'));
  return { unit: onlyFrames ? 'frame' : 'part', read: texts, of: texts + notRead.length, notRead };
}

/** Without the count of news that some sites put first. */
const titleOf = (page: Document): string => page.title.replace(/^\(\d+\)\s*/, '').trim();

const originOf = ({ location }: Document): string =>
  location.protocol === 'file:' ? 'file' : location.origin === 'null' ? '' : location.origin;
