import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayRead } from './hosts';
import { exportFormats, policyKeys, readPolicy } from './policy';

interface Property {
  readonly type: string;
  readonly title?: string;
  readonly description?: string;
  readonly items?: { readonly type: string; readonly enum?: readonly string[] };
}
const schema = JSON.parse(readFileSync('public/managed-policy.json', 'utf8')) as {
  readonly type: string;
  readonly properties: Readonly<Record<string, Property>>;
};

describe('the office’s settings', () => {
  it('are read key by key: a mistake in one undoes no other, and is named', () => {
    const read = readPolicy({ retentionDays: 'thirty', stage: 'plea', madeUp: 1, lexicons: ['short'] });
    expect(read).toEqual({ policy: { stage: 'plea' }, refused: ['retentionDays', 'madeUp', 'lexicons'] });
  });

  it.each([null, undefined, 'text', 7, []])('that are %j set nothing', (managed) => {
    expect(readPolicy(managed)).toEqual({ policy: {}, refused: [] });
  });

  it('are described to Chrome and Edge, every one of them and no other', () => {
    expect(schema.type).toBe('object');
    expect(Object.keys(schema.properties).sort()).toEqual([...policyKeys].sort());
    expect(schema.properties.exportFormats?.items?.enum).toEqual([...exportFormats]);
    for (const [key, { title = '', description = '' }] of Object.entries(schema.properties))
      expect(`${title} ${description}`.length, `${key} needs a title and a description`).toBeGreaterThan(30);
  });
});

describe('the sites that may be read', () => {
  it('are all, where the office says nothing', () => {
    expect(mayRead({}, 'https://cases.example/a')).toBe(true);
  });

  it.each([
    ['https://cases.example/*', 'https://cases.example/report/1', true],
    ['https://cases.example/*', 'http://cases.example/report/1', false],
    ['cases.example', 'http://cases.example/', true],
    ['cases.example', 'https://notcases.example/', false],
    ['*.example', 'https://a.b.example/', true],
    ['*.example', 'https://example/', true],
    ['*.example', 'https://badexample/', false],
    ['cases.example:8443', 'https://cases.example:8443/x', true],
    ['cases.example:8443', 'https://cases.example/x', false],
    ['*://*/*', 'https://anything.test/', true],
    ['file:///*', 'file:///C:/report.pdf', true],
    ['https://cases.example/*', 'file:///C:/report.pdf', false],
    ['CASES.Example', 'https://cases.example/', true],
    ['', 'https://cases.example/', false],
  ])('with %j allowed, %s: %s', (pattern, address, may) => {
    expect(mayRead({ allowedHosts: [pattern] }, address)).toBe(may);
  });

  it('are never those denied, even where they are allowed', () => {
    const policy = { allowedHosts: ['*.example'], deniedHosts: ['hr.example'] };
    expect(mayRead(policy, 'https://hr.example/')).toBe(false);
    expect(mayRead(policy, 'https://cases.example/')).toBe(true);
  });
});
