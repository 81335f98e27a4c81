import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { nodePlatform } from '../../src/cli/node-platform';
import { mostPdfBytes, mostTextBytes, openFile } from '../../src/documents/open';
import { discoveryBundle } from '../support/pdf/bundle';
import { encryptedPdf } from '../support/pdf/encrypted';
import { openPdf } from '../support/pdf/open-pdf';
import { zipOf } from '../support/zip';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const bundle = (pages = 3): Promise<Uint8Array> =>
  discoveryBundle({ pages, text: 'The manager kept every passport in the safe of the office. '.repeat(40) });
const codeOf = async (bytes: Uint8Array, name: string, type?: string): Promise<string> => {
  const opened = await openFile(bytes, name, { platform: nodePlatform(), ...(type ? { type } : {}) });
  if (opened.ok) {
    await opened.value.close();
    return 'opened';
  }
  expect(opened.failure.message).not.toBe('');
  expect(opened.failure.remedy).not.toBe('');
  return opened.failure.code;
};

describe('a file that is not what it should be', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'a.pdf', 'empty'],
    ['noise called a PDF', ascii('nothing of the kind'), 'a.pdf', 'not-a-pdf'],
    ['a page to sign in, called a PDF', ascii('<!doctype html><title>Sign in</title>'), 'a.pdf', 'not-a-pdf'],
    ['a PDF that breaks off in its first line', ascii('%PDF-1.7\n'), 'a.pdf', 'broken'],
    ['a Word file that breaks off', ascii('PK\u0003\u0004 and no more'), 'a.docx', 'broken'],
    ['a spreadsheet', zipOf({ 'xl/workbook.xml': ascii('<x/>') }), 'a.xlsx', 'kind-refused'],
    ['a packed folder', zipOf({ 'a.txt': ascii('x') }), 'a.zip', 'kind-refused'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'a.png', 'kind-refused'],
    ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'a.doc', 'kind-refused'],
    ['bytes that are no text', Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 256), 'a.txt', 'binary'],
    ['blanks alone', ascii(' \n \n'), 'a.txt', 'no-text'],
  ])('%s is refused in words, with what to do', async (_, bytes, name, code) => {
    expect(await codeOf(bytes, name)).toBe(code);
  });

  it('is opened for what it is, whatever its name and declared type say', async () => {
    expect(await codeOf(await bundle(), 'report.txt', 'text/plain')).toBe('opened');
    expect(await codeOf(ascii('{\\rtf1 Text.}'), 'report.doc', 'application/msword')).toBe('opened');
  });

  it('is refused unread when it is larger than anything that is opened', async () => {
    const pdf = new Uint8Array(mostPdfBytes + 1);
    pdf.set(ascii('%PDF-1.7'));
    expect(await codeOf(pdf, 'a.pdf')).toBe('too-large');
    expect(await codeOf(new Uint8Array(mostTextBytes + 1).fill(65), 'a.txt')).toBe('too-large');
  });

  it('is refused when it unpacks to far more than a document', async () => {
    const bomb = zipOf({ 'word/document.xml': new Uint8Array(160_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await codeOf(bomb, 'a.docx')).toBe('too-large');
  });
});

describe('a PDF that breaks off in the middle', () => {
  it('is read as far as it goes, or says that it is damaged', async () => {
    const whole = await bundle(6);
    const opened = await openFile(whole.slice(0, Math.floor(whole.length * 0.6)), 'a.pdf', {
      platform: nodePlatform(),
    });
    if (!opened.ok) expect(opened.failure.code).toMatch(/broken|no-pages/);
    else {
      const { coverage } = await opened.value.read();
      expect(coverage.read + coverage.notRead.length).toBeGreaterThan(0);
      await opened.value.close();
    }
  });
});

describe('a PDF without pages', () => {
  it('says so', async () => {
    const document = await PDFDocument.create();
    expect(await codeOf(await document.save({ addDefaultPage: false }), 'a.pdf')).toMatch(/no-pages|broken/);
  });
});

describe('a PDF with scripts', () => {
  it('opens without running them', async () => {
    const document = await PDFDocument.load(await bundle(1));
    document.addJavaScript('open', 'globalThis.ran = true; app.alert("run");');
    const action = document.context.obj({
      Type: 'Action',
      S: 'JavaScript',
      JS: PDFString.of('globalThis.ran = true;'),
    });
    document.catalog.set(PDFName.of('OpenAction'), action);
    const file = await openPdf(await document.save());
    await file.read();
    expect('ran' in globalThis).toBe(false);
    await file.close();
  });
});

describe('an outline of a hundred thousand entries', () => {
  it('is cut to what can be read, and says how many are left out', async () => {
    const document = await PDFDocument.load(await bundle(1));
    const { context } = document;
    const root = context.nextRef();
    const refs = Array.from({ length: 100_000 }, () => context.nextRef());
    for (const [at, ref] of refs.entries())
      context.assign(
        ref,
        context.obj({
          Title: PDFString.of(`Exhibit ${at + 1}`),
          Parent: root,
          Dest: [document.getPage(0).ref, PDFName.of('Fit')],
          ...(refs[at + 1] ? { Next: refs[at + 1]! } : {}),
        }),
      );
    context.assign(root, context.obj({ First: refs[0]!, Last: refs.at(-1)!, Count: refs.length }));
    document.catalog.set(PDFName.of('Outlines'), root);
    const file = await openPdf(await document.save());
    const { entries, leftOut } = await file.outline();
    expect(entries.length + leftOut).toBe(100_000);
    expect(entries[1]).toEqual({ title: 'Exhibit 2', page: 0, depth: 0 });
    expect(entries.length).toBeLessThanOrEqual(2_000);
    await file.close();
  });
});

describe('a PDF under a password', () => {
  it('opens with the right one, after a wrong one', async () => {
    const asked: boolean[] = [];
    const file = await openPdf(encryptedPdf('harbour', 'The crew slept in the hold.'), {
      password: async (wrongBefore) => {
        asked.push(wrongBefore);
        return wrongBefore ? 'harbour' : 'guess';
      },
    });
    expect((await file.read()).pages[0]?.text).toContain('The crew slept in the hold.');
    expect(asked).toEqual([false, true]);
    await file.close();
  });

  it('is refused after five wrong ones, and asked no more', async () => {
    let asked = 0;
    const opened = await openFile(encryptedPdf('harbour', 'x'), 'a.pdf', {
      platform: nodePlatform(),
      password: async () => `guess ${asked++}`,
    });
    expect(opened.ok ? '' : opened.failure.code).toBe('password-wrong');
    expect(asked).toBe(5);
  });

  it('is refused when none is given', async () => {
    expect(await codeOf(encryptedPdf('harbour', 'x'), 'a.pdf')).toBe('encrypted');
  });
});

describe('reading that is stopped', () => {
  it('keeps the pages it has, says what is missing, and goes on from there', async () => {
    const file = await openPdf(await bundle(30));
    const stop = new AbortController();
    const seen: number[] = [];
    const stopped = file.read({
      signal: stop.signal,
      onPage: ({ index }) => {
        seen.push(index);
        if (index === 4) stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow();
    const part = file.document().coverage;
    expect(part.read).toBe(seen.length);
    expect(part.notRead).toMatchObject([{ where: `pages ${seen.length + 1} to 30`, why: 'It has not been read yet.' }]);
    const { coverage, pages } = await file.read();
    expect(coverage).toMatchObject({ read: 30, of: 30, notRead: [] });
    expect(pages[17]?.bates).toBe('NMP-000118');
    await file.close();
    await expect(file.read()).rejects.toThrow();
  });
});
