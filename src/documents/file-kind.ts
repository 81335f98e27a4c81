import { type Failure, ok, type Result } from '../model/failure';
import { zipNames } from './flow/zip-guard';
import type { FileKind } from './open-file';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const asText = (bytes: Uint8Array, most: number): string => new TextDecoder('latin1').decode(bytes.subarray(0, most));

/**
 * What a file is: its bytes decide; its name and declared type only where bytes leave it open. What Indicia does not
 * read is refused in words that say what to do instead.
 */
export function fileKind(bytes: Uint8Array, name: string, type = ''): Result<FileKind> {
  if (bytes.length === 0)
    return refused('empty', 'This file is empty.', 'Download it again; it may have been cut off.');
  const head = asText(bytes, 2048);
  if (head.slice(0, 1024).includes('%PDF-')) return ok('pdf');
  if (/^\s*\{\\rtf/.test(head)) return ok('rtf');
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return packedKind(bytes);
  const binary = binaryKind(bytes, head, name);
  if (binary) return { ok: false, failure: binary };
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const isHtml = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    head,
  );
  if (extension === 'pdf' || /^application\/pdf/i.test(type)) return isHtml ? pageInstead : notPdf;
  if (extension === 'docx') {
    return refused('broken', 'This file is called a Word file but is none.', 'Download it again, or ask for a PDF.');
  }
  if (extension === 'eml' || /^message\/rfc822/i.test(type) || isMail(head, extension)) return ok('email');
  if (isHtml || /^x?html?$/.test(extension) || /^(?:text\/html|application\/xhtml)/i.test(type)) return ok('html');
  return ok('text');
}

const refused = (code: string, message: string, remedy: string): Result<never> => ({
  ok: false,
  failure: { code, message, remedy },
});

const notPdf = refused(
  'not-a-pdf',
  'This file is called a PDF but is none.',
  'Download it again. If that does not help, ask for a new copy.',
);
const pageInstead = refused(
  'not-a-pdf',
  'The address gave a web page instead of a PDF, often a page to sign in.',
  'Open the document in its own tab, sign in if asked, and save it; then drop the saved file here.',
);

function isMail(head: string, extension: string): boolean {
  if (/^(?:txt|text|md|html?)$/.test(extension)) return false;
  const lines = head.split(/\r?\n/).slice(0, 12);
  const named = lines.filter((line) =>
    /^(?:from|to|received|return-path|delivered-to|mime-version|message-id|subject|date|content-type|x-[\w-]+):/i.test(
      line,
    ),
  );
  return (
    named.length >= 3 &&
    /^[\w-]+:/.test(lines[0] ?? '') &&
    lines.some((line) => /^(?:message-id|mime-version|received):/i.test(line))
  );
}

function packedKind(bytes: Uint8Array): Result<FileKind> {
  const names = zipNames(bytes);
  if (names === null) {
    return refused('broken', 'This file is damaged: its end is missing.', 'Download it again, or ask for a new copy.');
  }
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return ok('word');
  if (names.some((name) => name.startsWith('xl/')))
    return other('a spreadsheet', 'Save the sheets you need as a PDF and open that.');
  if (names.some((name) => name.startsWith('ppt/'))) return other('a set of slides', 'Save it as a PDF and open that.');
  if (names.includes('content.xml'))
    return other('an OpenDocument file', 'Save it as Word (.docx) or as a PDF and open that.');
  return other('a packed folder', 'Unpack it and open the files in it.');
}

const other = (what: string, remedy: string): Result<never> =>
  refused('kind-refused', `This is ${what}, which Indicia does not read.`, remedy);

function binaryKind(bytes: Uint8Array, head: string, name: string): Failure | undefined {
  const found = signatures.find(({ is }) => is(bytes, head));
  if (!found) return undefined;
  const result = other(...found.says(name));
  return result.ok ? undefined : result.failure;
}

type Says = (name: string) => readonly [what: string, remedy: string];

const signatures: readonly { is: (bytes: Uint8Array, head: string) => boolean; says: Says }[] = [
  { is: (bytes) => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0), says: (name) => oldOffice(name) },
  {
    is: (bytes, head) =>
      starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
      starts(bytes, 0xff, 0xd8, 0xff) ||
      /^(?:GIF8|II\*|BM.{4}\0\0\0\0)/s.test(head) ||
      starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
      /^.{4}ftyp(?:heic|heix|mif1|avif)/s.test(head) ||
      /^RIFF.{4}WEBP/s.test(head),
    says: () => ['a picture', 'Save it as a PDF; its text can then be recognised here.'],
  },
  {
    is: (bytes, head) =>
      /^(?:ID3|OggS|fLaC|RIFF.{4}(?:WAVE|AVI )|.{4}ftyp)/s.test(head) || starts(bytes, 0x1a, 0x45, 0xdf, 0xa3),
    says: () => ['a recording', 'Open its transcript instead.'],
  },
  {
    is: (bytes, head) => /^(?:Rar!|7z\xbc\xaf)/.test(head) || starts(bytes, 0x1f, 0x8b),
    says: () => ['a packed file', 'Unpack it and open the files in it.'],
  },
  {
    is: (bytes, head) => head.startsWith('MZ') || starts(bytes, 0x7f, 0x45, 0x4c, 0x46),
    says: () => ['a program', 'Nothing in it can be reviewed.'],
  },
];

function oldOffice(name: string): readonly [string, string] {
  if (/\.msg$/i.test(name)) return ['an Outlook message', 'Save it as .eml or as a PDF and open that.'];
  if (/\.xls$/i.test(name)) return ['an old spreadsheet', 'Save the sheets you need as a PDF and open that.'];
  return ['an old Word or Office file', 'Open it in Word, save it as .docx or as a PDF, and open that.'];
}
