import { describe, expect, it } from 'vitest';
import { contextOf, defenceNote, prosecutorNote } from '../../tests/support/note-samples';
import { changesBetween } from './changes';
import { withAnswer } from './decide';
import { pastedPassage } from './own-passage';
import { searchNotes } from './search-notes';
import { stillOpen } from './still-open';

describe('what changed between two versions', () => {
  it('is named by field, passage, answer and request, before and after', () => {
    const before = prosecutorNote();
    const after = {
      ...withAnswer(before, { question: 'G11', answer: 'yes', reasons: 'Referred today.', evidence: [] }),
      disposition: 'No charge',
      kept: before.kept.slice(1),
      facts: [],
    } as const;
    const changes = changesBetween(before, after);
    expect(changes.map(({ what }) => what)).toEqual([
      'Disposition',
      'Passages kept',
      'G11',
      'Facts from elsewhere, in the reviewer’s words',
    ]);
    expect(changes[2]).toMatchObject({ before: 'No. No referral is recorded.', after: 'Yes. Referred today.' });
    expect(changesBetween(before, before)).toEqual([]);
  });
});

describe('looking for a note', () => {
  const notes = [prosecutorNote(), { ...defenceNote(), person: 'Phạm Đức' }];
  const found = (query: string) => searchNotes(notes, (note) => note, query);

  it('finds every word wherever it stands, without case and accents', () => {
    expect(found('pham duc').map(({ item }) => item.person)).toEqual(['Phạm Đức']);
    expect(found('LANDLORD cash').length).toBe(2);
    expect(found('landlord nowhere')).toEqual([]);
    expect(found('')).toHaveLength(2);
  });

  it('shows the words around what was found', () => {
    expect(found('landlord')[0]?.snippet).toContain('The landlord says that a man paid');
  });
});

describe('words that the reviewer pasted', () => {
  const document = 'He said that\n  the man (who drove him)  kept his passport.';

  it('are found whatever the white space and the case, and quoted as the document has them', () => {
    expect(pastedPassage(document, 'THE MAN (who drove him) kept')?.quote.exact).toBe('the man (who drove him)  kept');
    expect(pastedPassage(document, '  .*  ')).toBeNull();
    expect(pastedPassage(document, '   ')).toBeNull();
    expect(pastedPassage(document, 'kept her passport')).toBeNull();
  });
});

describe('what is still open', () => {
  it('counts what the note lacks and nothing about the person', () => {
    const { law } = contextOf(prosecutorNote());
    const points = stillOpen(prosecutorNote(), law);
    expect(points.some((point) => /questions have no answer/.test(point))).toBe(true);
    expect(points.join(' ')).not.toMatch(/risk|score|likely|percent|%/i);
    const bare = stillOpen({ ...prosecutorNote(), disposition: '', offences: [], jurisdiction: '' }, law);
    expect(bare).toContain('No disposition is written.');
    expect(bare).toContain('No jurisdiction is chosen: the general pathway is asked.');
  });
});
