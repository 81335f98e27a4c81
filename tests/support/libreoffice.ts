import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Whether LibreOffice is there; it is too large to be fetched for a test (Debian: libreoffice-writer-nogui). */
export const hasLibreOffice = (): boolean => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The pages of a Word file as LibreOffice sets them, as text. Throws where it does not open the file. */
export const openInLibreOffice = async (docx: Uint8Array): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'indicia-office-'));
  try {
    writeFileSync(join(folder, 'note.docx'), docx);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'note.docx'),
      ],
      { stdio: 'ignore', timeout: 110_000 },
    );
    return await pdfPages(new Uint8Array(readFileSync(join(folder, 'note.pdf'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The text of each page of a PDF. */
export const pdfPages = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const { items } = await (await pdf.getPage(index)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' '),
    );
  }
  await pdf.destroy();
  return pages;
};
