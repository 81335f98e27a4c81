import { describe, expect, test } from 'vitest';
import { readMarked } from '../../tests/support/marked-passage';
import type { Family } from '../model/lexicon';

const status = (text: string, family?: Family): string => readMarked(text, family).assertion.status;

describe('what is denied', () => {
  test.each<readonly [string, string, Family?]>([
    ['a plain denial', 'She denied that anyone [[took her passport]].'],
    ['a denial that covers what is coordinated', 'She denied being hit, paid late or that he [[took her passport]].'],
    ['a form that says no', 'Anyone holding documents: [[someone holds her documents]]: No'],
    ['a circled no', 'Is [[anyone keeping your ID or money]]?  Y / (N)'],
    ['a question answered no', 'Did anyone [[take your passport]]? No, sir.'],
    ['a question put and answered in one sentence', 'ASKED IF ANYBODY [[TOOK HER ID]] SHE STATED "NO".'],
    ['a negation right before the words', 'He did not [[take her passport]].'],
    ['nobody doing it', 'Nobody [[took her passport]].'],
    ['no signs of it', 'There were no signs that he [[took her passport]].'],
    ['a quantity of nobody inside the passage', 'Asked who sends him: [[nobody sends him]].', 'directed-offending'],
    ['a negation that opens the passage', 'She says [[he never hit her]].', 'violence'],
    ['an answer that opens with a no', 'Did he hit you? A. [[No. He is kind]].', 'violence'],
    ['a question and its answer quoted together', '[[Is anyone making you steal? Nobody, sir.]]', 'directed-offending'],
    ['her own papers', 'The worker [[had her own passport on her]].', 'documents-and-identity'],
    ['coming and going at will', 'They [[came and went as they liked]].', 'confinement-and-isolation'],
    ['doors that were not locked', 'He [[was not locked in]] at night.', 'confinement-and-isolation'],
    ['pay in full', 'She [[was paid on time]] by transfer.', 'debt-and-earnings'],
    ['nothing owed', 'He [[owes nobody anything]].', 'debt-and-earnings'],
    ['what is not suggested', 'It is not suggested that [[she was hit]].', 'violence'],
    ['what was withdrawn', 'He said [[he was afraid to refuse]] and then withdrew that.', 'threats'],
  ])('%s', (_, text, family) => {
    expect(status(text!, family as Family | undefined)).toBe('denied');
  });
});

describe('what is not denied although a word of negation stands near', () => {
  test.each<readonly [string, string, Family?]>([
    ['no choice', 'He said he had no choice because they [[knew where his mother lived]].'],
    ['not only', 'He was not only threatened but [[watched at all times]].'],
    ['did not deny', 'He did not deny that a man [[picked up the money]].'],
    ['a new act of saying', 'She denied the theft but said he [[took her passport]].'],
    ['a missing thing', 'She had no phone and he [[took her passport]].'],
    ['a refusal to say', 'She would not say who [[took her passport]].'],
    ['what was not allowed', 'She was [[not allowed to leave]].'],
    ['freedom that was not there', 'She was [[not free to leave]] the house.', 'confinement-and-isolation'],
    ['what nobody asked', '[[Nobody asked her]] in custody.', 'procedural-gap'],
    ['what was not told to police', 'She did not [[report it to the officers]].', 'trauma-presentation'],
    ['wages that did not come', 'He [[has not been given a penny]].', 'debt-and-earnings'],
    ['what would follow', 'When I did not [[hit the number]] they made me stand outside.', 'violence'],
    ['an order', 'He was told not to [[open the door]].', 'confinement-and-isolation'],
    [
      'an answer before a new statement',
      'Asked if he is lost he said no, [["I go out window bathroom"]].',
      'confinement-and-isolation',
    ],
    ['a question whose answer is told', 'Asked about her pay, she said [[the madam keeps it]].', 'debt-and-earnings'],
  ])('%s', (_, text, family) => {
    expect(status(text!, family as Family | undefined)).toBe('affirmed');
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
