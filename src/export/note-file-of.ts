import type { Result } from '../model/failure';
import { ok } from '../model/failure';
import { checkedLayout } from '../review/export-note';
import { headOf } from '../review/lay-out';
import type { NoteContext } from '../review/note-context';
import type { NotePart } from '../review/outline';
import { noteWords } from '../review/words';
import type { NoteFile } from './note-file';

/** A part of a note, checked and laid out, with what its file says on every page. */
export const noteFileOf = (context: NoteContext, part: NotePart): Result<NoteFile> => {
  const blocks = checkedLayout(context, part);
  if (!blocks.ok) return blocks;
  const { note, exportedAt } = context;
  return ok({
    title: noteWords.titles[part],
    legend: headOf(context, part),
    foot: noteWords.foot(note.document.sha256, note.lexicon.version),
    id: note.document.sha256.slice(0, 32).padEnd(32, '0'),
    madeAt: exportedAt,
    blocks: blocks.value,
  });
};
