import { failed, ok, type Result } from '../model/failure';
import type { ReviewNote } from '../model/review-note';
import { toHtml } from './html';
import { layOut } from './lay-out';
import { toMarkdown } from './markdown';
import type { NoteContext } from './note-context';
import { toJson } from './note-json';
import type { Block, NotePart } from './outline';
import { toPlainText } from './plain-text';

export type TextFormat = 'markdown' | 'html' | 'text' | 'json';
export type ExportFormat = TextFormat | 'docx' | 'pdf';

/** Lays a part of a note out for export. Refuses (`quote-not-in-document`) while a quote it cites is not in its document. */
export const checkedLayout = (context: NoteContext, part: NotePart): Result<readonly Block[]> => {
  const refused = refusal(context);
  return refused ?? ok(layOut(context, part));
};

const writers = { markdown: toMarkdown, html: toHtml, text: toPlainText } as const;

/** Writes a part of a note out as text. */
export const exportNote = (context: NoteContext, part: NotePart, format: TextFormat): Result<string> => {
  if (format === 'json') return refusal(context) ?? ok(toJson(context, part));
  const blocks = checkedLayout(context, part);
  return blocks.ok ? ok(writers[format](blocks.value)) : blocks;
};

/** Why nothing may leave: quotes that are no longer in the document, named by their labels and first words. */
export const refusal = ({ note, check }: NoteContext): Result<never> | null => {
  if (check.state !== 'checked' || check.missing.length === 0) return null;
  const named = check.missing
    .slice(0, 5)
    .map((evidence) => `${labelOf(note, evidence.finding)} “${start(evidence.quote.exact)}”`);
  return failed(
    'quote-not-in-document',
    check.missing.length === 1
      ? `One quote of this note is not in the document as it is now: ${named.join()}.`
      : `${check.missing.length} quotes of this note are not in the document as it is now: ${named.join('; ')}${check.missing.length > 5 ? ' and more' : ''}.`,
    'Take those passages out of the note, or open the version of the document that holds them.',
  );
};

const labelOf = (note: ReviewNote, id: string): string => {
  const kept = note.kept.findIndex(({ finding }) => finding === id);
  return kept >= 0 ? `A${kept + 1}` : `S${note.setAside.findIndex(({ evidence }) => evidence.finding === id) + 1}`;
};

const start = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A name that says nothing about the case: date and the start of the document's hash. */
export const exportFileName = (note: ReviewNote, part: NotePart, format: Exclude<ExportFormat, 'text'>): string => {
  const letter = { whole: '', evidence: '-A', evaluation: '-B', requests: '-requests', declaration: '-outline' }[part];
  const ending = { markdown: 'md', html: 'html', json: 'json', docx: 'docx', pdf: 'pdf' }[format];
  return `review-note${letter}-${note.updatedAt.slice(0, 10)}-${note.document.sha256.slice(0, 8)}.${ending}`;
};
