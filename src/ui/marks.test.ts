import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { familyGroups } from '../model/lexicon';
import { marks } from '../page/highlight-styles';

const css = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

describe('a passage in the panel', () => {
  it.each(familyGroups)('of the group “%s” is marked with the colour it has in the page', (group) => {
    const [, colour] = css('./tokens.css').match(new RegExp(`--group-${group}: rgb\\(([\\d ]+)\\)`)) ?? [];
    expect(colour).toBe(marks[group].colour.join(' '));
  });

  it.each(familyGroups)('of the group “%s” is marked with the line it has in the page', (group) => {
    const base = { 'line-kind': 'underline', 'line-width': '1px' };
    const [, own = ''] = css('./findings.css').match(new RegExp(`\\n\\[data-group="${group}"\\] \\{([^}]*)\\}`)) ?? [];
    for (const [, name, value] of own.matchAll(/--(line-[a-z]+): ([^;]+);/g))
      Object.assign(base, { [name as string]: value });
    expect(base).toEqual({ 'line-kind': marks[group].line, 'line-width': `${marks[group].thickness}px` });
  });
});
