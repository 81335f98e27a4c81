import { expect, test } from 'vitest';
import { familyGroups } from '../model/lexicon';
import { highlightCss, highlightName, highlightNames, marks } from './highlight-styles';

const luminance = (colour: readonly number[]): number => {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (one: readonly number[], other: readonly number[]): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};

test.each(familyGroups)('the line of the group "%s" is seen on white and on dark pages', (group) => {
  expect(contrast(marks[group].colour, [255, 255, 255])).toBeGreaterThanOrEqual(3);
  expect(contrast(marks[group].colour, [18, 18, 18])).toBeGreaterThanOrEqual(3);
});

test('no two groups share line and thickness, so that colour is never the only sign', () => {
  const signs = familyGroups.map((group) => `${marks[group].line} ${marks[group].thickness}`);
  expect(new Set(signs).size).toBe(familyGroups.length);
});

test('no two highlights share a name, and every name has its rule', () => {
  expect(new Set(highlightNames).size).toBe(familyGroups.length * 4 + 1);
  for (const name of highlightNames) expect(highlightCss()).toContain(`::highlight(${name}){`);
});

test('denied is dashed and hypothetical is dotted', () => {
  const css = highlightCss().split('\n');
  const ruleOf = (name: string) => css.find((rule) => rule.startsWith(`::highlight(${name})`));
  expect(ruleOf(highlightName('means', 'denied'))).toContain('dashed');
  expect(ruleOf(highlightName('means', 'hypothetical'))).toContain('dotted');
});

test('neither names nor styles hold a word that tells what is marked', () => {
  expect(highlightCss()).not.toMatch(/traffic|exploit|means|offence|denied|victim|person|indicia/i);
});
