import { describe, expect, test } from 'vitest';
import { compiled, found, quotes, read } from './compiled';

const classes = {
  document: ['{passport}', 'ID card', 'green card', 'papers'],
  controller: ['{boss}', 'her man', '(older|elder) brother'],
  'hold-back': ['{keep}', '{take}', '{lock} away', '{hold} on to'],
  'give-back': ['{give} back', '{return}'],
  officer: ['officer', 'deputy'],
};

describe('a phrase', () => {
  test('is found whatever the case, hyphens and apostrophes', () => {
    const cue = { cues: ["driver's drop-off"] };
    for (const text of ['the DRIVER’S DROP OFF', "a driver's drop-off point"]) expect(found(cue, text)).toHaveLength(1);
  });
  test('passes over one comma or quotation mark between words, not two, and no full stop', () => {
    const cue = { cues: ['told him now'] };
    expect(found(cue, 'He told him, now.')).toEqual(['told him, now']);
    expect(found(cue, 'He told “him now”.')).toHaveLength(1);
    expect(found(cue, 'He told him, “now”.')).toEqual([]);
    expect(found(cue, 'He told him. Now he left.')).toEqual([]);
  });
  test('has choices, optional words and inflections', () => {
    const cue = { cues: ['[never] {get} (paid|a wage|any of the money)'] };
    expect(found(cue, 'She got paid, never gets a wage, was getting any of the money.')).toEqual([
      'got paid',
      'never gets a wage',
      'getting any of the money',
    ]);
  });
  test('has gaps of nought to six tokens inside the sentence', () => {
    const cue = { cues: ['took ... passport'] };
    expect(found(cue, 'He took passport.')).toHaveLength(1);
    expect(found(cue, 'He took a b c d e f passport.')).toHaveLength(1);
    expect(found(cue, 'He took a b c d e f g passport.')).toEqual([]);
    expect(found(cue, 'He took it. The passport was old.')).toEqual([]);
  });
  test('reads a word that a line end cut', () => {
    expect(found({ cues: ['forced prostitution'] }, 'it was forced prosti-\n  tution.')).toEqual([
      'forced prosti-\n  tution',
    ]);
    expect(found({ cues: ['her traffick ing'] }, 'her traffick-\ning')).toHaveLength(1);
  });
  test('takes “boss’s” for “boss” and “he’s” for “he”, in the cue’s words or not', () => {
    expect(found({ cues: ['boss car'] }, "the boss's car")).toHaveLength(1);
    expect(found({ cues: ['he holding', "he's gone"] }, "he's holding it")).toHaveLength(1);
  });
  test('keeps marks that the cue writes', () => {
    expect(found({ cues: ['pimp:'] }, 'PIMP: unknown')).toEqual(['PIMP:']);
    expect(found({ cues: ['pimp:'] }, 'pimp unknown')).toEqual([]);
  });
  test('with one word among common ones is found from both ends of it', () => {
    const cue = { cues: ['(she|he) had to (give|hand) [over] (her|his) passport to him'] };
    expect(found(cue, 'then she had to hand over her passport to him')).toEqual([
      'she had to hand over her passport to him',
    ]);
  });
});

describe('concepts', () => {
  test('stand in phrases with members of one and of several words', () => {
    const cue = { classes, cues: ['<controller> <hold-back> (her|his) <document>'] };
    expect(found(cue, 'Her man held on to her green card. The older brother locked away his papers.')).toEqual([
      'Her man held on to her green card',
      'older brother locked away his papers',
    ]);
  });
  test('may contain concepts', () => {
    const nested = { ...classes, anybody: ['<controller>', '<officer> Smith'], deep: ['that <anybody>', '<anybody>'] };
    expect(found({ classes: nested, cues: ['<deep> left'] }, 'that officer Smith left; boss left')).toEqual([
      'that officer Smith left',
      'boss left',
    ]);
  });
  test('are listed with their names', () => {
    const text = 'Her man took the green card.';
    const hits = read(compiled({ classes, cues: ['<controller> <document> <hold-back>'] }), text).concepts;
    const named = hits.map((hit, at) => `${hit.concept}: ${quotes(text, hits)[at]}`);
    expect(named).toEqual(expect.arrayContaining(['controller: Her man', 'hold-back: took', 'document: green card']));
  });
  test.each([
    ['<number>', ['seven', '7', '4,000', 'twenty-two', 'a hundred', 'five hundred']],
    ['<amount>', ['$400', '£5k', '1,200 pounds', '800', '5k', 'five hundred dollars', 'Rs 20,000']],
    [
      '<minor-age>',
      ['15 years old', 'aged 16', '14-year-old', '15yo', 'age 17', '15 y/o', 'fifteen years old', 'Age: 12'],
    ],
  ])('%s is built in', (name, texts) => {
    for (const text of texts) expect(found({ cues: [`was ${name}`] }, `it was ${text} then`)).toEqual([`was ${text}`]);
  });
  test('an age is under 18', () => {
    const cue = { cues: ['<minor-age>'] };
    for (const text of ['18 years old', 'aged 25', '40yo', '22-year-old']) expect(found(cue, text)).toEqual([]);
  });
});

