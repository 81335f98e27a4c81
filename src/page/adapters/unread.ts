import type { Unread } from '../../model/coverage';
import { failed, type Result } from '../../model/failure';
import type { Sight } from '../walk';

/** A page or frame with fewer words than this has a stamp or a caption, not a document (measured on scanned filings). */
export const FEWEST_WORDS = 25;

const paste = 'Or copy the text and paste it into the side panel.';

const kinds: Readonly<Record<Sight['kind'], { where: string; why: string; remedy: string; code: string }>> = {
  image: {
    where: 'Picture',
    why: 'It is a picture. Indicia reads text only.',
    remedy: `Open the text view of the document in the case system. ${paste}`,
    code: 'unreadable-image',
  },
  canvas: {
    where: 'Drawn page',
    why: 'The viewer draws the words as a picture, so there is no text to read.',
    remedy: `Open the text view of the document in the case system. ${paste}`,
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
    why: 'It is a file shown by a viewer of the browser. Indicia reads text of web pages only.',
    remedy: `Open the text view of the document in the case system. ${paste}`,
    code: 'unreadable-embedded',
  },
  folded: {
    where: 'Folded section',
    why: 'It is folded, so its text is not on the screen.',
    remedy: 'Unfold the section. Indicia then reads it by itself.',
    code: 'unreadable-folded',
  },
};

/** The sights that may hold a document, as parts not read. Numbered in the order of the page. */
export function unreadSights(sights: readonly Sight[]): { unread: Unread[]; code: Sight['kind'] | null } {
  const counts: Partial<Record<Sight['kind'], number>> = {};
  const unread: Unread[] = [];
  let code: Sight['kind'] | null = null;
  for (const sight of sights) {
    if (!mayHoldDocument(sight)) continue;
    code ??= sight.kind;
    counts[sight.kind] = (counts[sight.kind] ?? 0) + 1;
    const { where, why, remedy } = kinds[sight.kind];
    unread.push({ where: `${where} ${counts[sight.kind]}`, why, remedy });
  }
  return { unread, code };
}

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

/** Pages of PDF.js and of react-pdf; they are drawn only near the part that is on the screen. */
const viewerPages = '.page[data-page-number], .react-pdf__Page[data-page-number]';

/** Pages of a viewer: how many there are, and those whose text is not in the page. */
export function viewerCoverage(page: Document | ShadowRoot): { of: number; unread: Unread[] } {
  const all = Array.from(page.querySelectorAll(viewerPages));
  const unread = all
    .filter((element) => countWords(element.textContent) === 0)
    .map((element) => ({
      where: `Page ${element.getAttribute('data-page-number')}`,
      why: 'The viewer has not drawn the text of this page, or the page is a picture.',
      remedy: 'Scroll to the page. Indicia reads it when its text appears.',
    }));
  return { of: all.length, unread };
}

/** What a page without a readable document is called, by what stands where its text should be. */
export function unreadable(kind: Sight['kind'] | null): Result<never> {
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
