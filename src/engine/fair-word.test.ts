import { expect, test } from 'vitest';
import { tokenise } from '../text/tokenise';
import { fairWord } from './fair-word';

const fair = (text: string): string[] => {
  const tokens = tokenise(text);
  const roles = new Map([['whitfield', 'reviewed-person' as const]]);
  return Array.from({ length: tokens.count }, (_, at) => fairWord(tokens, at, roles, false)).filter(
    (word) => !/^\W$/.test(word),
  );
};

test('sex, age, origin and spelling leave the same words', () => {
  expect(fair('Then she told Linh, a Vietnamese girl aged 19, that her neighbour organised it.')).toEqual(
    fair('Then he told Tomasz, a Polish boy aged 54, that his neighbor organized it.'),
  );
});
test('the person under review is a role, and the first word of a sentence is a word', () => {
  expect(fair('Whitfield was driven. Nobody paid.')).toEqual(['@reviewed-person', 'was', 'driven', 'nobody', 'paid']);
});
