/** Letters and groups that recognition takes for one another. */
const confusions: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['ii', 'u'],
  ['li', 'h'],
  ['0', 'o'],
  ['1', 'l'],
  ['1', 'i'],
  ['l', 'i'],
  ['5', 's'],
  ['8', 'b'],
  ['6', 'b'],
  ['c', 'e'],
  ['h', 'b'],
  ['n', 'u'],
  ['f', 't'],
  ['|', 'l'],
  ['|', 'i'],
  ['9', 'g'],
  ['q', 'g'],
];

/**
 * The one existing word that is a single usual confusion away from what was seen; undefined when the word exists, when
 * none is, or when several are.
 */
export function mendedWord(seen: string, known: (word: string) => boolean): string | undefined {
  const [, before, core, after] = /^(\P{L}*)(.*?)([^\p{L}\p{N}|]*)$/su.exec(seen) ?? [];
  const word = /^[\p{L}\p{N}|]/u.test(before ?? '') ? `${before}${core}` : core;
  if (!word || word.length < 4 || known(word.toLowerCase())) return undefined;
  const lower = word.toLowerCase();
  const found = new Set<string>();
  for (const [a, b] of confusions)
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      for (let at = lower.indexOf(from); at >= 0; at = lower.indexOf(from, at + 1)) {
        const other = lower.slice(0, at) + to + lower.slice(at + from.length);
        if (/^\p{L}+$/u.test(other) && known(other)) found.add(other);
      }
  const [only, ...more] = found;
  if (only === undefined || more.length > 0) return undefined;
  const start = seen.indexOf(word);
  return seen.slice(0, start) + cased(only, word) + seen.slice(start + word.length) || after;
}

/** Written as the seen word is: all capitals, a first capital, or small. */
function cased(word: string, like: string): string {
  const letters = like.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
