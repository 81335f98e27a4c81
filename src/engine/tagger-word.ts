/**
 * Words that differ only by a person's sex are read as one, so that what the trained reader finds does not depend on
 * it: the same text about a woman, a man, a girl or a boy has the same rows.
 */
const alike = new Map([
  ['she', 'he'],
  ['her', 'his'],
  ['hers', 'his'],
  ['him', 'his'],
  ['herself', 'himself'],
  ["she's", "he's"],
  ["she'd", "he'd"],
  ["she'll", "he'll"],
  ['woman', 'man'],
  ['women', 'men'],
  ["woman's", "man's"],
  ["women's", "men's"],
  ['girl', 'boy'],
  ['girls', 'boys'],
  ["girl's", "boy's"],
  ['female', 'male'],
  ['females', 'males'],
  ['lady', 'man'],
  ['ladies', 'men'],
  ['mrs', 'mr'],
  ['ms', 'mr'],
  ['daughter', 'son'],
  ['daughters', 'sons'],
  ['sister', 'brother'],
  ['sisters', 'brothers'],
  ['mother', 'father'],
  ['wife', 'husband'],
  ['girlfriend', 'boyfriend'],
]);

/** The form in which the trained reader looks words up: small letters, straight apostrophes, no sex. */
export const foldWord = (word: string): string => {
  const folded = word.toLowerCase().replaceAll('’', "'");
  return alike.get(folded) ?? folded;
};
