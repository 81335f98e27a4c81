import type { PageState } from '../read-page';
import type { Painting } from './painting';

/** Fewer words are a stamp or a caption on a picture of a page, not its text. */
export const FEWEST_WORDS = 25;
/** Share of a page under pictures from which on it is a picture of a page. */
const MOSTLY_PICTURE = 0.3;
/** So many shapes that are no boxes: letters drawn as outlines. */
const MANY_OUTLINES = 150;
const MOST_UNKNOWN = 0.15;
/** Text of so many words without a single common one, and few that can be spoken, is not what the page shows. */
const LONG_ENOUGH = 100;
/** Share of words that hold a vowel in any text that is one. */
const LEAST_SOUNDING = 0.85;

const commonWords = new Set(
  'the of and to in a is was that for on with by at from he she it his her as not be were are an or this have had de la el los las que en un una y del por con se'.split(
    ' ',
  ),
);

/** What a page's text is worth: read, or a picture that recognition may read, or letters nobody can tell. */
export function pageState(text: string, words: readonly string[], painting: Painting): PageState {
  if (words.length < FEWEST_WORDS && painting.pictures >= MOSTLY_PICTURE) {
    return notRead(
      'picture',
      'The page is a picture; its text is not in the file.',
      'Recognise its text, or read the page yourself.',
    );
  }
  if (words.length < FEWEST_WORDS && painting.outlines >= MANY_OUTLINES) {
    return notRead('shapes', 'Its letters are drawn as shapes.', 'Recognise its text, or read the page yourself.');
  }
  if (isGarbled(text, words)) {
    return notRead(
      'font',
      'Its font does not say which letters it shows.',
      'Recognise its text, or ask for a version that can be searched.',
    );
  }
  return { is: 'text' };
}

const notRead = (because: 'picture' | 'shapes' | 'font', why: string, remedy: string): PageState => ({
  is: 'not-read',
  because,
  why,
  remedy,
  recognisable: true,
});

function isGarbled(text: string, words: readonly string[]): boolean {
  let unknown = 0;
  let visible = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      if (code < 9) unknown++;
      continue;
    }
    visible++;
    if ((code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd || (code >= 0x7f && code < 0xa0)) unknown++;
  }
  if (visible > 40 && unknown > MOST_UNKNOWN * visible) return true;
  if (words.length < LONG_ENOUGH || !/^[\p{Script=Latin}\P{L}]*$/u.test(text)) return false;
  const long = words.filter((one) => /^\p{L}{3,}$/u.test(one));
  const sounding = long.filter((one) => /[aeiouy]/i.test(one.normalize('NFD'))).length;
  return sounding < LEAST_SOUNDING * long.length && !words.some((one) => commonWords.has(one.toLowerCase()));
}
