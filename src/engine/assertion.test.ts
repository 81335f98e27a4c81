import { describe, expect, test } from 'vitest';
import { readMarked } from '../../tests/support/marked-passage';

const status = (text: string): string => readMarked(text).assertion.status;

describe('what is denied', () => {
  test.each([
    ['a plain denial', 'She denied that anyone [[took her passport]].'],
    ['a denial that covers what is coordinated', 'She denied being hit, paid late or that he [[took her passport]].'],
    ['a form that says no', 'Anyone holding documents: [[someone holds her documents]]: No'],
    ['a circled no', 'Is [[anyone keeping your ID or money]]?  Y / (N)'],
    ['a question answered no', 'Did anyone [[take your passport]]? No, sir.'],
    ['a question put and answered in one sentence', 'ASKED IF ANYBODY [[TOOK HER ID]] SHE STATED "NO".'],
    ['a negation right before the words', 'He did not [[take her passport]].'],
    ['nobody doing it', 'Nobody [[took her passport]].'],
    ['no signs of it', 'There were no signs that he [[took her passport]].'],
  ])('%s', (_, text) => {
    expect(status(text)).toBe('denied');
  });
});

describe('what is not denied although a word of negation stands near', () => {
  test.each([
    ['no choice', 'He said he had no choice because they [[knew where his mother lived]].'],
    ['not only', 'He was not only threatened but [[watched at all times]].'],
    ['did not deny', 'He did not deny that a man [[picked up the money]].'],
    ['a new act of saying', 'She denied the theft but said he [[took her passport]].'],
    ['a missing thing', 'She had no phone and he [[took her passport]].'],
    ['a refusal to say', 'She would not say who [[took her passport]].'],
    ['what was not allowed', 'She was [[not allowed to leave]].'],
  ])('%s', (_, text) => {
    expect(status(text)).toBe('affirmed');
  });
});

describe('what is left open', () => {
  test.each([
    ['a question without an answer', 'Did anyone [[take your passport]]?'],
    ['an indirect question', 'I asked if anyone [[took her passport]]. She cried.'],
    ['a suspicion', 'Officers suspected that he [[took her passport]].'],
    ['what could not be ruled out', 'He could not rule out that someone [[took her passport]].'],
    ['information received', 'Information received that he [[took her passport]].'],
    ['a possibility', 'It is possible that he [[took her passport]].'],
  ])('%s', (_, text) => {
    expect(status(text)).toBe('hypothetical');
  });
});

describe('what says nothing of this person', () => {
  test.each([
    ['training and experience', 'Based on my training and experience, pimps often [[take victims’ identification]].'],
    ['an empty box', '[ ] [[does not possess own ID]]'],
    ['law text', 'Any person who knowingly [[takes the passport]] of another is guilty of an offence.'],
    ['what traffickers do', 'Traffickers often [[take passports]] on arrival.'],
    ['a section of definitions', 'DEFINITIONS\nServitude includes the case where someone [[takes a passport]].'],
  ])('%s', (_, text) => {
    expect(status(text)).toBe('generic');
  });
  test('but the next paragraph, which applies it, is narrative', () => {
    expect(
      status('TRAINING AND EXPERIENCE\nPimps often take identification.\n\nNARRATIVE\nHere he [[took her ID]].'),
    ).toBe('affirmed');
  });
});

describe('boxes, time and reasons', () => {
  test('a ticked box affirms', () => {
    expect(status('[x] [[Appears coached]] [ ] No ID')).toBe('affirmed');
    expect(status('☒ [[No ID]]')).toBe('affirmed');
  });
  test('what was long ago is historical and still affirmed', () => {
    const { assertion } = readMarked('As a child, an uncle [[sold her to men]].');
    expect(assertion).toMatchObject({ status: 'affirmed', time: 'historical' });
  });
  test('the cue that decided is named in words', () => {
    expect(readMarked('She denied that he [[took her passport]].').because).toContain('“denied” before it');
  });
});
