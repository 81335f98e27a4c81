import type { Unread } from '../../model/coverage';
import { failed, type Result } from '../../model/failure';
import type { Way } from '../../model/page-state';
import type { Taken } from '../document-adapter';
import type { FilesOfPage } from '../files-of-page';
import { pathOfFrame } from '../frame-path';
import { viewerPages } from '../series';
import type { Sight } from '../walk';

/** A page or frame with fewer words than this has a stamp or a caption, not a document (measured on scanned filings). */
export const FEWEST_WORDS = 25;

const paste = 'Or copy the text and paste it into the side panel.';

const kinds: Readonly<Record<Sight['kind'], { where: string; why: string; remedy: string; code: string }>> = {
  image: {
    where: 'Picture',
    why: 'It is a picture. Here, Indicia reads text only.',
    remedy: `Open the text view of the document in the case system, or drop the picture onto the reader of Indicia. ${paste}`,
    code: 'unreadable-image',
  },
  canvas: {
    where: 'Drawn page',
    why: 'The viewer draws the words as a picture, so there is no text to read.',
    remedy: `Download the document, or print it to a PDF, and drop the file onto the reader of Indicia, which can recognise words. ${paste}`,
    code: 'unreadable-canvas',
  },
  frame: {
    where: 'Frame',
    why: 'It comes from another site, which this page does not let Indicia read.',
    remedy: `Open the frame in a tab of its own and read it there. ${paste}`,
    code: 'unreadable-frame',
  },
  embedded: {
    where: 'Embedded file',
    why: 'It is a file that a viewer of the browser shows, and its words are out of reach there.',
    remedy: `Save the file and drop it onto the reader of Indicia. ${paste}`,
    code: 'unreadable-embedded',
  },
  folded: {
    where: 'Folded section',
    why: 'It is folded, so its text is not on the screen.',
    remedy: 'Unfold the section. Indicia then reads it by itself.',
    code: 'unreadable-folded',
  },
};

export interface UnreadSights {
  readonly unread: readonly Unread[];
  readonly ways: readonly Way[];
  readonly closed: Taken['closed'];
  /** Of the first. */
  readonly code: Sight['kind'] | null;
}

/** The sights that may hold a document, as parts not read, each with what can be done. Numbered in the order of the page. */
export function unreadSights(sights: readonly Sight[], files?: FilesOfPage): UnreadSights {
  const counts: Partial<Record<Sight['kind'], number>> = {};
  const unread: Unread[] = [];
  const ways: Way[] = [];
  const closed: { path: number[] | null; where: string }[] = [];
  let code: Sight['kind'] | null = null;
  for (const sight of sights) {
    const { kind, element, said } = sight;
    code ??= kind;
    counts[kind] = (counts[kind] ?? 0) + 1;
    const site = kind === 'frame' || kind === 'embedded' ? otherSite(element) : null;
    const where = `${kinds[kind].where} ${counts[kind]}${site ? ` (${new URL(site).host})` : ''}`;
    const part = kind === 'folded' || kind === 'canvas' ? null : (files?.nameOf(element) ?? null);
    const { why, remedy } = said ?? (site ? fromSite(site) : part ? isFile(kind) : kinds[kind]);
    unread.push({ where, why, remedy });
    if (kind === 'frame' || kind === 'embedded') closed.push({ path: pathOfFrame(element), where });
    if (site && !said) ways.push({ where, does: 'allow', site });
    if (part !== null) ways.push({ where, does: 'open', part });
  }
  return { unread, ways, closed, code };
}

/** The origin of a frame's address where it is another than the page's. */
function otherSite(element: Element): string | null {
  const given = element.getAttribute(element.localName === 'object' ? 'data' : 'src') ?? '';
  const { baseURI, defaultView } = element.ownerDocument;
  if (!URL.canParse(given, baseURI)) return null;
  const { origin, protocol } = new URL(given, baseURI);
  return /^https?:$/.test(protocol) && origin !== defaultView?.location.origin ? origin : null;
}

const fromSite = (site: string) => ({
  why: `It comes from ${new URL(site).host}, another site, which Indicia may not read yet.`,
  remedy: 'Allow Indicia to read that site too. Or open the frame in a tab of its own and read it there.',
});

const isFile = (kind: Sight['kind']) =>
  kind === 'image'
    ? { why: kinds.image.why, remedy: 'Open it in the reader of Indicia, which can recognise the words of a picture.' }
    : {
        why: 'It is a file that a viewer of the browser shows, and its words are out of reach there.',
        remedy: 'Open it in the reader of Indicia. If that fails, save the file and drop it onto the reader.',
      };

/** Large enough to show a page of text, and not drawn behind a text layer that was read. */
export function mayHoldDocument({ element, kind }: Sight): boolean {
  if (kind === 'folded') return countWords(element.textContent) >= FEWEST_WORDS;
  if (element.closest(viewerPages)) return false;
  const { width, height } = element.getBoundingClientRect();
  const [side, area] = kind === 'frame' ? [120, 60_000] : [200, 120_000];
  if (Math.min(width, height) < side || width * height < area) return false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  return (kind !== 'canvas' && kind !== 'image') || !hasTextLayer(element, width, height);
}

/** What a page without a readable document is called, by what stands where its text should be. */
export function unreadable(kind: Sight['kind'] | null, isUndrawn = false): Result<never> {
  if (isUndrawn && (kind === null || kind === 'canvas'))
    return failed(
      'unreadable-undrawn',
      'The viewer on this page has not drawn the text of any page yet, or its pages are pictures.',
      'Wait until the document is on the screen, or let Indicia go through all pages. For pictures, open the file in the reader.',
    );
  if (kind === null)
    return failed(
      'unreadable-empty',
      'There is no text on this page.',
      'Wait until the document is on the screen, or open it, then read again.',
    );
  const { why, remedy, code } = kinds[kind];
  return failed(code, `There is no document text on this page. ${kinds[kind].where}: ${lower(why)}`, remedy);
}

/** The part of a text that was left when the most that is read at once was reached. */
export const tooLong = (limit: number): Unread => ({
  where: `After the first ${limit.toLocaleString('en')} characters`,
  why: 'The page is longer than Indicia reads at once.',
  remedy: 'Open the rest in a page of its own, or scan the saved file with the command line.',
});

export function countWords(text: string | null): number {
  let count = 0;
  for (const _ of (text ?? '').matchAll(/[\p{L}\p{N}]+/gu)) if (++count >= 1000) break;
  return count;
}

/** Viewers put the words of a page, unseen, over its picture: in a box of about its size around both. */
function hasTextLayer(picture: Element, width: number, height: number): boolean {
  for (let box = picture.parentElement, up = 0; box && up < 3; box = box.parentElement, up++) {
    const around = box.getBoundingClientRect();
    if (around.width > 1.3 * width || around.height > 1.3 * height) return false;
    if (countWords(box.textContent) >= FEWEST_WORDS) return true;
  }
  return false;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
