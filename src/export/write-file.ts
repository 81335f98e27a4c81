import { ok, type Result } from '../model/failure';
import type { NoteFile } from './note-file';

export type BinaryFormat = 'docx' | 'pdf';

export const binaryTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const satisfies Record<BinaryFormat, string>;

/** Writes a note as a file of bytes. The writers load when they are first asked for. */
export const writeFile = async (note: NoteFile, format: BinaryFormat): Promise<Result<Uint8Array<ArrayBuffer>>> => {
  if (format === 'docx') return ok(await (await import('./docx-file')).toDocx(note));
  const [{ toPdf }, { noteFaces }] = await Promise.all([import('./pdf/pdf'), import('./pdf/note-faces')]);
  return toPdf(note, await noteFaces());
};
