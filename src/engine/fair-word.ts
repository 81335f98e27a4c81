import type { Person } from '../model/person';
import { wordAt } from '../text/phrase-set';
import { MARK, NUMBER, type Tokens } from '../text/tokenise';

/** Words that differ only by somebody's sex, as one. */
const alike: Readonly<Record<string, string>> = {
  he: '@he',
  she: '@he',
  him: '@him',
  his: '@him',
  her: '@him',
  hers: '@him',
  himself: '@himself',
  herself: '@himself',
  man: '@man',
  woman: '@man',
  men: '@men',
  women: '@men',
  male: '@man',
  female: '@man',
  males: '@men',
  females: '@men',
  boy: '@boy',
  girl: '@boy',
  boys: '@boys',
  girls: '@boys',
  lad: '@boy',
  lads: '@boys',
  boyfriend: '@partner',
  girlfriend: '@partner',
  husband: '@partner',
  wife: '@partner',
  father: '@parent',
  mother: '@parent',
  dad: '@parent',
  mum: '@parent',
  mom: '@parent',
  brother: '@sibling',
  sister: '@sibling',
  son: '@child',
  daughter: '@child',
  uncle: '@uncle',
  aunt: '@uncle',
  auntie: '@uncle',
  mr: '@mr',
  mrs: '@mr',
  ms: '@mr',
  miss: '@mr',
  grey: 'gray',
  tyre: 'tire',
  defence: 'defense',
  offence: 'offense',
  licence: 'license',
  cheque: 'check',
  tyres: 'tires',
};

/**
 * A word as the learned reading of whose experience a passage is may see it: without the name, sex, origin, age or
 * spelling of anybody, so that none of them can weigh. Names and origins are known by their capital inside a sentence.
 */
export function fairWord(
  tokens: Tokens,
  at: number,
  roles: ReadonlyMap<string, Person['role']>,
  shouted: boolean,
): string {
  if (tokens.kinds[at] === NUMBER) return '@number';
  const word = wordAt(tokens, at);
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  const role = roles.get(bare);
  if (role !== undefined) return `@${role}`;
  const same = alike[bare];
  if (same !== undefined) return same;
  if (/\d/.test(word)) return '@number';
  if (!shouted && isCapital(tokens, at) && !opensSentence(tokens, at) && word !== 'i' && !word.startsWith("i'"))
    return '@name';
  return word.replace(/our(|s|ed|ing|er|ers|ly)$/, 'or$1').replace(/is(e|ed|es|ing|ation)$/, 'iz$1');
}

function isCapital(tokens: Tokens, at: number): boolean {
  const first = tokens.text.charAt(tokens.starts[at]!);
  return first !== first.toLowerCase();
}

/** First of the text, or behind a mark or a line break. */
function opensSentence(tokens: Tokens, at: number): boolean {
  if (at === 0) return true;
  const between = tokens.text.slice(tokens.ends[at - 1], tokens.starts[at]);
  return (
    between.includes('\n') || (tokens.kinds[at - 1] === MARK && tokens.text.charAt(tokens.starts[at - 1]!) !== ',')
  );
}
