import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextOf, defenceNote, prosecutorNote, supervisorNote } from '../../tests/support/note-samples';
import { exportNote } from './export-note';

const samples = { prosecutor: prosecutorNote(), defence: defenceNote(), supervisor: supervisorNote() } as const;
const headings = (markdown: string): readonly string[] => markdown.split('\n').filter((line) => /^##? /.test(line));

describe('the sample notes of the repository', () => {
  for (const [role, note] of Object.entries(samples))
    it(`show what the product writes today: ${role}`, async () => {
      const written = exportNote(contextOf(note), 'whole', 'markdown');
      if (!written.ok) throw new Error(written.failure.message);
      const file = `.github/samples/review-note-${role}.md`;
      // Written by `vitest -u`; a word of the law that moves does not make a sample wrong, a part that is missing does.
      if (!existsSync(file)) return expect(written.value).toMatchFileSnapshot(`../../${file}`);
      expect(headings(readFileSync(file, 'utf8')), 'delete the sample and run this test with -u').toEqual(
        headings(written.value),
      );
    });
});
