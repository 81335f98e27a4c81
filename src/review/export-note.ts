import { failed, ok, type Result } from '../model/failure';
import type { Question } from '../model/question';
import type { ReviewNote } from '../model/review-note';
import type { EvidenceCheck } from './evidence-check';
import { toHtml } from './html';
import { layOut } from './lay-out';
import { toMarkdown } from './markdown';
import type { NotePart } from './outline';
import { toPlainText } from './plain-text';

export type ExportFormat = 'markdown' | 'html' | 'text';

const writers = { markdown: toMarkdown, html: toHtml, text: toPlainText } as const;

/** Writes a note out. Refuses (`quote-not-in-document`) while a quote it cites is no longer in its document. */
export const exportNote = (
  note: ReviewNote,
  questions: readonly Question[],
  check: EvidenceCheck,
  part: NotePart,
  format: ExportFormat,
): Result<string> => {
  if (check.state === 'checked' && check.missing.length > 0)
    return failed(
      'quote-not-in-document',
      check.missing.length === 1
        ? 'One quote of this note is not in the document as it is now.'
        : `${check.missing.length} quotes of this note are not in the document as it is now.`,
      'Take those passages out of the note, or open the version of the document that holds them.',
    );
  return ok(writers[format](layOut(note, questions, check, part)));
};

/** A name that says nothing about the case: date and the start of the document's hash. */
export const exportFileName = (note: ReviewNote, part: NotePart, format: Exclude<ExportFormat, 'text'>): string => {
  const letter = { whole: '', evidence: '-A', evaluation: '-B' }[part];
  const ending = { markdown: 'md', html: 'html' }[format];
  return `review-note${letter}-${note.updatedAt.slice(0, 10)}-${note.document.sha256.slice(0, 8)}.${ending}`;
};
