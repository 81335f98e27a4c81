import { describe, expect, test } from 'vitest';
import { inflections } from './inflect';

describe('inflections', () => {
  test.each([
    ['take', 'take takes took taken taking'],
    ['hold', 'hold holds held holding'],
    ['keep', 'keep keeps kept keeping'],
    ['put', 'put puts putting'],
    ['hit', 'hit hits hitting'],
    ['beat', 'beat beats beaten beating'],
    ['steal', 'steal steals stole stolen stealing'],
    ['owe', 'owe owes owed owing'],
    ['bring', 'bring brings brought bringing'],
    ['lie', 'lie lies lied lying'],
    ['ship', 'ship ships shipped shipping'],
    ['give', 'give gives gave giving given'],
    ['hide', 'hide hides hid hidden hiding'],
    ['forbid', 'forbid forbids forbade forbad forbidden forbidding'],
    ['withhold', 'withhold withholds withheld withholding'],
    ['rob', 'rob robs robbed robbing'],
    ['slap', 'slap slaps slapped slapping'],
    ['beg', 'beg begs begged begging'],
    ['groom', 'groom grooms groomed grooming'],
    ['traffic', 'traffic traffics trafficked trafficking'],
    ['be', 'be am are is was were been being'],
  ])('%s, a verb', (word, forms) => {
    expect([...inflections(word)].sort()).toEqual(forms.split(' ').sort());
  });

  test.each([
    ['driver', 'driver drivers'],
    ['baby', 'baby babies'],
    ['child', 'child children'],
    ['wife', 'wife wives'],
    ['man', 'man men'],
    ['visa', 'visa visas'],
    ['agency', 'agency agencies'],
  ])('%s, a noun', (word, forms) => {
    for (const form of forms.split(' ')) expect(inflections(word)).toContain(form);
  });

  test.each([
    ['travel', ['travelled', 'traveled', 'travelling', 'traveling']],
    ['label', ['labelled', 'labeled']],
    ['kidnap', ['kidnapped', 'kidnaped', 'kidnapping']],
    ['recognise', ['recognised', 'recognized']],
    ['burn', ['burned', 'burnt']],
  ])('%s in both spellings', (word, forms) => {
    expect(inflections(word)).toEqual(expect.arrayContaining(forms));
  });

  test('of several words, the verb in front or the noun at the end', () => {
    expect(inflections('give up')).toEqual(expect.arrayContaining(['give up', 'gave up', 'given up', 'giving up']));
    expect(inflections('mobile phone')).toEqual(['mobile phone', 'mobile phones']);
  });

  test('small letters and straight apostrophes, the base form first and once', () => {
    expect(inflections('TAKE')[0]).toBe('take');
    expect(new Set(inflections('put')).size).toBe(inflections('put').length);
  });
});
