import { describe, expect, it } from 'vitest';
import { arrestScan } from '../../../tests/support/reports';
import type { FamilyGroup } from '../../model/lexicon';
import { listCommand } from './keys';
import { listing, passagesOf } from './listing';

const family = () => undefined;
const all = { order: 'document', off: new Set<FamilyGroup>() } as const;

describe('the listing', () => {
  it('leaves no finding out: each is a passage or background, once', () => {
    const report = arrestScan();
    const { sections, background } = listing(report, family, all);
    const ids = [...sections.flatMap(({ findings }) => findings), ...background].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(report.findings.map(({ id }) => id).toSorted());
  });

  it('looks first at what a prompt rests on, even where the rules keep it off by itself', () => {
    const prompts = [{ rule: 'J02', reason: 'An offence beside control', findings: ['f-plants'] }];
    expect(passagesOf(arrestScan({ prompts })).map(({ id }) => id)).toContain('f-plants');
    expect(passagesOf(arrestScan({ prompts: [] })).map(({ id }) => id)).not.toContain('f-plants');
  });
});

describe('the keys of the list', () => {
  const key = (pressed: string, change = {}) =>
    listCommand(
      { key: pressed, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...change },
      { onCard: true, letterKeys: true },
    );

  it('leave the browser’s own shortcuts alone', () => {
    for (const held of ['altKey', 'ctrlKey', 'metaKey']) expect(key('d', { [held]: true })).toBeNull();
    expect(key('D', { shiftKey: true })).toBeNull();
    expect(key('Tab')).toBeNull();
  });

  it('work with Caps Lock on', () => {
    expect(key('K')).toBe('keep');
  });
});