describe('a frame', () => {
  const frame = { classes, cues: [{ all: ['<document>', '<hold-back>'], not: ['<give-back>'] }] };
  test('is found in any order, from its first to its last concept', () => {
    expect(found(frame, 'Her passport was what he kept there.')).toEqual(['passport was what he kept']);
    expect(found(frame, 'He kept every passport there.')).toEqual(['kept every passport']);
  });
  test('does not reach into another clause unless it says so', () => {
    const text = 'He kept the dog but she had a passport.';
    expect(found(frame, text)).toEqual([]);
    const wide = { classes, cues: [{ all: ['<document>', '<hold-back>'], within: 'sentence' as const }] };
    expect(found(wide, text)).toHaveLength(1);
    expect(found(wide, 'He kept the dog. She had a passport.')).toEqual([]);
  });
  test('is ruled out by what it must not stand beside', () => {
    expect(found(frame, 'He took the passport and gave back the rest.')).toEqual([]);
  });
  test('needs as many members as it names concepts', () => {
    const twice = { classes, cues: [{ all: ['<document>', '<document>'] }] };
    expect(found(twice, 'one passport')).toEqual([]);
    expect(found(twice, 'a passport and papers')).toHaveLength(1);
  });
  test('may name phrases beside concepts', () => {
    expect(
      found({ classes, cues: [{ all: ['<document>', '(glove box|drawer)'] }] }, 'papers in the glove box'),
    ).toEqual(['papers in the glove box']);
  });
  test('reaches at most 40 tokens in a text without full stops', () => {
    expect(found(frame, `kept ${'x '.repeat(100)} passport`)).toEqual([]);
  });
});

describe('a frame by somebody else', () => {
  const frame = { classes, cues: [{ all: ['<document>', '<hold-back>'], by: 'other' as const }] };
  test.each([
    'The boss took her passport.',
    'He kept her passport.',
    'They took my papers.',
    'He took my passport.',
    'Her passport was taken on arrival.',
    'HER PASSPORT WAS KEPT THERE.',
    'A man held on to her passport.',
    'Somebody took his papers.',
    'Reyes took my passport.',
    'They had taken the passport from her.',
  ])('is found in: %s', (text) => {
    expect(found(frame, text)).toHaveLength(1);
  });
  test.each([
    'She kept her passport.',
    'He took his passport.',
    'I keep my papers.',
    'She was holding on to her passport.',
    'They kept their papers.',
    'Keep passport.',
  ])('is not found in: %s', (text) => {
    expect(found(frame, text)).toEqual([]);
  });
  test('and by the person the other way round', () => {
    const own = { classes, cues: [{ all: ['<document>', '<hold-back>'], by: 'reviewed-person' as const }] };
    expect(found(own, 'She kept her passport.')).toHaveLength(1);
    expect(found(own, 'The boss kept her passport.')).toEqual([]);
  });
});

describe('exceptions', () => {
  const words = (within?: 'clause' | 'sentence') => ({
    cues: ['took her ID'],
    exceptions: [within === undefined ? { phrase: '(officer|deputy) took' } : { phrase: 'on patrol', within }],
  });
  test('silence the cue they overlap and say why', () => {
    const matches = read(compiled(words()), 'Deputy took her ID. The boss took her ID.');
    expect(matches.cues).toHaveLength(1);
    expect(matches.excepted.map(({ because }) => because)).toEqual(['(officer|deputy) took']);
  });
  test('reach the clause or the sentence when they say so', () => {
    const text = 'He was on patrol but took her ID.';
    expect(found(words('clause'), text)).toHaveLength(1);
    expect(found(words('sentence'), text)).toEqual([]);
    expect(found(words('sentence'), 'He was on patrol. She says he took her ID.')).toHaveLength(1);
  });
});

describe('one indicator’s overlapping hits', () => {
  test('leave the leftmost and longest', () => {
    expect(found({ cues: ['took her', 'he took', 'he took her passport'] }, 'he took her passport')).toEqual([
      'he took her passport',
    ]);
  });
  test('leave the one that needs no anchor', () => {
    const matches = read(
      compiled({ cues: ['minder hit'], anchored: ['the minder', 'minder'] }),
      'The minder hit her. A minder left.',
    );
    expect(matches.cues.map(({ needsAnchor }) => needsAnchor)).toEqual([false, true]);
  });
});

test('context cues are numbered and listed in text order', () => {
  const text = 'She did not say no. He denied it.';
  const hits = read(compiled({ cues: ['x'], context: ['{deny}', '(no|not)'] }), text).context;
  expect(hits.map(({ cue }) => cue)).toEqual([1, 1, 0]);
  expect(quotes(text, hits)).toEqual(['not', 'no', 'denied']);
});
